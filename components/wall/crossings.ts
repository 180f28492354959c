import { isSince } from '#lib/domain/cell';
import type { Threshold } from '#lib/domain/threshold';
import type { Duration } from './read-row.ts';

/** The moments at which a running duration passes the steps of a threshold. */
export function crossingsOf(duration: Duration, threshold: Threshold | undefined): number[] {
  if (!isSince(duration) || !threshold) return [];
  if (threshold.direction !== 'between')
    return [threshold.warn, threshold.critical].map((limit) => duration.since + limit);
  return [threshold.warn, threshold.critical].flatMap(([low, high]) => [
    duration.since + low,
    beyond(duration.since + high),
  ]);
}

/** The first whole millisecond after a moment: the upper end of a range is still well. */
function beyond(moment: number): number {
  return Math.floor(moment) + 1;
}

/**
 * The last of these moments that `now` has reached, or -Infinity. Judging at that moment gives the same severities as
 * judging at `now`, and it stands still in between: a view is made anew when something is passed, not every second.
 */
export function lastCrossing(crossings: readonly number[], now: number): number {
  let last = -Infinity;
  for (const moment of crossings) if (moment <= now && moment > last) last = moment;
  return last;
}
