/**
 * What a column holds and so how it is shown and how its rows may be combined (METRICS):
 * `key` the row key · `text` · `state` a state's name · `count` · `pair` text like `12 (3)` ·
 * `duration` ms, ticking where the catalogue says so · `mean` a mean duration in ms ·
 * `longest` the greatest duration of the range in ms · `percent` a ratio 0–1 · `ratio` · `money` ·
 * `timestamp` text without a zone · `flag` `true`/`false` · `unknown` shown as it comes, never aggregated.
 */
export type ColumnKind =
  | 'key'
  | 'text'
  | 'state'
  | 'count'
  | 'pair'
  | 'duration'
  | 'mean'
  | 'longest'
  | 'percent'
  | 'ratio'
  | 'money'
  | 'timestamp'
  | 'flag'
  | 'unknown';

/** A column of a table: the domain's own display name and what it holds. Column 0 is always the key. */
export interface Column {
  name: string;
  kind: ColumnKind;
}
