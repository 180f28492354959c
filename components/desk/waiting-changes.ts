import { sameCell } from '#lib/domain/cell';
import type { ResultTable } from '#lib/domain/result-table';

/**
 * How many changes a paused reader has not seen: cells that differ, and one for each row that came or went. When the
 * columns themselves changed every row counts once.
 */
export function countChanges(held: ResultTable, current: ResultTable): number {
  if (held === current) return 0;
  if (!sameColumns(held, current)) return current.rows.length;
  const before = new Map(held.rows.map((row) => [row.key, row]));
  let changes = 0;
  for (const row of current.rows) {
    const old = before.get(row.key);
    before.delete(row.key);
    if (old === undefined) changes += 1;
    else if (old !== row)
      changes += row.cells.filter((cell, index) => !sameCell(cell, old.cells[index])).length;
  }
  return changes + before.size;
}

function sameColumns(a: ResultTable, b: ResultTable): boolean {
  if (a.columns === b.columns) return true;
  return (
    a.columns.length === b.columns.length &&
    a.columns.every((column, index) => column.name === b.columns[index]?.name)
  );
}
