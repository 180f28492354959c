import type { Where } from '../live-query.ts';
import { type BinaryOp, type Expression } from './expression.ts';
import { MOST_READ_LETTERS } from './parse-formula.ts';
import { printFormula } from './print-formula.ts';
import { readFormula } from './read-formula.ts';

const NOWHERE = { at: 0, length: 0 } as const;

/**
 * A formula with other conditions in place of its comparisons of a column with a text. What cannot be read, or would be too
 * long to be read again, stays as it is.
 */
export function mapConditions(text: string, mapped: (leaf: Where) => Where): string {
  const parsed = readFormula(text);
  if (parsed.kind === 'bad') return text;
  const expression = mapExpression(parsed.expression, mapped);
  if (expression === parsed.expression) return text;
  const printed = printFormula(expression);
  return printed.length > MOST_READ_LETTERS ? text : printed;
}

function mapExpression(expression: Expression, mapped: (leaf: Where) => Where): Expression {
  switch (expression.kind) {
    case 'number':
    case 'text':
    case 'none':
    case 'column':
      return expression;
    case 'negative':
    case 'not': {
      const of = mapExpression(expression.of, mapped);
      return of === expression.of ? expression : { ...expression, of };
    }
    case 'call': {
      const args = expression.args.map((one) => mapExpression(one, mapped));
      return args.every((one, place) => one === expression.args[place])
        ? expression
        : { ...expression, args };
    }
    case 'aggregate': {
      // What stands before `where` is a value of a row, and compares nothing.
      const where = expression.where && mapExpression(expression.where, mapped);
      return where === expression.where ? expression : { ...expression, where };
    }
    case 'binary': {
      const leaf = comparisonOf(expression);
      if (leaf) {
        const now = mapped(leaf);
        return now === leaf ? expression : (conditionOf(now) ?? expression);
      }
      const left = mapExpression(expression.left, mapped);
      const right = mapExpression(expression.right, mapped);
      return left === expression.left && right === expression.right
        ? expression
        : { ...expression, left, right };
    }
  }
}

function comparisonOf({ op, left, right }: Extract<Expression, { kind: 'binary' }>): Where | null {
  if (op !== '=' && op !== '!=') return null;
  const [column, text] = left.kind === 'column' ? [left, right] : [right, left];
  if (column.kind !== 'column' || text.kind !== 'text') return null;
  return { column: column.name, op: op === '=' ? 'eq' : 'ne', value: text.value };
}

/** Null for what the language cannot say. */
function conditionOf(where: Where): Expression | null {
  if ('all' in where) return joined('and', where.all.map(conditionOf));
  if ('any' in where) return joined('or', where.any.map(conditionOf));
  if ('not' in where) {
    const of = conditionOf(where.not);
    return of && { kind: 'not', of, ...NOWHERE };
  }
  if (!('column' in where)) return null;
  const { column } = where;
  switch (where.op) {
    case 'eq':
      return typeof where.value === 'string' ? comparing(column, where.value) : null;
    case 'in':
      if (where.values.length === 0) return never(column);
      return joined(
        'or',
        where.values.map((value) => (typeof value === 'string' ? comparing(column, value) : null)),
      );
    default:
      return null;
  }
}

function joined(op: 'and' | 'or', parts: readonly (Expression | null)[]): Expression | null {
  const [first, ...rest] = parts;
  return rest.reduce<Expression | null>(
    (left, right) => left && right && binary(op, left, right),
    first ?? null,
  );
}

function comparing(column: string, value: string): Expression {
  return binary('=', { kind: 'column', name: column, ...NOWHERE }, { kind: 'text', value, ...NOWHERE });
}

/** Of no row: a column that has a value and has none. */
function never(column: string): Expression {
  const named: Expression = { kind: 'column', name: column, ...NOWHERE };
  const none: Expression = { kind: 'none', ...NOWHERE };
  return binary('and', binary('=', named, none), binary('!=', named, none));
}

function binary(op: BinaryOp, left: Expression, right: Expression): Expression {
  return { kind: 'binary', op, left, right, ...NOWHERE };
}
