import type { Cell } from '#lib/domain/cell';
import type { ResultTable } from '#lib/domain/result-table';

/** A result table for a test: the names of its columns, key first, then rows of cells in that order. */
export function resultOf(columns: readonly string[], ...rows: readonly (readonly Cell[])[]): ResultTable {
  return {
    version: 1,
    columns: columns.map((name, index) => ({ name, kind: index === 0 ? 'key' : 'unknown' })),
    rows: rows.map((cells) => ({ key: keyOf(cells[0]), cells })),
  };
}

function keyOf(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell : '';
}
