import type { Cell } from './cell.ts';
import type { Column } from './column.ts';

/**
 * A row of a live query's result. `cells[i]` belongs to `columns[i]`, so `cells[0]` is the key again (as in a table).
 */
export interface ResultRow {
  key: string;
  cells: readonly Cell[];
}

/** A live query's result as it stands. `order` of rows is meaningful only for a query with `orderBy`. */
export interface ResultTable {
  version: number;
  columns: readonly Column[];
  rows: readonly ResultRow[];
}

/**
 * From one version of a result to the next: `set` [key, column index, cell], `add` whole rows, `del` keys.
 * Applied in the order del, add, set. `order`, when present, is the complete new order of keys.
 */
export interface ResultDelta {
  from: number;
  version: number;
  set: readonly (readonly [key: string, column: number, cell: Cell])[];
  add: readonly ResultRow[];
  del: readonly string[];
  order?: readonly string[];
}
