import { isSince, type Cell } from './cell.ts';

/** Where a value lies. `none`: there is no value to judge. */
export type Band = 'none' | 'ok' | 'warn' | 'critical';

/**
 * Limits of a metric, in its own unit (durations ms, percents 0–1). `rising`: bad from the limit upward. `falling`: bad
 * below the limit; exactly on it is well. `between`: bad outside of [low, high], both of which are well.
 */
export type Threshold =
  | { direction: 'rising'; warn: number; critical: number }
  | { direction: 'falling'; warn: number; critical: number }
  | {
      direction: 'between';
      warn: readonly [low: number, high: number];
      critical: readonly [low: number, high: number];
    };

/** The band of a value. */
export function bandOf(threshold: Threshold, value: number | null): Band {
  if (value === null || Number.isNaN(value)) return 'none';
  if (isPast(threshold, threshold.critical, value)) return 'critical';
  return isPast(threshold, threshold.warn, value) ? 'warn' : 'ok';
}

/** The band of a cell at `now` (epoch ms on the server's clock): a running duration is judged by its length then. */
export function bandOfCell(threshold: Threshold, cell: Cell | undefined, now: number): Band {
  return bandOf(threshold, valueAt(cell, now));
}

/** A cell as a number at `now`: a running duration as its length in ms (never negative); text and no data as null. */
export function valueAt(cell: Cell | undefined, now: number): number | null {
  if (isSince(cell)) return Math.max(0, now - cell.since);
  return typeof cell === 'number' ? cell : null;
}

function isPast(
  { direction }: Threshold,
  limit: number | readonly [low: number, high: number],
  value: number,
): boolean {
  if (typeof limit !== 'number') return value < limit[0] || value > limit[1];
  return direction === 'falling' ? value < limit : value >= limit;
}
