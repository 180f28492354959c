import type { TextRow } from './text-row.ts';

/** A row while an update is being applied to it. `missing`: columns an added row has not been told yet. */
export interface RowDraft {
  cells: (string | null)[];
  toldAt: number[];
  missing: Set<number> | null;
}

export interface RowShape {
  columns: number;
  tickers: number;
}

export function addedDraft(key: string, shape: RowShape, at: number): RowDraft {
  const columns = Array.from({ length: shape.columns }, (_, index) => index);
  return {
    cells: columns.map((index) => (index === 0 ? key : null)),
    toldAt: Array.from({ length: shape.tickers }, () => at),
    missing: new Set(columns.slice(1)),
  };
}

export function changedDraft(row: TextRow, shape: RowShape, wholeAt: number): RowDraft {
  const toldAt = row.toldAt ?? Array.from({ length: shape.tickers }, () => wholeAt);
  return { cells: [...row.cells], toldAt: [...toldAt], missing: null };
}
