import { isSince, type Cell } from '#lib/domain/cell';
import type { Column } from '#lib/domain/column';
import { evaluateExpression } from '#lib/domain/formula/evaluate-expression';
import { columnsOf, type Expression } from '#lib/domain/formula/expression';
import type { FormulaPart, RowFigure } from '#lib/domain/formula/formula-parts';
import { liesOverRows } from '#lib/domain/figure-over-rows';
import type { StatisticType } from '#lib/domain/statistic-type';
import {
  type Accumulator,
  Count,
  Distinct,
  Extreme,
  First,
  Mean,
  Nothing,
  type NumberOf,
  Sum,
} from './accumulators.ts';
import type { FindColumn } from './compile-where.ts';

/** What a figure takes from a table layout: the columns it reads and how to begin a new one. */
export interface FigurePlan {
  columns: readonly number[];
  begin: () => Accumulator;
}

/** The table that figures are of, as it is laid out. */
export interface FigureTable {
  type: StatisticType;
  columns: readonly Column[];
  find: FindColumn;
}

/** A column of unknown kind is never combined over rows, and what holds means or agents of several rows is never added up: no data. */
export function planFigure(figure: FormulaPart, { type, columns, find }: FigureTable): FigurePlan {
  if (figure.fn === 'count') return { columns: [], begin: () => new Count() };
  if (figure.fn === 'row') return planRowFigure(figure, find);
  const at = find(figure.column);
  if (figure.fn === 'first') {
    const by = find(figure.by);
    return { columns: present(at, by), begin: () => new First(at, by) };
  }
  if (figure.fn === 'distinct') return { columns: present(at), begin: () => new Distinct(at) };
  if (at === -1 || columns[at]?.kind === 'unknown' || liesOverRows(type, figure))
    return { columns: [], begin: () => new Nothing() };
  const valueOf: NumberOf = (row) => numberIn(row[at]);
  switch (figure.fn) {
    case 'sum':
      return { columns: [at], begin: () => new Sum(valueOf) };
    case 'min':
      return { columns: [at], begin: () => new Extreme(valueOf, -1, (value) => value) };
    case 'max':
      return { columns: [at], begin: () => new Extreme(valueOf, 1, (value) => value) };
    case 'oldest':
      return {
        columns: [at],
        begin: () =>
          new Extreme(
            (row) => sinceIn(row[at]),
            -1,
            (since) => ({ since }),
          ),
      };
    case 'mean': {
      const weight = figure.weight === null ? -1 : find(figure.weight);
      if (weight === -1) return { columns: [], begin: () => new Nothing() };
      return { columns: [at, weight], begin: () => new Mean(valueOf, (row) => numberIn(row[weight])) };
    }
  }
}

/** A running duration in the expression is no number, and so no data. */
function planRowFigure({ combine, of, weight }: RowFigure, find: FindColumn): FigurePlan {
  const names = [...columnsOf(of), ...(weight ? columnsOf(weight) : [])];
  const places = new Map(names.map((name) => [name, find(name)]));
  const numberBy =
    (expression: Expression): NumberOf =>
    (row) =>
      numberIn(
        evaluateExpression(expression, {
          column: (name) => row[places.get(name) ?? -1] ?? null,
          aggregate: () => null,
        }),
      );
  const columns = present(...places.values());
  const valueOf = numberBy(of);
  switch (combine) {
    case 'sum':
      return { columns, begin: () => new Sum(valueOf) };
    case 'min':
      return { columns, begin: () => new Extreme(valueOf, -1, (value) => value) };
    case 'max':
      return { columns, begin: () => new Extreme(valueOf, 1, (value) => value) };
    case 'mean': {
      const weightOf = weight ? numberBy(weight) : () => 1;
      return { columns, begin: () => new Mean(valueOf, weightOf) };
    }
  }
}

function present(...indexes: number[]): number[] {
  return indexes.filter((index) => index !== -1);
}

function numberIn(cell: Cell | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}

function sinceIn(cell: Cell | undefined): number | null {
  return isSince(cell) ? cell.since : null;
}
