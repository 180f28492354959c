'use client';

import { useTranslations } from 'next-intl';
import { screenView, type Screen } from './screens.ts';

interface ScreenNoteProps {
  screen: Screen;
  /** The connection whose data is shown, where there are several. */
  source: string | null;
  isLive: boolean;
}

/** What is on the stage, and how large that is on such a screen. */
export function ScreenNote({ screen, source, isLive }: ScreenNoteProps) {
  const t = useTranslations('studio.boards.editor.stage');
  const preview = useTranslations('studio.boards.preview');
  const { width, height, isFilled, wordsPx, capitalsMm } = screenView(screen);
  const live = source === null ? preview('live') : preview('liveFrom', { name: source });
  return (
    <p className="max-w-[90ch] min-w-0 flex-1 basis-80 pt-1 leading-snug">
      {isLive ? live : preview('plain')}{' '}
      {t(isFilled ? 'note.filled' : screen === 'phone' ? 'note.phone' : 'note.onEnd', {
        width: String(width),
        height: String(height),
        words: wordsPx,
        capitals: capitalsMm,
      })}
    </p>
  );
}
