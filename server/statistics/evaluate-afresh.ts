import type { Cell } from '#lib/domain/cell';
import type { FormulaPart } from '#lib/domain/formula/formula-parts';
import type { FiguresQuery, LiveQuery, RowsQuery, Where } from '#lib/domain/live-query';
import type { ResultRow, ResultTable } from '#lib/domain/result-table';
import { keyText, type StatisticsTable } from '#lib/domain/statistics-table';
import type { TableRow } from '#lib/domain/table-delta';
import { planFigure } from './plan-figure.ts';
import { bothWhere, canonicalWhere } from './canonical-query.ts';
import { columnTargets } from './column-targets.ts';
import { compileOrder } from './compare-rows.ts';
import { compileWhere } from './compile-where.ts';
import { ALL_ROWS, groupingOf, groupsOf } from './group-key.ts';
import { planOf } from './held-figure.ts';
import { lacksColumns } from './lacking-columns.ts';
import { figuresColumns, rowsColumns } from './result-columns.ts';

/** A query that has an answer at once: a trend has only a history. */
export type InstantQuery = Exclude<LiveQuery, { kind: 'trend' }>;

/**
 * What a query means: its result over a table as of `now`, worked out from nothing. The plain reference that the kept
 * results are tested and measured against. Its version is 0.
 */
export function evaluateAfresh(query: InstantQuery, table: StatisticsTable, now: number): ResultTable {
  const { columns } = table.layout;
  const shape = {
    version: 0,
    columns: query.kind === 'rows' ? rowsColumns(query, columns) : figuresColumns(query, columns),
  };
  if (table.version === 0) return { ...shape, rows: [] };
  return { ...shape, rows: query.kind === 'rows' ? rowsOf(query, table, now) : figuresOf(query, table, now) };
}

function rowsOf(query: RowsQuery, table: StatisticsTable, now: number): ResultRow[] {
  const find = (name: string): number => table.layout.find(name);
  const { test } = compileWhere(canonicalWhere(query.where), find);
  let rows: TableRow[] = [];
  for (const row of table.rows.values()) if (test(row, now)) rows.push(row);
  if (query.limit !== undefined || query.orderBy?.length) {
    rows.sort(compileOrder(query.orderBy ?? [], find));
    if (query.limit !== undefined) rows = rows.slice(0, query.limit);
  }
  const targets = columnTargets(query, { columns: table.layout.columns, find });
  return rows.map((row) => ({ key: keyText(row[0]) ?? '', cells: targets.project(row) }));
}

function figuresOf(query: FiguresQuery, table: StatisticsTable, now: number): ResultRow[] {
  const find = (name: string): number => table.layout.find(name);
  const grouping = groupingOf(query, find);
  const { test } = compileWhere(canonicalWhere(query.where), find);
  const groups = new Set<string>(grouping === null ? [ALL_ROWS] : []);
  for (const row of table.rows.values()) {
    if (test(row, now)) for (const group of groupsOf(row, grouping)) groups.add(group);
  }

  const partOf = (figure: FormulaPart, where: Where | undefined) => {
    const own = compileWhere(bothWhere(query.where, where), find);
    const plan = planFigure(figure, { type: table.type, columns: table.layout.columns, find });
    const values = new Map([...groups].map((group) => [group, plan.begin()]));
    for (const row of table.rows.values()) {
      if (!own.test(row, now)) continue;
      for (const group of groupsOf(row, grouping)) values.get(group)?.add(row);
    }
    return (group: string): Cell => values.get(group)?.value() ?? null;
  };
  const figures = query.figures.map((figure) => {
    if (lacksColumns(figure, query.where, find)) return (): Cell => null;
    if (figure.fn !== 'formula') return partOf(figure, figure.where);
    const plan = planOf(query.type, figure.formula, table.layout.columns);
    const parts = (plan?.parts ?? []).map((part) => partOf(part, both(figure.where, part.where)));
    return (group: string): Cell => plan?.value(parts.map((part) => part(group))) ?? null;
  });
  return [...groups].map((group) => {
    const values = figures.map((figure): Cell => figure(group));
    return { key: group, cells: [group, ...values] };
  });
}

function both(a: Where | undefined, b: Where | undefined): Where | undefined {
  return a && b ? { all: [a, b] } : (a ?? b);
}
