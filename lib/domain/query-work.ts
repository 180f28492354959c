import { apartConditions } from './apart-conditions.ts';
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
      return 1 + where + figuresWork(query);
    }
    case 'trend':
      return 1 + where + figureWork(query.figure);
  }
}

/**
 * Figures that no row counts in together, such as agents of one state each, cost as much in groups as one of them: each walks
 * over its own rows alone. Measured at 5 000 agents of 200 groups, 12 each: agents by ten states take three times as long as
 * agents at all, not ten.
 */
function figuresWork(query: FiguresQuery): number {
  const { figures } = query;
  const each = groupWork(query);
  const works = figures.map(figureWork);
  const conditions = figures.map((figure) => (figure.fn === 'formula' ? undefined : figure.where));
  const lists = query.groupBy === undefined ? figures.map((_, at) => [at]) : apartConditions(conditions);
  return lists.reduce((sum, members) => {
    const own = members.map((at) => works[at] ?? 0);
    return sum + (own.length === 1 ? each * (own[0] ?? 0) : each + own.reduce((all, work) => all + work, 0));
  }, 0);
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
  // Each part walks over the table, asks its own condition of each row and works out what it combines.
  return aggregatesOf(parsed.expression).reduce(
    (sum, { of, weight, where }) => sum + 1 + workedOut(of) + workedOut(weight) + (where ? sizeOf(where) : 0),
    0,
  );
}

/** A column alone is read as it stands, as of a plain figure. */
function workedOut(expression: Expression | null | undefined): number {
  return !expression || expression.kind === 'column' ? 0 : sizeOf(expression);
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
