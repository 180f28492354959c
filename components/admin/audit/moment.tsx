'use client';

import { formatClockTime } from '#lib/format/clock-time';
import { formatDay, formatDayTime } from '#lib/format/day-time';
import { useOwnZone } from './use-own-zone.ts';

/** A moment to the second on the reader's own clocks. */
export function Moment({ at }: { at: number }) {
  const zone = useOwnZone();
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={formatDayTime(at, zone)}
      className="whitespace-nowrap tabular-nums"
    >
      {formatDay(at, zone)}, {formatClockTime(at, zone)}
    </time>
  );
}
