'use client';

import { CircleCheck, Clock3, LoaderCircle, TriangleAlert, Unplug, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ShownOn } from '#lib/domain/show-board';
import { paintProgress, type PaintProgress } from './paint-progress.ts';
import type { KnownWalls } from './use-displays.ts';

interface ShowProgressProps {
  board: string;
  /** When it was published or chosen, on the server's clock. */
  since: number;
  walls: KnownWalls;
  /** The displays that are waited for, by id. */
  awaited: readonly string[];
  /** What became of those that were chosen. */
  shown: readonly ShownOn[];
}

const SIGNS: Readonly<Record<PaintProgress, { icon: LucideIcon; look: string }>> = {
  painted: { icon: CircleCheck, look: 'text-state-ready' },
  told: { icon: LoaderCircle, look: 'animate-spin text-ink-3' },
  turn: { icon: Clock3, look: 'text-ink-2' },
  dark: { icon: Clock3, look: 'text-ink-2' },
  away: { icon: Unplug, look: 'text-crit' },
  frozen: { icon: TriangleAlert, look: 'text-crit' },
};

/** Each display that gets the board, and whether it has painted it, as the display itself says. */
export function ShowProgress({ board, since, walls, awaited, shown }: ShowProgressProps) {
  const t = useTranslations('studio.boards.show');
  const displays = walls.displays.filter(({ id }) => awaited.includes(id));
  const failed = shown.filter(({ outcome }) => outcome !== 'done');
  // A display that takes turns has painted it, whatever it shows a moment later.
  const [done, setDone] = useState<readonly string[]>([]);
  const states = displays.map((display) => ({
    display,
    state: done.includes(display.id) ? 'painted' : paintProgress(display, { board, since }),
  }));
  const fresh = states.filter(({ display, state }) => state === 'painted' && !done.includes(display.id));
  if (fresh.length > 0) setDone([...done, ...fresh.map(({ display }) => display.id)]);
  const painted = states.filter(({ state }) => state === 'painted').length;
  return (
    <div className="flex flex-col gap-3">
      <output className="text-sm text-ink">{t('painted', { painted, count: displays.length })}</output>
      <ul aria-label={t('title')} className="flex flex-col rounded-lg border border-line bg-bg">
        {states.map(({ display, state }) => {
          const { icon: Icon, look } = SIGNS[state];
          return (
            <li
              key={display.id}
              className="flex min-h-[44px] items-center gap-2.5 border-b border-line px-3.5 py-2 text-sm last:border-0"
            >
              <Icon size={16} aria-hidden className={`shrink-0 ${look}`} />
              <span className="min-w-0 flex-1 font-label wrap-anywhere text-ink">{display.name}</span>
              <span className="text-desk-label text-ink-2">{t(`progress.${state}`)}</span>
            </li>
          );
        })}
        {failed.map(({ display, outcome }) => (
          <li
            key={display}
            className="flex min-h-[44px] items-center gap-2.5 border-b border-line px-3.5 py-2 text-sm last:border-0"
          >
            <TriangleAlert size={16} aria-hidden className="shrink-0 text-warn" />
            <span className="min-w-0 flex-1 font-label wrap-anywhere text-ink">
              {walls.displays.find(({ id }) => id === display)?.name ?? t('goneDisplay')}
            </span>
            {outcome !== 'done' && (
              <span className="text-desk-label text-ink-2">{t(`failed.${outcome}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
