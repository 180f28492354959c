import { isSince, type Cell } from '#lib/domain/cell';
import type { OrderBy } from '#lib/domain/live-query';
import type { TableRow } from '#lib/domain/table-delta';
import type { FindColumn } from './compile-where.ts';

export type CompareRows = (a: TableRow, b: TableRow) => number;

/**
 * Compares two cells that both hold data, upward: numbers, then running durations (shortest, so latest begun, first),
 * then text. What runs counts as longer than what stands still: else the order would change by time alone.
 */
export function compareCells(a: Cell, b: Cell): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (isSince(a) && isSince(b)) return b.since - a.since;
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  return rank(a) - rank(b);
}

/** An order of rows: no data last either way, equal rows by their keys, so that it is never left to chance. */
export function compileOrder(orderBy: readonly OrderBy[], find: FindColumn): CompareRows {
  const parts = orderBy
    .map(({ column, direction }) => ({ at: find(column), sign: direction === 'asc' ? 1 : -1 }))
    .filter(({ at }) => at !== -1);
  return (rowA, rowB) => {
    for (const { at, sign } of parts) {
      const a = rowA[at] ?? null;
      const b = rowB[at] ?? null;
      if (a === b) continue;
      if (a === null) return 1;
      if (b === null) return -1;
      const order = compareCells(a, b);
      if (order !== 0) return order * sign;
    }
    return compareKeys(rowA, rowB);
  };
}

/** Rows by their keys. */
export function compareKeys(rowA: TableRow, rowB: TableRow): number {
  const a = rowA[0];
  const b = rowB[0];
  return typeof a === 'string' && typeof b === 'string' ? compareText(a, b) : 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function rank(cell: Cell): number {
  if (typeof cell === 'number') return 0;
  return isSince(cell) ? 1 : 2;
}
