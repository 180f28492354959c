import type { TableRow } from '#lib/domain/table-delta';

/** The group of figures over all rows. */
export const ALL_ROWS = 'all';

/** The group a row belongs to: its text or number there, empty for no data; `all` without grouping. */
export function groupKeyOf(row: TableRow, groupBy: number | null): string {
  if (groupBy === null) return ALL_ROWS;
  const cell = row[groupBy];
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' ? String(cell) : '';
}
