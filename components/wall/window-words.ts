import type { StatisticsRange } from '#lib/domain/statistics-range';
import type { Words } from '#lib/words/words';

const RANGES: ReadonlySet<string | undefined> = new Set([
  'rolling-hour',
  'shift',
  'day',
  'week',
  'month',
  'lifetime',
] satisfies StatisticsRange[]);

/** What a counting number covers, behind it: `412 today`. Null where it is not told, or told in a word of a later server. */
export function windowWords(range: StatisticsRange | undefined, t: Words<'panels'>): string | null {
  return range !== undefined && RANGES.has(range) ? t(`window.${range}`) : null;
}
