import type { Column } from '#lib/domain/column';
import type { RowsQuery } from '#lib/domain/live-query';
import type { Cell } from '#lib/domain/cell';
import type { TableRow } from '#lib/domain/table-delta';
import type { FindColumn } from './compile-where.ts';

/** Which column of a table goes where in a rows query's result. */
export interface ColumnTargets {
  /** Result columns that show a table column, by its index. */
  shownAt(tableColumn: number): readonly number[];
  project(row: TableRow): readonly Cell[];
  width: number;
}

const NOWHERE: readonly number[] = [];

export function columnTargets(
  query: RowsQuery,
  { columns, find }: { columns: readonly Column[]; find: FindColumn },
): ColumnTargets {
  if (query.columns === '*') {
    const own = columns.map((_, index) => [index]);
    return {
      shownAt: (at) => own[at] ?? NOWHERE,
      project: (row) => row,
      width: columns.length,
    };
  }
  const sources = [0, ...query.columns.map(find)];
  const targets: number[][] = [];
  sources.forEach((from, to) => {
    if (from !== -1) (targets[from] ??= []).push(to);
  });
  return {
    shownAt: (at) => targets[at] ?? NOWHERE,
    project: (row) => sources.map((from) => row[from] ?? null),
    width: sources.length,
  };
}
