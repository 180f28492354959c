import { columnKindOf, findColumn, keyColumnOf } from '#lib/domain/column-catalogue';
import type { Column, ColumnKind } from '#lib/domain/column';
import type { Aggregate, FiguresQuery, RowsQuery, TrendQuery } from '#lib/domain/live-query';
import { planFormula } from '#lib/domain/formula/formula-parts';
import type { StatisticType } from '#lib/domain/statistic-type';

/** The columns of a rows query's result, by the names it asked for; `columns` is the table's, empty before first data. */
export function rowsColumns(query: RowsQuery, columns: readonly Column[]): readonly Column[] {
  const key: Column = { name: columns[0]?.name ?? keyColumnOf(query.type), kind: 'key' };
  if (query.columns === '*') return columns.length > 0 ? columns : [key];
  return [key, ...query.columns.map((name) => ({ name, kind: kindOf(query.type, name, columns) }))];
}

export function figuresColumns(query: FiguresQuery, columns: readonly Column[]): readonly Column[] {
  const key: Column = { name: query.groupBy ?? 'all', kind: 'key' };
  return [key, ...query.figures.map((figure) => figureColumn(query.type, figure, columns))];
}

export function trendColumns(query: TrendQuery, columns: readonly Column[]): readonly Column[] {
  const { kind } = figureColumn(query.type, query.figure, columns);
  return [
    { name: 'at', kind: 'key' },
    { name: 'value', kind },
  ];
}

function figureColumn(type: StatisticType, figure: Aggregate, columns: readonly Column[]): Column {
  return { name: figure.as, kind: figureKind(type, figure, columns) };
}

function figureKind(type: StatisticType, figure: Aggregate, columns: readonly Column[]): ColumnKind {
  if (figure.fn === 'count' || figure.fn === 'distinct') return 'count';
  if (figure.fn === 'oldest') return 'duration';
  if (figure.fn === 'formula') {
    const planned = planFormula(figure.formula, { type, columns: columns.length > 0 ? columns : null });
    return planned.kind === 'ok' ? planned.plan.kind : 'unknown';
  }
  const kind = kindOf(type, figure.column, columns);
  return kind === 'key' ? 'text' : kind;
}

function kindOf(type: StatisticType, name: string, columns: readonly Column[]): ColumnKind {
  return columns[findColumn(type, columns, name)]?.kind ?? columnKindOf(type, name);
}
