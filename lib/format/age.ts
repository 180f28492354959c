import { NO_DATA } from './no-data.ts';

type Unit = 's' | 'min' | 'h' | 'd';

/** The units of time of a place: `Words<'common'>`, and of every other place that says spans. */
export type SpanWords = (key: `span.${Unit}`, values: { count: string }) => string;

/** How long a time is, in words: `8 s`, `2 min 14 s`, `3 h 5 min`, `4 d 2 h`. Null is `–`. */
export function formatSpan(ms: number | null, t: SpanWords): string {
  if (ms === null || Number.isNaN(ms)) return NO_DATA;
  const say = (count: number, unit: Unit): string => t(`span.${unit}`, { count: String(count) });
  const two = (large: string, small: number, unit: Unit): string =>
    small === 0 ? large : `${large} ${say(small, unit)}`;
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return say(seconds, 's');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return two(say(minutes, 'min'), seconds % 60, 's');
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return two(say(hours, 'h'), minutes % 60, 'min');
  return two(say(Math.floor(hours / 24), 'd'), hours % 24, 'h');
}
