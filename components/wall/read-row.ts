import { isSince, type Cell, type Since } from '#lib/domain/cell';
import type { ResultRow, ResultTable } from '#lib/domain/result-table';

/** A duration of a row: running since a moment, or so many ms, or no data. */
export type Duration = Since | number | null;

/** Reads cells by column name. A column that the domain does not have reads as no data. */
export function rowReader(table: Pick<ResultTable, 'columns'>): (row: ResultRow, column: string) => Cell {
  const places = new Map(table.columns.map(({ name }, index) => [name, index]));
  return (row, column) => {
    const place = places.get(column);
    return place === undefined ? null : (row.cells[place] ?? null);
  };
}

export function countOf(cell: Cell): number | null {
  return typeof cell === 'number' ? cell : null;
}

/** Empty text is no text. */
export function textOf(cell: Cell): string | null {
  return typeof cell === 'string' && cell.trim() !== '' ? cell.trim() : null;
}

export function durationOf(cell: Cell): Duration {
  return isSince(cell) || typeof cell === 'number' ? cell : null;
}

/** Sorts the longest first; no data sorts last. */
export function beganAt(duration: Duration): number {
  if (duration === null) return Number.MAX_SAFE_INTEGER;
  return typeof duration === 'number' ? -duration : duration.since;
}
