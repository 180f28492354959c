/** What an answer held that could not be used, and what is missing; counts, never values. */
export interface ValueCounts {
  garbage: number;
  unknownColumns: number;
  unknownKeys: number;
  /** Columns and keys among those that had not been met before: a fresh whole table may bring them. */
  strangers: number;
  /** Added rows that came without all their cells. */
  incompleteRows: number;
  /** Rows without a key, or with too few or too many cells. */
  oddRows: number;
}

export function noCounts(): ValueCounts {
  return { garbage: 0, unknownColumns: 0, unknownKeys: 0, strangers: 0, incompleteRows: 0, oddRows: 0 };
}
