import { sameCell, type Cell } from './cell.ts';
import type { Column } from './column.ts';
import type { Moments } from './source.ts';
import type { StatisticType } from './statistic-type.ts';
import type { ChangedRow, TableRow } from './table-delta.ts';
import { layoutOf, type TableLayout } from './table-layout.ts';

/** What a source sent that the table could not use, counted since it was made. */
export interface Strays {
  /** Cells of columns the table does not have; left out. */
  unknownColumns: number;
  /** Cells of keys the table does not have, or that would change a key; left out. A fresh snapshot heals them. */
  unknownKeys: number;
  /** Rows added without all their cells; null until a fresh snapshot heals them. */
  incompleteRows: number;
}

/**
 * One statistics table of a connection, kept current in place by `applySnapshot` and `applyUpdate`. Its rows are
 * replaced, never changed, so a reader may keep them. `version` is 0 before the first snapshot and grows by one a delta.
 */
export interface StatisticsTable {
  readonly type: StatisticType;
  layout: TableLayout;
  rows: Map<string, TableRow>;
  version: number;
  /** When the values were true; null before the first snapshot. */
  moments: Moments | null;
  strays: Strays;
}

export function createTable(type: StatisticType): StatisticsTable {
  return {
    type,
    layout: layoutOf(type, []),
    rows: new Map(),
    version: 0,
    moments: null,
    strays: { unknownColumns: 0, unknownKeys: 0, incompleteRows: 0 },
  };
}

export function columnsOf(table: StatisticsTable): readonly Column[] {
  return table.layout.columns;
}

/** The row's differing cells, or null when there are none. */
export function changedRow(key: string, before: TableRow, after: TableRow): ChangedRow | null {
  const columns: number[] = [];
  for (let index = 0; index < after.length; index++) {
    if (!sameCell(before[index] ?? null, after[index])) columns.push(index);
  }
  return columns.length > 0 ? { key, before, after, columns } : null;
}

/** The text of a key cell; null when there is none. */
export function keyText(cell: Cell | undefined): string | null {
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' ? String(cell) : null;
}
