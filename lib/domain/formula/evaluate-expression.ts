import { type Cell, isSince } from '../cell.ts';
import { callsToGoal } from '../calls-to-goal.ts';
import { listedIn } from '../listed-text.ts';
import type { AggregateCall, BinaryOp, Expression } from './expression.ts';

/** What an expression may come to: a truth too, where it is a condition. Null is no data, or neither true nor false. */
type Value = Cell | boolean;

/** Where values come from: cells of a row, or figures that were worked out. */
export interface Given {
  column: (name: string) => Cell;
  aggregate: (call: AggregateCall) => Cell;
}

/** What an expression comes to. With something missing it is no data, and so is a division by nothing. */
export function evaluateExpression(expression: Expression, given: Given): Cell {
  const value = valueOf(expression, given);
  if (typeof value === 'boolean') return null;
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

function valueOf(expression: Expression, given: Given): Value {
  switch (expression.kind) {
    case 'number':
    case 'text':
      return expression.value;
    case 'none':
      return null;
    case 'column':
      return given.column(expression.name);
    case 'aggregate':
      return given.aggregate(expression);
    case 'negative': {
      const value = numberOf(expression.of, given);
      return value === null ? null : -value;
    }
    case 'not': {
      const value = truthOf(expression.of, given);
      return value === null ? null : !value;
    }
    case 'binary':
      return binaryValue(expression, given);
    case 'call':
      return callValue(expression, given);
  }
}

function binaryValue(
  { op, left, right }: { op: BinaryOp; left: Expression; right: Expression },
  given: Given,
): Value {
  switch (op) {
    case 'and':
    case 'or':
      return joined(op, truthOf(left, given), truthOf(right, given));
    case '+':
    case '-':
    case '*':
    case '/':
      return arithmetic(op, numberOf(left, given), numberOf(right, given));
    default:
      return compared(op, valueOf(left, given), valueOf(right, given));
  }
}

/** Of three-valued logic: what is already sure, else unknown. */
function joined(op: 'and' | 'or', a: boolean | null, b: boolean | null): boolean | null {
  const sure = op === 'or';
  if (a === sure || b === sure) return sure;
  return a === null || b === null ? null : !sure;
}

function arithmetic(op: '+' | '-' | '*' | '/', a: number | null, b: number | null): number | null {
  if (a === null || b === null) return null;
  switch (op) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? null : a / b;
  }
}

function compared(
  op: Exclude<BinaryOp, '+' | '-' | '*' | '/' | 'and' | 'or'>,
  a: Value,
  b: Value,
): boolean | null {
  // Written as it is, so that a missing value is one that can be asked for.
  if (a === null || b === null) return null;
  if (typeof a === 'string' && typeof b === 'string') {
    if (op === 'has') return listedIn(a).includes(b);
    if (op === 'contains') return a.toLowerCase().includes(b.toLowerCase());
    return op === '=' ? a === b : op === '!=' ? a !== b : null;
  }
  if (typeof a !== 'number' || typeof b !== 'number') return null;
  switch (op) {
    case '=':
      return a === b;
    case '!=':
      return a !== b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case 'has':
    case 'contains':
      return null;
  }
}

function callValue({ fn, args }: Extract<Expression, { kind: 'call' }>, given: Given): Value {
  const [first, second, third] = args;
  switch (fn) {
    case 'if': {
      const holds = first ? truthOf(first, given) : null;
      const chosen = holds === null ? undefined : holds ? second : third;
      return chosen ? valueOf(chosen, given) : null;
    }
    case 'coalesce':
      for (const one of args) {
        const value = valueOf(one, given);
        if (value !== null && !(typeof value === 'number' && !Number.isFinite(value))) return value;
      }
      return null;
    case 'least':
    case 'greatest': {
      const values = args.map((one) => numberOf(one, given)).filter((value) => value !== null);
      if (values.length < args.length) return null;
      return fn === 'least' ? Math.min(...values) : Math.max(...values);
    }
    case 'goal': {
      const [ok = null, offered = null, target = null] = args.map((one) => numberOf(one, given));
      if (ok === null || offered === null || target === null) return null;
      return callsToGoal({ ok, offered, target });
    }
  }
}

function truthOf(expression: Expression, given: Given): boolean | null {
  if (expression.kind === 'binary' && (expression.op === '=' || expression.op === '!=')) {
    const { op, left, right } = expression;
    const asked = left.kind === 'none' ? right : right.kind === 'none' ? left : null;
    if (asked) return (valueOf(asked, given) === null) === (op === '=');
  }
  const value = valueOf(expression, given);
  return typeof value === 'boolean' ? value : null;
}

function numberOf(expression: Expression, given: Given): number | null {
  const value = valueOf(expression, given);
  return typeof value === 'number' && !isSince(value) ? value : null;
}
