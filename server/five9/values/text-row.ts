/**
 * One row as the service last told it, cells in the order of the table's columns, the key first; null is nil. It is
 * replaced, never changed, so that whoever saves a table may hold its rows while updates go on.
 */
export interface TextRow {
  readonly cells: readonly (string | null)[];
  /** When each running duration was true, in the order of the table's ticking columns; null: with the whole table. */
  readonly toldAt: readonly number[] | null;
}

/** A table as it is saved and restored. Moments are epoch ms on our clock, `sourceTime` on the service's. */
export interface SavedTable {
  readonly columns: readonly string[];
  readonly rows: readonly TextRow[];
  /** Percent columns that have shown that they count to 100. */
  readonly hundreds: readonly string[];
  /** When the last whole table was true: the moment of every duration without one of its own. */
  readonly wholeAt: number;
  readonly sourceTime: number;
  readonly measuredAt: number;
  readonly receivedAt: number;
}
