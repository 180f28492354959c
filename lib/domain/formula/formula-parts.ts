import { weightOf } from '../column-catalogue.ts';
import type { Cell } from '../cell.ts';
import type { ColumnKind } from '../column.ts';
import type { Aggregate, Where } from '../live-query.ts';
import { checkFormula } from './check-formula.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { type AggregateCall, aggregatesOf, type Expression } from './expression.ts';
import type { FormulaColumns } from './formula-columns.ts';
import type { FormulaProblem } from './formula-problem.ts';
import { columnType } from './formula-columns.ts';
import { kindOfUnit } from './formula-type.ts';
import { printFormula } from './print-formula.ts';
import { readFormula } from './read-formula.ts';
import { rowCondition } from './row-condition.ts';

/** A figure over an expression of each row. `weight` is of a mean; one is 1 where every row counts alike. */
export interface RowFigure {
  as: string;
  fn: 'row';
  combine: 'sum' | 'min' | 'max' | 'mean';
  of: Expression;
  weight: Expression | null;
  where?: Where;
}

/** What a formula is worked out of. */
export type FormulaPart = Exclude<Aggregate, { fn: 'formula' }> | RowFigure;

export interface FormulaPlan {
  parts: readonly FormulaPart[];
  /** The formula's value of its parts', in order. */
  value: (parts: readonly Cell[]) => Cell;
  kind: ColumnKind;
}

export type Planned = { kind: 'ok'; plan: FormulaPlan } | { kind: 'bad'; problem: FormulaProblem };

const ONE: Expression = { kind: 'number', value: 1, unit: 'number', at: 0, length: 0 };

/** How to work a formula out over a table: the figures it is made of, and what becomes of them. */
export function planFormula(text: string, columns: FormulaColumns): Planned {
  const parsed = readFormula(text);
  if (parsed.kind === 'bad') return parsed;
  const { expression } = parsed;
  const checked = checkFormula(expression, columns);
  if (checked.kind === 'bad') return checked;
  const parts = new Map<string, FormulaPart>();
  const keyOf = new Map<AggregateCall, string>();
  for (const call of aggregatesOf(expression)) {
    const key = printFormula(call);
    keyOf.set(call, key);
    parts.set(key, partOf(call, key, columns));
  }
  const places = new Map([...parts.keys()].map((key, place) => [key, place]));
  return {
    kind: 'ok',
    plan: {
      parts: [...parts.values()],
      value: (values) =>
        evaluateExpression(expression, {
          column: () => null,
          aggregate: (call) => values[places.get(keyOf.get(call) ?? '') ?? -1] ?? null,
        }),
      kind: kindOfUnit(checked.unit),
    },
  };
}

function partOf(call: AggregateCall, as: string, columns: FormulaColumns): FormulaPart {
  const where = call.where ? { where: rowCondition(call.where, columns) } : {};
  const { fn, of, weight } = call;
  if (fn === 'count' || !of) return { as, fn: 'count', ...where };
  const combine = fn === 'distinct' || fn === 'oldest' ? null : fn;
  if (of.kind !== 'column') return { as, fn: 'row', combine: combine ?? 'max', of, weight, ...where };
  const column = of.name;
  switch (fn) {
    case 'distinct':
    case 'oldest':
    case 'sum':
    case 'min':
      return { as, fn, column, ...where };
    case 'max': {
      const type = columnType(column, columns);
      const runs = type !== null && type !== 'unknown' && type.unit === 'running';
      return { as, fn: runs ? 'oldest' : 'max', column, ...where };
    }
    case 'mean': {
      if (weight?.kind === 'column') return { as, fn, column, weight: weight.name, ...where };
      if (weight) return { as, fn: 'row', combine: 'mean', of, weight, ...where };
      const type = columnType(column, columns);
      if (type !== null && type !== 'unknown' && type.nature === 'mean')
        return { as, fn, column, weight: weightOf(columns.type, column, columns.columns ?? []), ...where };
      return { as, fn: 'row', combine: 'mean', of, weight: ONE, ...where };
    }
  }
}
