import { columnFact } from '../column-catalogue.ts';
import { type AggregateCall, aggregatesOf, type Expression } from '../formula/expression.ts';
import { readFormula } from '../formula/read-formula.ts';
import { rowCondition } from '../formula/row-condition.ts';
import type { Aggregate, Where } from '../live-query.ts';
import type { StatisticType } from '../statistic-type.ts';
import { bothOf } from './over-words.ts';

/** A formula that is one figure over rows, as the figure that it is; any other is left as it is. */
export function plainFigure(figure: Aggregate, type: StatisticType): Aggregate {
  if (figure.fn !== 'formula') return figure;
  const read = readFormula(figure.formula);
  if (read.kind === 'bad' || read.expression.kind !== 'aggregate') return figure;
  return plainOf(read.expression, figure, type) ?? figure;
}

/** The figures over rows that a formula is made of, as far as they are plain; null where one of them is not. */
export function figuresIn(figure: Aggregate, type: StatisticType): readonly Aggregate[] | null {
  if (figure.fn !== 'formula') return [figure];
  const read = readFormula(figure.formula);
  if (read.kind === 'bad') return null;
  const plain = aggregatesOf(read.expression).map((call) => plainOf(call, figure, type));
  const known = plain.filter((one) => one !== null);
  return known.length === plain.length ? known : null;
}

/** What the rows of a formula are weighed by: the weight of its mean, else the sum that it is divided by. */
export function sizeIn(figure: Aggregate, type: StatisticType): string | null {
  if (figure.fn === 'mean') return figure.weight;
  if (figure.fn !== 'formula') return null;
  const means =
    figuresIn(figure, type)?.flatMap((one) => (one.fn === 'mean' ? (one.weight ?? []) : [])) ?? [];
  if (means[0] !== undefined) return means[0];
  const read = readFormula(figure.formula);
  if (read.kind === 'bad' || read.expression.kind !== 'binary' || read.expression.op !== '/') return null;
  const { right } = read.expression;
  return right.kind === 'aggregate' && right.fn === 'sum' && !right.where ? nameOf(right.of) : null;
}

function plainOf(call: AggregateCall, { as, where: over }: Aggregate, type: StatisticType): Aggregate | null {
  const own = call.where ? conditionOf(call.where, type) : undefined;
  if (own === null) return null;
  const both = bothOf(over, own);
  const where = both ? { where: both } : {};
  if (call.fn === 'count') return { as, fn: 'count', ...where };
  const column = nameOf(call.of);
  if (column === null) return null;
  switch (call.fn) {
    case 'sum':
    case 'min':
    case 'oldest':
    case 'distinct':
      return { as, fn: call.fn, column, ...where };
    case 'max':
      return { as, fn: columnFact(type, column)?.ticks ? 'oldest' : 'max', column, ...where };
    case 'mean': {
      // Without one that is written, the table says at work what it is weighed by.
      const weight = nameOf(call.weight);
      return weight === null ? null : { as, fn: 'mean', column, weight, ...where };
    }
  }
}

function nameOf(expression: Expression | null): string | null {
  return expression?.kind === 'column' ? expression.name : null;
}

function conditionOf(where: Expression, type: StatisticType): Where | null {
  try {
    return rowCondition(where, { type, columns: null });
  } catch {
    return null;
  }
}
