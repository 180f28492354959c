import { isSince } from '#lib/domain/cell';
import type { Threshold } from '#lib/domain/threshold';
import type { Duration } from './read-row.ts';

/** The moments at which a running duration passes the steps of a threshold. */
export function crossingsOf(duration: Duration, threshold: Threshold | undefined): number[] {
  if (!isSince(duration) || !threshold) return [];
  return [threshold.warn, threshold.critical].flat().map((limit) => duration.since + limit);
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
