'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { dayNumber } from '#lib/domain/hours';
import type { PlaylistDocument } from '#lib/domain/playlist';
import type { PlaylistStretch } from '#lib/domain/playlist-at';
import { zoneMoment } from '#lib/domain/zone-time';
import { formatSpan } from '#lib/format/age';
import { formatClockTime } from '#lib/format/clock-time';
import type { Words } from '#lib/words/words';
import { Button } from '#components/ui/button.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { boardName, type BoardChoice } from './board-choice.ts';
import { dayLanes, type LanePart } from './day-lanes.ts';

interface DayViewProps {
  document: PlaylistDocument;
  boards: readonly BoardChoice[];
  /** The zone its hours are meant in. */
  zone: string;
  /** The server's clock when the page was made. */
  now: number;
}

const MINUTE_MS = 60_000;

/** What stands when: the 24 hours to come, or those of another day. */
export function DayView({ document, boards, zone, now }: DayViewProps) {
  const t = useTranslations('studio');
  const [date, setDate] = useState('');
  const day = dayNumber(date);
  const from = day === null ? Math.floor(now / MINUTE_MS) * MINUTE_MS : zoneMoment(zone, day, 0);
  const lanes = useMemo(
    () => dayLanes(document, { from, zone, isShown: (id) => boards.some((board) => board.id === id) }),
    [document, from, zone, boards],
  );
  return (
    <SectionCard
      title={t('playlists.day.title')}
      description={t(day === null ? 'playlists.day.next' : 'playlists.day.that', { zone })}
      actions={
        <div className="flex items-end gap-2">
          <TextField
            label={t('playlists.day.look')}
            name="preview"
            type="date"
            className="w-[170px]"
            value={date}
            onChange={({ target }) => setDate(target.value)}
          />
          {date !== '' && <Button onClick={() => setDate('')}>{t('playlists.day.fromNow')}</Button>}
        </div>
      }
    >
      <div aria-hidden className="flex flex-col gap-1.5">
        <div className="grid grid-cols-[minmax(0,190px)_minmax(0,1fr)] gap-x-3 max-md:grid-cols-1">
          <span className="max-md:hidden" />
          <span className="relative h-4 text-[12px] text-ink-3 tabular-nums">
            {lanes.ticks
              .filter(({ at }) => at < 0.96)
              .map(({ at, label }, index) => (
                <span
                  key={at}
                  className={`absolute top-0 whitespace-nowrap ${index % 2 === 1 ? 'max-sm:hidden' : ''}`}
                  style={{ left: percent(at) }}
                >
                  {label}
                </span>
              ))}
          </span>
        </div>
        {document.items.map(({ id, board }, at) => (
          <Lane key={id} name={boardName(boards, board, t)} ticks={lanes.ticks}>
            {lanes.items[at]?.map((part) => (
              <Bar key={part.from} part={part} look="rounded-[5px] bg-ink-2" />
            ))}
          </Lane>
        ))}
        {lanes.rest.length > 0 && (
          <Lane name={t('playlists.day.rests')} ticks={lanes.ticks}>
            {lanes.rest.map((part) => (
              <Bar
                key={part.from}
                part={part}
                look={
                  part.mode === 'blank'
                    ? 'rounded-[5px] border border-ink-3 bg-rest'
                    : 'hatched rounded-[5px] border border-ink-3/60 bg-line'
                }
              />
            ))}
          </Lane>
        )}
      </div>
      <ul className="flex flex-col gap-1.5 text-ink-2">
        {lanes.stretches.map((stretch) => (
          <li key={stretch.from} className="flex gap-x-3 max-sm:flex-col">
            <span className="shrink-0 text-ink tabular-nums sm:w-[104px]">{betweenWords(stretch, zone)}</span>
            <span className="min-w-0 wrap-anywhere">{stretchWords(stretch, { document, boards }, t)}</span>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}

interface LaneProps {
  name: string;
  ticks: readonly { at: number }[];
  children: React.ReactNode;
}

function Lane({ name, ticks, children }: LaneProps) {
  return (
    <div className="grid grid-cols-[minmax(0,190px)_minmax(0,1fr)] items-center gap-x-3 max-md:grid-cols-1 max-md:gap-y-0.5">
      <span className="truncate text-[13px] text-ink-2">{name}</span>
      <span className="relative h-[18px] rounded-[5px] bg-bg">
        {ticks.map(({ at }) => (
          <span key={at} className="absolute inset-y-0 w-px bg-line" style={{ left: percent(at) }} />
        ))}
        {children}
      </span>
    </div>
  );
}

function Bar({ part, look }: { part: LanePart; look: string }) {
  return (
    <span
      className={`absolute inset-y-[3px] min-w-[2px] ${look}`}
      style={{ left: percent(part.from), width: percent(part.to - part.from) }}
    />
  );
}

function percent(part: number): string {
  return `${(part * 100).toFixed(3)}%`;
}

function betweenWords({ from, until }: PlaylistStretch, zone: string): string {
  return `${time(from, zone)}–${time(until, zone)}`;
}

function time(at: number, zone: string): string {
  return formatClockTime(at, zone, { seconds: false });
}

/** `Floor 30 s, Queues 1 min; the screen is dimmed`. */
function stretchWords(
  { items, rest }: PlaylistStretch,
  { document, boards }: Pick<DayViewProps, 'document' | 'boards'>,
  t: Words<'studio'>,
): string {
  const names = items.flatMap((index) => {
    const item = document.items[index];
    if (!item) return [];
    const name = boardName(boards, item.board, t);
    return items.length === 1 ? [name] : [`${name} ${formatSpan(item.dwellMs, t)}`];
  });
  const shown = names.length === 0 ? t('playlists.day.nothing') : names.join(', ');
  if (rest === 'none') return shown;
  return rest === 'blank' ? t('playlists.day.black') : t('playlists.day.dimmed', { shown });
}
