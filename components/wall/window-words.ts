import type { StatisticsRange } from '#lib/domain/statistics-range';

const WORDS: ReadonlyMap<string | undefined, string> = new Map(
  Object.entries({
    'rolling-hour': 'last hour',
    shift: 'this shift',
    day: 'today',
    week: 'this week',
    month: 'this month',
    lifetime: 'all time',
  } satisfies Record<StatisticsRange, string>),
);

/** What a counting number covers, behind it: `412 today`. Null where it is not told, or told in a word of a later server. */
export function windowWords(range: StatisticsRange | undefined): string | null {
  return WORDS.get(range) ?? null;
}
