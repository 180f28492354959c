import type { StatisticType } from './statistic-type.ts';

/**
 * A condition on a row. `lists` holds where a text that is a list, `Billing · Orders`, has that entry; `olderThan` holds for a running duration that began more than `ms` ago, `within` for a row whose
 * key is among those.
 */
export type Where =
  | { all: readonly Where[] }
  | { any: readonly Where[] }
  | { not: Where }
  | { column: string; op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'; value: string | number | null }
  | { column: string; op: 'in'; values: readonly (string | number)[] }
  | { column: string; op: 'contains'; text: string }
  | { column: string; op: 'lists'; value: string }
  | { column: string; op: 'olderThan'; ms: number }
  | { within: RowKeys };

/**
 * A set of row keys that conditions name instead of listing it: what somebody may see. Equal sets have the same name,
 * which is all of them that goes into a query's canonical form. Made by the server, never taken from a page.
 */
export interface RowKeys {
  readonly name: string;
  has(key: string): boolean;
  /** The name. */
  toJSON(): string;
}

/**
 * One figure over the matching rows. `count` counts rows. `sum`, `min`, `max` take a numeric column. `oldest` takes a
 * ticking column and yields the earliest `{since}`. `mean` is weighted by `weight`, the column that is its own
 * denominator (METRICS); without one it is no data. `first` yields the text of the row that `by` puts first (the skill
 * behind the longest wait). `distinct` counts the different values of a column. `formula` is
 * worked out of such figures, in the language of lib/domain/formula. No matching row, or no value in them: `null`, except
 * `count` and `distinct`, which are 0.
 */
export type Aggregate =
  | { as: string; fn: 'count'; where?: Where }
  | { as: string; fn: 'sum' | 'min' | 'max' | 'oldest'; column: string; where?: Where }
  | { as: string; fn: 'mean'; column: string; weight: string | null; where?: Where }
  | { as: string; fn: 'first'; column: string; by: string; where?: Where }
  | { as: string; fn: 'distinct'; column: string; where?: Where }
  | { as: string; fn: 'formula'; formula: string; where?: Where };

export interface OrderBy {
  column: string;
  /** For a running duration `desc` is longest first. No data sorts last either way. */
  direction: 'asc' | 'desc';
}

/** The rows of a table, some columns of them. Result columns are the key, then `columns` in order. */
export interface RowsQuery {
  kind: 'rows';
  connection: string;
  type: StatisticType;
  where?: Where;
  /** `'*'`: every column the table has, following it when columns change. */
  columns: readonly string[] | '*';
  orderBy?: readonly OrderBy[];
  limit?: number;
}

/**
 * Figures over the rows of a table, by group where `groupBy` is given. Result row keys are the group's value, or `all`.
 * With `groupEach` the values of `groupBy` are lists (lib/domain/listed-text): a row counts once in each entry of its list,
 * in no group where it has none. So groups overlap, and a figure over all rows is not what their figures add up to.
 */
export interface FiguresQuery {
  kind: 'figures';
  connection: string;
  type: StatisticType;
  where?: Where;
  groupBy?: string;
  /** Means nothing without `groupBy`. */
  groupEach?: true;
  /** Of the lists' entries these alone are groups. Made by the server, never taken from a page. */
  groupWithin?: RowKeys;
  figures: readonly Aggregate[];
}

/**
 * The last hour of one figure as it was, sampled every `everyMs`, at most `keep` samples. Result: a row a sample, key =
 * the sample's epoch ms as text, one column `value`. A moment without live data has no row, so gaps show as gaps.
 */
export interface TrendQuery {
  kind: 'trend';
  connection: string;
  type: StatisticType;
  where?: Where;
  figure: Aggregate;
  everyMs: number;
  keep: number;
}

/** The only way data leaves a table. Equal queries are evaluated once, whoever asks. */
export type LiveQuery = RowsQuery | FiguresQuery | TrendQuery;
