import type { AggregateCall, Expression } from './expression.ts';
import { columnTypeOf, type FormulaColumns } from './formula-columns.ts';
import { fault } from './formula-problem.ts';
import {
  commonUnit,
  type FormulaType,
  type FormulaUnit,
  mixedNature,
  NUMERIC,
  productNature,
  productUnit,
  quotientNature,
  quotientUnit,
} from './formula-type.ts';

/** Where an expression stands: among figures, which are over rows, or within an aggregate, on one row at a time. */
export interface Standing {
  columns: FormulaColumns;
  /** The unit of an aggregate; null on a row, where there is none. */
  aggregate: ((call: AggregateCall) => FormulaUnit) | null;
}

/** The type of an expression; throws a FormulaFault at what has none. */
export function typeOf(expression: Expression, standing: Standing): FormulaType {
  switch (expression.kind) {
    case 'number':
      return { unit: expression.unit, nature: 'fixed' };
    case 'text':
      return { unit: 'text', nature: 'fixed' };
    case 'none':
      return { unit: 'nothing', nature: 'fixed' };
    case 'column':
      if (standing.aggregate) throw fault('columnOutside', expression, { name: expression.name });
      return columnTypeOf(expression, standing.columns);
    case 'negative':
      return numeric(expression.of, standing);
    case 'not':
      truth(expression.of, standing);
      return { unit: 'truth', nature: 'fixed' };
    case 'binary':
      return binaryType(expression, standing);
    case 'call':
      return callType(expression, standing);
    case 'aggregate':
      if (!standing.aggregate) throw fault('nested', expression);
      return { unit: standing.aggregate(expression), nature: 'fixed' };
  }
}

/** A value to calculate with. */
export function numeric(expression: Expression, standing: Standing): FormulaType {
  return calculable(expression, typeOf(expression, standing));
}

function calculable(expression: Expression, type: FormulaType): FormulaType {
  if (type.unit === 'running') throw fault('running', expression);
  if (type.unit === 'truth') throw fault('conditionIsNoValue', expression);
  if (!NUMERIC.includes(type.unit)) throw fault('needsNumber', expression);
  return type;
}

function truth(expression: Expression, standing: Standing): void {
  if (typeOf(expression, standing).unit !== 'truth') throw fault('needsCondition', expression);
}

type Binary = Extract<Expression, { kind: 'binary' }>;

function binaryType(expression: Binary, standing: Standing): FormulaType {
  const { op, left, right } = expression;
  switch (op) {
    case 'and':
    case 'or':
      truth(left, standing);
      truth(right, standing);
      return { unit: 'truth', nature: 'fixed' };
    case 'has':
    case 'contains': {
      const [a, b] = [typeOf(left, standing), typeOf(right, standing)];
      if (a.unit !== 'text' || b.unit !== 'text')
        throw fault('units', expression, { left: a.unit, right: b.unit });
      return { unit: 'truth', nature: 'fixed' };
    }
    case '=':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const [a, b] = [typeOf(left, standing), typeOf(right, standing)];
      if (a.unit === 'running' || b.unit === 'running') throw fault('running', expression);
      common(expression, [a, b]);
      const isOrder = op !== '=' && op !== '!=';
      if (isOrder && !(NUMERIC.includes(a.unit) && NUMERIC.includes(b.unit)))
        throw fault('units', expression, { left: a.unit, right: b.unit });
      return { unit: 'truth', nature: 'fixed' };
    }
    case '+':
    case '-': {
      const sides = [numeric(left, standing), numeric(right, standing)];
      return { unit: common(expression, sides), nature: mixedNature(...sides.map(({ nature }) => nature)) };
    }
    case '*':
    case '/': {
      const [a, b] = [numeric(left, standing), numeric(right, standing)];
      const unit = op === '*' ? productUnit(a.unit, b.unit) : quotientUnit(a.unit, b.unit);
      if (unit === null) throw fault('units', expression, { left: a.unit, right: b.unit });
      const nature = op === '*' ? productNature(a.nature, b.nature) : quotientNature(a.nature, b.nature);
      return { unit, nature };
    }
  }
}

/** The unit all of them share. */
function common(expression: Expression, types: readonly FormulaType[]): FormulaUnit {
  let unit: FormulaUnit = 'nothing';
  for (const { unit: next } of types) {
    const both = commonUnit(unit, next);
    if (both === null) {
      const hasPercent = [unit, next].includes('percent') && [unit, next].includes('number');
      throw hasPercent
        ? fault('percentNeedsSign', expression)
        : fault('units', expression, { left: unit, right: next });
    }
    unit = both;
  }
  return unit;
}

type Call = Extract<Expression, { kind: 'call' }>;

function callType(call: Call, standing: Standing): FormulaType {
  const { fn, args } = call;
  switch (fn) {
    case 'if': {
      const [condition, then, otherwise] = args;
      if (!condition || !then || !otherwise || args.length > 3)
        throw fault('arguments', call, { fn, count: 3 });
      truth(condition, standing);
      return chosen(call, [then, otherwise], standing);
    }
    case 'coalesce':
    case 'least':
    case 'greatest': {
      if (args.length < 2) throw fault('arguments', call, { fn, count: 2 });
      return chosen(call, args, standing);
    }
    case 'goal': {
      const [ok, offered, target] = args;
      if (!ok || !offered || !target || args.length > 3) throw fault('arguments', call, { fn, count: 3 });
      for (const one of [ok, offered]) {
        const { unit } = numeric(one, standing);
        if (commonUnit(unit, 'count') === null) throw fault('units', one, { left: unit, right: 'count' });
      }
      if (numeric(target, standing).unit !== 'percent') throw fault('percentNeedsSign', target);
      return { unit: 'count', nature: 'mean' };
    }
  }
}

/** Each argument is typed once: they nest, and twice would be twice as much at every level. */
function chosen(call: Call, args: readonly Expression[], standing: Standing): FormulaType {
  const typed = args.map((one) => ({ one, type: typeOf(one, standing) }));
  const wrong = typed.find(({ type }) => type.unit === 'truth');
  if (wrong) throw fault('conditionIsNoValue', wrong.one);
  const isChoice = call.fn === 'if' || call.fn === 'coalesce';
  if (!isChoice) for (const { one, type } of typed) calculable(one, type);
  const types = typed.map(({ type }) => type);
  return { unit: common(call, types), nature: mixedNature(...types.map(({ nature }) => nature)) };
}
