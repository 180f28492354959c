'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';

interface KeysHelpProps {
  open: boolean;
  onClose: () => void;
}

const ARROWS = '← → ↑ ↓';

/** In the order of use. What a key does is said by key, and so are those that keyboards name in words. */
const KEYS = [
  { does: 'reach', ways: [['tab']] },
  { does: 'move', ways: [[ARROWS]] },
  { does: 'size', ways: [['⇧', ARROWS]] },
  { does: 'open', ways: [['enter']] },
  {
    does: 'duplicate',
    ways: [
      ['ctrl', 'D'],
      ['⌘', 'D'],
    ],
  },
  { does: 'remove', ways: [['delete']] },
  {
    does: 'undo',
    ways: [
      ['ctrl', 'Z'],
      ['⌘', 'Z'],
    ],
  },
  {
    does: 'redo',
    ways: [
      ['ctrl', '⇧', 'Z'],
      ['⌘', '⇧', 'Z'],
      ['ctrl', 'Y'],
    ],
  },
  { does: 'leave', ways: [['escape']] },
  { does: 'help', ways: [['?']] },
] as const;

const NAMED = ['tab', 'enter', 'ctrl', 'delete', 'escape'] as const;

/** What keys do on the stage, and how panels make room. */
export function KeysHelp({ open, onClose }: KeysHelpProps) {
  const t = useTranslations('studio.boards.editor.stage');
  const common = useTranslations('common');
  const nameOf = (key: string): string => {
    const named = NAMED.find((one) => one === key);
    return named ? t(`keyNames.${named}`) : key;
  };
  return (
    <Dialog open={open} onClose={onClose} title={t('help.title')} description={t('help.rule')}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-5 gap-y-2.5 text-sm">
        {KEYS.map(({ does, ways }) => (
          <div key={does} className="contents">
            <dt className="flex flex-wrap gap-1.5">
              {ways.map((way) => (
                <kbd
                  key={way.join(' ')}
                  className="rounded-md border border-line bg-panel-2 px-1.5 py-0.5 font-sans text-desk-label whitespace-nowrap text-ink"
                >
                  {way.map(nameOf).join(' ')}
                </kbd>
              ))}
            </dt>
            <dd className="m-0 text-ink-2">{t(`help.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <DialogFoot>
        <Button onClick={onClose}>{common('close')}</Button>
      </DialogFoot>
    </Dialog>
  );
}
