'use client';

import { useTranslations } from 'next-intl';
import type { ClockPanel } from '#lib/domain/board';
import { useStream } from '#components/live/use-stream.ts';
import { Tile } from '#components/ui/tile.tsx';
import { cutMiddle } from '#components/wall/cut-middle.ts';
import { useConnection } from '#components/wall/use-connection.ts';
import { useRunningNow } from '#components/wall/use-running-now.ts';
import { type ClockLayout, layoutClock } from './layout-clock.ts';
import { selectClock, type ClockCell } from './select.ts';

const LABEL_PX = 29;

/** What time it is by the server's clock, which goes on while the server is away: never by the screen's own. */
export function Clock({ panel, connectionId }: { panel: ClockPanel; connectionId: string }) {
  const t = useTranslations('panels');
  const ownZone = useConnection(connectionId)?.zone ?? null;
  const { lastHeardAt } = useStream();
  const running = useRunningNow();
  const now = lastHeardAt === null ? null : running;
  const wanted = selectClock(panel, { now, ownZone }, t);
  const layout = layoutClock(panel.place, {
    clocks: panel.zones.length,
    hours: panel.hours,
    hasLabels: wanted.some(({ label }) => label !== null),
    seconds: panel.seconds,
    notes: panel.date || wanted.some(({ note }) => note !== null),
  });
  const cells = layout.hasSeconds ? wanted : selectClock({ ...panel, seconds: false }, { now, ownZone }, t);
  const roomPx =
    (panel.place.width - 2 * layout.sidePx - (layout.columns - 1) * layout.apartPx) / layout.columns;
  return (
    <Tile label={panel.title} className="flex flex-col justify-center">
      <ul
        className="flex flex-wrap items-center justify-center"
        style={{ gap: `${layout.gapPx}px ${layout.apartPx}px`, padding: `0 ${layout.sidePx}px` }}
      >
        {cells.map((cell, place) => (
          <Cell key={place} cell={cell} roomPx={Math.floor(roomPx)} layout={layout} />
        ))}
      </ul>
    </Tile>
  );
}

interface CellProps {
  cell: ClockCell;
  roomPx: number;
  layout: ClockLayout;
}

function Cell({ cell: { label, time, half, note }, roomPx, layout }: CellProps) {
  const { timePx, halfPx, linePx, hasNotes } = layout;
  return (
    <li className="flex flex-col items-center whitespace-nowrap" style={{ width: roomPx }}>
      {label === null ? null : (
        <span
          className="text-wall-label font-label text-ink-2"
          style={{ height: linePx, lineHeight: `${linePx}px` }}
        >
          {cutMiddle(label, roomPx / LABEL_PX)}
        </span>
      )}
      <time className="leading-none font-value tracking-value text-ink" style={{ fontSize: timePx }}>
        {time}
        {half === null ? null : (
          <span className="font-label tracking-normal text-ink-2" style={{ fontSize: halfPx }}>
            {' '}
            {half}
          </span>
        )}
      </time>
      {hasNotes ? (
        <span className="text-wall-label text-ink-2" style={{ height: linePx, lineHeight: `${linePx}px` }}>
          {note}
        </span>
      ) : null}
    </li>
  );
}
