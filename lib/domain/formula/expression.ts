/** Where something stands in a formula's text, in characters from 0. */
export interface Span {
  at: number;
  length: number;
}

export type Arithmetic = '+' | '-' | '*' | '/';
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
/** `has`: a list has that entry · `contains`: a text has that text in it, whatever its case. */
export type TextTest = 'has' | 'contains';
export type BinaryOp = Arithmetic | Comparison | TextTest | 'and' | 'or';

export type ScalarFunction = 'if' | 'coalesce' | 'least' | 'greatest' | 'goal';
export type AggregateFunction = 'sum' | 'min' | 'max' | 'oldest' | 'mean' | 'count' | 'distinct';

/** A literal's unit: `duration` in ms, `percent` as a ratio 0–1. */
export type LiteralUnit = 'number' | 'duration' | 'percent';

export interface AggregateCall extends Span {
  kind: 'aggregate';
  fn: AggregateFunction;
  of: Expression | null;
  weight: Expression | null;
  where: Expression | null;
}

export type Expression =
  | (Span & { kind: 'number'; value: number; unit: LiteralUnit })
  | (Span & { kind: 'text'; value: string })
  | (Span & { kind: 'none' })
  | (Span & { kind: 'column'; name: string })
  | (Span & { kind: 'negative'; of: Expression })
  | (Span & { kind: 'not'; of: Expression })
  | (Span & { kind: 'binary'; op: BinaryOp; left: Expression; right: Expression })
  | (Span & { kind: 'call'; fn: ScalarFunction; args: readonly Expression[] })
  | AggregateCall;

/** Everything inside an expression that stands directly below it. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'text':
    case 'none':
    case 'column':
      return [];
    case 'negative':
    case 'not':
      return [expression.of];
    case 'binary':
      return [expression.left, expression.right];
    case 'call':
      return expression.args;
    case 'aggregate':
      return [expression.of, expression.weight, expression.where].filter((part) => part !== null);
  }
}

/** Every aggregate of a formula, in the order they are written; none is inside another. */
export function aggregatesOf(expression: Expression): readonly AggregateCall[] {
  return expression.kind === 'aggregate' ? [expression] : partsOf(expression).flatMap(aggregatesOf);
}

/** The columns that are named anywhere in it, each once. */
export function columnsOf(expression: Expression): readonly string[] {
  const own = expression.kind === 'column' ? [expression.name] : [];
  return [...new Set([...own, ...partsOf(expression).flatMap(columnsOf)])];
}
