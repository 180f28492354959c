import type { Where } from '../live-query.ts';
import type { Comparison, Expression, TextTest } from './expression.ts';
import { columnType, columnTypeOf, type FormulaColumns } from './formula-columns.ts';
import { fault } from './formula-problem.ts';
import { commonUnit, type FormulaUnit, NUMERIC } from './formula-type.ts';

const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};
const TURNED: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};
const OPS = { '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' } as const;

type Literal = Extract<Expression, { kind: 'number' | 'text' | 'none' }>;
type ColumnNamed = Extract<Expression, { kind: 'column' }>;

/**
 * What follows `where` as a condition on rows: columns compared with values, joined by `and`, `or`, `not`. A value that is
 * not there meets no comparison, nor its opposite. Throws a FormulaFault at anything else.
 */
export function rowCondition(expression: Expression, columns: FormulaColumns): Where {
  return condition(expression, { columns, holds: true });
}

interface Wanted {
  columns: FormulaColumns;
  /** Whether it shall hold or its opposite. */
  holds: boolean;
}

function condition(expression: Expression, wanted: Wanted): Where {
  switch (expression.kind) {
    case 'not':
      return condition(expression.of, { ...wanted, holds: !wanted.holds });
    case 'binary': {
      const { op, left, right } = expression;
      if (op === 'and' || op === 'or') {
        const parts = [condition(left, wanted), condition(right, wanted)];
        return (op === 'and') === wanted.holds ? { all: parts } : { any: parts };
      }
      if (op === '+' || op === '-' || op === '*' || op === '/') throw fault('needsCondition', expression);
      return comparison({ ...expression, op }, wanted);
    }
    default:
      throw fault('needsCondition', expression);
  }
}

type Compared = Extract<Expression, { kind: 'binary' }> & { op: Comparison | TextTest };

function comparison(expression: Compared, { columns, holds }: Wanted): Where {
  const { op, left, right } = expression;
  if (op === 'has' || op === 'contains') return textTest(expression, { columns, holds });
  if (left.kind === 'column') {
    const literal = literalOf(right);
    if (literal) return compared(expression, { columns, name: left, op: holds ? op : OPPOSITE[op], literal });
  }
  if (right.kind === 'column') {
    const literal = literalOf(left);
    const turned = TURNED[op];
    if (literal)
      return compared(expression, { columns, name: right, op: holds ? turned : OPPOSITE[turned], literal });
  }
  throw fault('plainCondition', expression);
}

function textTest(expression: Compared, { columns, holds }: Wanted): Where {
  const { op, left, right } = expression;
  if (left.kind !== 'column' || right.kind !== 'text') throw fault('plainCondition', expression);
  const unit = unitOf(left, columns);
  if (unit !== null && unit !== 'text') throw fault('units', expression, { left: unit, right: 'text' });
  const column = left.name;
  const test: Where =
    op === 'has'
      ? { column, op: 'lists', value: right.value }
      : { column, op: 'contains', text: right.value };
  return holds ? test : { all: [{ not: test }, { column, op: 'ne', value: null }] };
}

interface Leaf {
  columns: FormulaColumns;
  name: ColumnNamed;
  op: Comparison;
  literal: Literal;
}

function compared(expression: Compared, { columns, name, op, literal }: Leaf): Where {
  const column = name.name;
  const unit = unitOf(name, columns);
  const isOrder = op !== '=' && op !== '!=';
  if (literal.kind === 'none') {
    if (isOrder) throw fault('units', expression, { left: unit ?? 'text', right: 'nothing' });
    return { column, op: op === '=' ? 'eq' : 'ne', value: null };
  }
  const given: FormulaUnit = literal.kind === 'text' ? 'text' : literal.unit;
  if (unit === 'running') return running(expression, { column, op, literal });
  if (unit !== null && commonUnit(unit, given) === null)
    throw unit === 'percent' && given === 'number'
      ? fault('percentNeedsSign', literal)
      : fault('units', expression, { left: unit, right: given });
  if (isOrder && !NUMERIC.includes(given))
    throw fault('units', expression, { left: unit ?? 'text', right: given });
  const { value } = literal;
  if (op === '=') return { column, op: 'eq', value };
  if (op === '!=')
    return {
      all: [
        { column, op: 'ne', value },
        { column, op: 'ne', value: null },
      ],
    };
  return { column, op: OPS[op], value };
}

/** Of what goes on only whether it has gone on for longer. */
function running(
  expression: Compared,
  { column, op, literal }: { column: string; op: Comparison; literal: Exclude<Literal, { kind: 'none' }> },
): Where {
  if (literal.kind !== 'number' || literal.unit !== 'duration' || op === '=' || op === '!=')
    throw fault('units', expression, {
      left: 'running',
      right: literal.kind === 'number' ? literal.unit : 'text',
    });
  const longer: Where = { column, op: 'olderThan', ms: literal.value };
  if (op === '>' || op === '>=') return longer;
  return { all: [{ not: longer }, { column, op: 'ne', value: null }] };
}

/** Null for what can be compared with anything. */
function unitOf(column: ColumnNamed, columns: FormulaColumns): FormulaUnit | null {
  return columnType(column.name, columns) === 'unknown' ? null : columnTypeOf(column, columns).unit;
}

function literalOf(expression: Expression): Literal | null {
  if (expression.kind === 'negative' && expression.of.kind === 'number')
    return { ...expression.of, value: -expression.of.value };
  return expression.kind === 'number' || expression.kind === 'text' || expression.kind === 'none'
    ? expression
    : null;
}
