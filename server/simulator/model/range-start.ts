import type { CentreView } from './centre.ts';
import { DAY, HOUR, MINUTE } from './day-curve.ts';
import { QUARTER } from './fact-thinning.ts';

type RangeView = Pick<CentreView, 'range' | 'timeZoneMs' | 'shiftStartMs'>;
type RollingView = Pick<CentreView, 'rollingPeriod' | 'timeZoneMs'>;

/**
 * Where a view's aggregates begin, epoch ms. A rolling hour is the last 60 minute buckets, the current one included.
 * Days, weeks (from Sunday) and months begin at midnight of the view's offset; a shift at its last beginning.
 * Beginnings are taken to the quarter of an hour, which every zone's midnight is.
 */
export function rangeStart(now: number, view: RangeView): number {
  const midnight = midnightBefore(now, view.timeZoneMs);
  switch (view.range) {
    case 'RollingHour':
      return rollingStart(now, HOUR);
    case 'CurrentDay':
      return toQuarter(midnight);
    case 'CurrentWeek':
      return toQuarter(midnight - new Date(midnight + view.timeZoneMs).getUTCDay() * DAY);
    case 'CurrentMonth':
      return toQuarter(midnight - (new Date(midnight + view.timeZoneMs).getUTCDate() - 1) * DAY);
    case 'CurrentShift': {
      const today = midnight + view.shiftStartMs;
      return toQuarter(today <= now ? today : today - DAY);
    }
    case 'Lifetime':
      return 0;
  }
}

const ROLLING_MINUTES = {
  Minutes5: 5,
  Minutes10: 10,
  Minutes15: 15,
  Minutes30: 30,
  Hour1: 60,
  Hours2: 120,
  Hours3: 180,
} as const;
export const LONGEST_ROLLING_MINUTES = 180;

/** Where the outbound manager's rolling period begins, epoch ms. */
export function rollingPeriodStart(now: number, view: RollingView): number {
  if (view.rollingPeriod === 'Today') return toQuarter(midnightBefore(now, view.timeZoneMs));
  return rollingStart(now, ROLLING_MINUTES[view.rollingPeriod] * MINUTE);
}

/** The beginning of the bucket that a moment lies in, as a fact log that keeps its minutes for so long can tell it. */
export function bucketStart(now: number, at: number, keptMinutes: number): number {
  const size = at > now - keptMinutes * MINUTE ? MINUTE : QUARTER;
  return Math.floor(at / size) * size;
}

function rollingStart(now: number, lengthMs: number): number {
  return Math.floor(now / MINUTE) * MINUTE + MINUTE - lengthMs;
}

function midnightBefore(now: number, timeZoneMs: number): number {
  return Math.floor((now + timeZoneMs) / DAY) * DAY - timeZoneMs;
}

function toQuarter(at: number): number {
  return Math.floor(at / QUARTER) * QUARTER;
}
