import { combineOf, weightOf } from '../column-catalogue.ts';
import type { AggregateCall, Expression } from './expression.ts';
import { columnType, columnTypeOf, type FormulaColumns } from './formula-columns.ts';
import { fault } from './formula-problem.ts';
import type { FormulaUnit } from './formula-type.ts';
import { rowCondition } from './row-condition.ts';
import { numeric } from './type-of.ts';

/** The unit of a figure over rows; throws a FormulaFault where the figure would lie or mean nothing. */
export function checkAggregate(call: AggregateCall, columns: FormulaColumns): FormulaUnit {
  const { fn, of, weight, where } = call;
  // Made only to find what is wrong with it.
  if (where) rowCondition(where, columns);
  if (weight && fn !== 'mean') throw fault('arguments', call, { fn, count: fn === 'count' ? 0 : 1 });
  if (fn === 'count') {
    if (of) throw fault('arguments', call, { fn, count: 0 });
    return 'count';
  }
  if (!of) throw fault('arguments', call, { fn, count: 1 });
  switch (fn) {
    case 'distinct':
      if (of.kind !== 'column') throw fault('needsColumn', of);
      if (columnType(of.name, columns) !== 'unknown') columnTypeOf(of, columns);
      return 'count';
    case 'oldest':
      if (of.kind !== 'column' || columnTypeOf(of, columns).unit !== 'running')
        throw fault('needsRunning', of);
      return 'running';
    case 'max':
      if (of.kind === 'column' && columnTypeOf(of, columns).unit === 'running') return 'running';
      return valueOn(of, columns).unit;
    case 'min':
      return valueOn(of, columns).unit;
    case 'sum': {
      const { unit, nature } = valueOn(of, columns);
      if (nature === 'agents') throw fault('agentsOverSkills', of);
      if (nature === 'mean') throw fault('meanSummed', of);
      return unit;
    }
    case 'mean':
      return meanUnit(call, of, columns);
  }
}

function meanUnit({ weight }: AggregateCall, of: Expression, columns: FormulaColumns): FormulaUnit {
  const { unit, nature } = valueOn(of, columns);
  if (nature === 'agents') throw fault('agentsOverSkills', of);
  if (weight) {
    const by = valueOn(weight, columns);
    if (by.nature === 'agents') throw fault('agentsOverSkills', weight);
    if (by.nature === 'mean') throw fault('meanSummed', weight);
    if (by.nature === 'fixed' && nature === 'mean') throw fault('weightAlike', weight);
    return unit;
  }
  if (nature === 'mean' && !hasOwnWeight(of, columns)) throw fault('meanWithoutWeight', of);
  return unit;
}

function hasOwnWeight(of: Expression, { type, columns }: FormulaColumns): boolean {
  if (of.kind !== 'column') return false;
  return columns ? weightOf(type, of.name, columns) !== null : combineOf(type, of.name).by === 'mean';
}

function valueOn(of: Expression, columns: FormulaColumns): ReturnType<typeof numeric> {
  return numeric(of, { columns, aggregate: null });
}
