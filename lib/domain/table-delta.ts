import type { Cell } from './cell.ts';
import type { StatisticType } from './statistic-type.ts';

/** A row of a statistics table: cells in the order of its columns, cell 0 the key. Never changed in place. */
export type TableRow = readonly Cell[];

export interface AddedRow {
  key: string;
  after: TableRow;
}

export interface DeletedRow {
  key: string;
  before: TableRow;
}

/** A row some cells of which differ: `columns` holds their indexes, the old values are in `before`. */
export interface ChangedRow {
  key: string;
  before: TableRow;
  after: TableRow;
  columns: readonly number[];
}

/**
 * From one version of a statistics table to the next. A key stands in one of the three lists at most. When
 * `columnsChanged`, indexes and `before` are already in the new layout (old cells mapped by name), and whoever keeps
 * rows of the old layout reads the table anew: a row that merely moved its cells is not listed.
 */
export interface TableDelta {
  type: StatisticType;
  version: number;
  /** When the new values were true, epoch ms on our clock. */
  measuredAt: number;
  columnsChanged: boolean;
  added: readonly AddedRow[];
  changed: readonly ChangedRow[];
  deleted: readonly DeletedRow[];
}
