import type { Expression } from './expression.ts';
import { printFormula } from './print-formula.ts';
import { readFormula } from './read-formula.ts';

/** A formula with other names for its columns, printed; one that cannot be read stays as it is. */
export function renameColumns(text: string, named: (column: string) => string): string {
  const parsed = readFormula(text);
  return parsed.kind === 'ok' ? printFormula(renamed(parsed.expression, named)) : text;
}

function renamed(expression: Expression, named: (column: string) => string): Expression {
  const inner = (part: Expression): Expression => renamed(part, named);
  switch (expression.kind) {
    case 'number':
    case 'text':
    case 'none':
      return expression;
    case 'column':
      return { ...expression, name: named(expression.name) };
    case 'negative':
    case 'not':
      return { ...expression, of: inner(expression.of) };
    case 'binary':
      return { ...expression, left: inner(expression.left), right: inner(expression.right) };
    case 'call':
      return { ...expression, args: expression.args.map(inner) };
    case 'aggregate': {
      const { of, weight, where } = expression;
      return {
        ...expression,
        of: of && inner(of),
        weight: weight && inner(weight),
        where: where && inner(where),
      };
    }
  }
}
