import { isSince, type Cell } from '#lib/domain/cell';
import type { Column } from '#lib/domain/column';
import type { ResultRow, ResultTable } from '#lib/domain/result-table';
import type { SortBy } from './desk-address.ts';

interface SortColumn {
  index: number;
  sign: 1 | -1;
}

// `numeric`: a pair such as `12 (3)` goes by its first number, and `Queue 9` stands before `Queue 10`.
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/**
 * Orders two cells upward: numbers before text; a running duration by its length at `now` (epoch ms). Cells without
 * data are not for this function: they stand last whichever way a column is sorted.
 */
export function compareCells(a: Cell, b: Cell, now: number): number {
  const left = sortValue(a, now);
  const right = sortValue(b, now);
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return collator.compare(left, right);
  return typeof left === 'number' ? -1 : 1;
}

/**
 * The rows in the order asked for, ties and no sort at all by key. Starts from the order `rows` come in, so rows that
 * are nearly sorted cost little. A column that the table has not is passed over.
 */
export function sortRows(
  table: Pick<ResultTable, 'columns' | 'rows'>,
  sort: readonly SortBy[],
  now: number,
): readonly ResultRow[] {
  const by = sortColumns(table.columns, sort);
  return table.rows.toSorted((a, b) => compareRows(a, b, { by, now }));
}

function compareRows(a: ResultRow, b: ResultRow, rule: { by: readonly SortColumn[]; now: number }): number {
  for (const { index, sign } of rule.by) {
    const left = a.cells[index] ?? null;
    const right = b.cells[index] ?? null;
    if (isNoData(left) || isNoData(right)) {
      if (isNoData(left) && isNoData(right)) continue;
      return isNoData(left) ? 1 : -1;
    }
    const order = compareCells(left, right, rule.now);
    if (order !== 0) return order * sign;
  }
  return collator.compare(a.key, b.key) || (a.key < b.key ? -1 : Number(a.key > b.key));
}

function sortColumns(columns: readonly Column[], sort: readonly SortBy[]): SortColumn[] {
  return sort.flatMap(({ column, direction }) => {
    const index = columns.findIndex((other) => other.name === column);
    return index < 0 ? [] : [{ index, sign: direction === 'asc' ? 1 : -1 } satisfies SortColumn];
  });
}

function isNoData(cell: Cell): boolean {
  return cell === null || cell === '';
}

function sortValue(cell: Cell, now: number): number | string {
  if (isSince(cell)) return now - cell.since;
  return cell ?? '';
}
