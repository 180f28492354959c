import { BINARY_POWERS, COMPARING_POWER, NEGATIVE_POWER, NOT_POWER } from './binding-powers.ts';
import { columnText } from './column-text.ts';
import type { Expression } from './expression.ts';

const WHOLE_POWER = 9;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;

/** A formula in its one form: reading what was printed gives the same formula again. */
export function printFormula(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return literal(expression.value, expression.unit);
    case 'text':
      return `"${expression.value.replaceAll('"', '""')}"`;
    case 'none':
      return 'none';
    case 'column':
      return columnText(expression.name);
    case 'negative':
      return `-${within(expression.of, NEGATIVE_POWER)}`;
    case 'not':
      return `not ${within(expression.of, NOT_POWER)}`;
    case 'binary': {
      const power = BINARY_POWERS[expression.op];
      // What binds alike groups to the left, and comparisons do not group at all.
      const left = within(expression.left, power === COMPARING_POWER ? power + 1 : power);
      return `${left} ${expression.op} ${within(expression.right, power + 1)}`;
    }
    case 'call':
      return `${expression.fn}(${expression.args.map(printFormula).join(', ')})`;
    case 'aggregate': {
      const { fn, of, weight, where } = expression;
      const taken = [of, weight].filter((part) => part !== null).map(printFormula);
      return `${fn}(${[taken.join(', '), ...(where ? [`where ${printFormula(where)}`] : [])].filter(Boolean).join(' ')})`;
    }
  }
}

function within(expression: Expression, least: number): string {
  const printed = printFormula(expression);
  return powerOf(expression) < least ? `(${printed})` : printed;
}

function powerOf(expression: Expression): number {
  switch (expression.kind) {
    case 'binary':
      return BINARY_POWERS[expression.op];
    case 'not':
      return NOT_POWER;
    case 'negative':
      return NEGATIVE_POWER;
    default:
      return WHOLE_POWER;
  }
}

function literal(value: number, unit: 'number' | 'duration' | 'percent'): string {
  switch (unit) {
    case 'number':
      return plain(value);
    case 'percent':
      return `${plain(Number((value * 100).toPrecision(12)))}%`;
    case 'duration':
      if (value !== 0 && value % HOUR_MS === 0) return `${plain(value / HOUR_MS)}h`;
      if (value !== 0 && value % MINUTE_MS === 0) return `${plain(value / MINUTE_MS)}m`;
      return value % SECOND_MS === 0 ? `${plain(value / SECOND_MS)}s` : `${plain(value)}ms`;
  }
}

/** Without an exponent, which the language does not have. */
function plain(value: number): string {
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
}
