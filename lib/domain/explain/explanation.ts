import type { FiguresQuery, RowsQuery } from '../live-query.ts';
import type { StatisticType } from '../statistic-type.ts';

/** Where a panel's numbers come from, in words, with the queries that show it. */
export interface Explanation {
  /** Whose figure it is or which variant, where its title alone does not say. */
  variant: string | null;
  /** How the number is made; null for a list, which is a row a thing. */
  formula: string | null;
  /** What it is out of, where it is. */
  outOf: string | null;
  /** What stands beside it, such as in its foot. */
  beside: readonly { as: string; formula: string }[];
  /** What each column of a list holds. */
  columns: readonly { name: string; words: string }[];
  /** What to bear in mind, each a sentence. */
  caveats: readonly string[];
  limits: readonly { key: string; name: string; words: string }[];
  /** The tables behind it: one, or several for a list that joins some. */
  sources: readonly ExplainedSource[];
}

/** One table that a panel reads, and the rows of it that count. */
export interface ExplainedSource {
  type: StatisticType;
  /** Which rows, in words. */
  over: string;
  /** Those rows with the columns that matter, those that matter most first, `MOST_RAW_ROWS` at most. */
  rows: RowsQuery;
  /** `rows`: how many there are. `size`: the denominator of a mean, where there is one. */
  counts: FiguresQuery;
  /** What `size` counts: the column's name; null where nothing is a mean. */
  sizeOf: string | null;
}

export const MOST_RAW_ROWS = 50;
