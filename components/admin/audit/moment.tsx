'use client';

import { useTranslations } from 'next-intl';
import { formatClockTime } from '#lib/format/clock-time';
import { formatDay, formatDayTime } from '#lib/format/day-time';
import { useOwnZone } from './use-own-zone.ts';

/** A moment to the second on the reader's own clocks. */
export function Moment({ at }: { at: number }) {
  const t = useTranslations('common');
  const zone = useOwnZone();
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={formatDayTime(at, zone, t)}
      className="whitespace-nowrap tabular-nums"
    >
      {formatDay(at, zone, t)}, {formatClockTime(at, zone)}
    </time>
  );
}
