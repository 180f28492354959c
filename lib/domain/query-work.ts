import { aggregatesOf, type Expression, partsOf } from './formula/expression.ts';
import { readFormula } from './formula/read-formula.ts';
import type { Aggregate, FiguresQuery, LiveQuery, Where } from './live-query.ts';

/** A walk over a table costs one. So many are more than any page needs, and at 5 000 rows a third of a second's work. */
export const MOST_WORK = 1_000;
/** What costs as much as several walks, as measured: putting rows in order, keeping a figure for each group. */
const ORDER_WORK = 8;
const GROUP_WORK = 6;
/** The same where each row is in a dozen groups. */
const EACH_WORK = 24;

/** About how often a query walks over its table when it begins. */
export function workOf(query: LiveQuery): number {
  const where = leaves(query.where);
  switch (query.kind) {
    case 'rows':
      return 1 + where + (query.limit !== undefined || query.orderBy?.length ? ORDER_WORK : 0);
    case 'figures': {
      const figures = query.figures.reduce((sum, figure) => sum + figureWork(figure), 0);
      return 1 + where + figures * groupWork(query);
    }
    case 'trend':
      return 1 + where + figureWork(query.figure);
  }
}

function groupWork({ groupBy, groupEach }: FiguresQuery): number {
  if (groupBy === undefined) return 1;
  return groupEach ? EACH_WORK : GROUP_WORK;
}

function figureWork(figure: Aggregate): number {
  return partsWork(figure) + leaves(figure.where);
}

function partsWork(figure: Aggregate): number {
  if (figure.fn !== 'formula') return 1;
  const parsed = readFormula(figure.formula);
  if (parsed.kind === 'bad') return 1;
  // Each part walks over the table, and asks its own condition of each row.
  return aggregatesOf(parsed.expression).reduce((sum, { where }) => sum + (where ? 1 + sizeOf(where) : 1), 0);
}

function sizeOf(expression: Expression): number {
  return 1 + sumOfSizes(partsOf(expression));
}

function sumOfSizes(parts: readonly Expression[]): number {
  return parts.reduce((sum, part) => sum + sizeOf(part), 0);
}

function leaves(where: Where | undefined): number {
  if (!where) return 0;
  if ('all' in where) return sumOf(where.all);
  if ('any' in where) return sumOf(where.any);
  return 'not' in where ? leaves(where.not) : 1;
}

function sumOf(parts: readonly Where[]): number {
  return parts.reduce((sum, part) => sum + leaves(part), 0);
}
