import { BINARY_POWERS, COMPARING_POWER, NEGATIVE_POWER, NOT_POWER } from './binding-powers.ts';
import type { AggregateCall, AggregateFunction, BinaryOp, Expression, ScalarFunction } from './expression.ts';
import { aggregatesOf } from './expression.ts';
import { fault, FormulaFault, type FormulaProblem } from './formula-problem.ts';
import { type Token, tokensOf } from './tokens.ts';

/** More than any metric needs: what may be written. */
export const MOST_FORMULA_LETTERS = 1_000;
/** What is read at all, little enough that no text costs much. Roles that became a connection's own names are longer. */
export const MOST_READ_LETTERS = 4 * MOST_FORMULA_LETTERS;
const MOST_DEPTH = 24;
const MOST_AGGREGATES = 16;

export type Parsed = { kind: 'ok'; expression: Expression } | { kind: 'bad'; problem: FormulaProblem };

const AGGREGATES: readonly AggregateFunction[] = ['sum', 'min', 'max', 'oldest', 'mean', 'count', 'distinct'];
const SCALARS: readonly ScalarFunction[] = ['if', 'coalesce', 'least', 'greatest', 'goal'];
/** Reads a formula; what it means is not checked yet. Never throws: the first problem is told with its place. */
export function parseFormula(text: string): Parsed {
  try {
    if (text.trim() === '') throw fault('empty', { at: 0, length: text.length });
    if (text.length > MOST_READ_LETTERS) throw tooLong(text, MOST_READ_LETTERS);
    const expression = new Reader(tokensOf(text)).whole();
    const [surplus] = aggregatesOf(expression).slice(MOST_AGGREGATES);
    if (surplus) throw fault('tooMany', surplus, { most: MOST_AGGREGATES });
    return { kind: 'ok', expression };
  } catch (error) {
    if (error instanceof FormulaFault) return { kind: 'bad', problem: error.problem };
    throw error;
  }
}

/** A reader by binding powers: each operator takes what binds more strongly than itself. */
class Reader {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expression {
    const expression = this.#expression(0);
    const left = this.#peek();
    if (left.kind !== 'end') throw fault('leftOver', left);
    return expression;
  }

  #expression(power: number): Expression {
    if (++this.#depth > MOST_DEPTH) throw fault('tooDeep', this.#peek());
    let left = this.#first();
    let compared = false;
    for (;;) {
      const op = operatorOf(this.#peek());
      if (!op || BINARY_POWERS[op] <= power) break;
      const sign = this.#take();
      // `1 < x < 3` would compare a truth with a number.
      if (BINARY_POWERS[op] === COMPARING_POWER && compared) throw fault('chained', sign);
      compared = BINARY_POWERS[op] === COMPARING_POWER;
      const right = this.#expression(BINARY_POWERS[op]);
      left = { kind: 'binary', op, left, right, ...span(left, right) };
    }
    this.#depth -= 1;
    return left;
  }

  #first(): Expression {
    const token = this.#take();
    const { at, length } = token;
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: token.value, unit: token.unit, at, length };
      case 'text':
        return { kind: 'text', value: token.value, at, length };
      case 'column':
        return { kind: 'column', name: token.name, at, length };
      case 'word':
        return this.#word(token.word.toLowerCase(), token);
      case 'sign': {
        if (token.sign === '-') {
          const of = this.#expression(NEGATIVE_POWER);
          return { kind: 'negative', of, ...span(token, of) };
        }
        if (token.sign !== '(') throw fault('expected', token, { what: 'value' });
        const inner = this.#expression(0);
        const close = this.#close(token);
        return { ...inner, ...span(token, close) };
      }
      case 'end':
        throw fault('unexpectedEnd', token);
    }
  }

  #word(word: string, token: Token): Expression {
    if (word === 'none') return { kind: 'none', at: token.at, length: token.length };
    if (word === 'not') {
      const of = this.#expression(NOT_POWER);
      return { kind: 'not', of, ...span(token, of) };
    }
    const aggregate = AGGREGATES.find((one) => one === word);
    if (aggregate) return this.#aggregate(aggregate, token);
    const scalar = SCALARS.find((one) => one === word);
    if (!scalar) throw fault('unknownFunction', token, { name: word });
    const open = this.#sign('(');
    const args: Expression[] = [];
    if (!this.#isSign(')')) {
      args.push(this.#expression(0));
      while (this.#isSign(',')) {
        this.#take();
        args.push(this.#expression(0));
      }
    }
    const close = this.#close(open);
    return { kind: 'call', fn: scalar, args, ...span(token, close) };
  }

  #aggregate(fn: AggregateFunction, token: Token): AggregateCall {
    const open = this.#sign('(');
    const isEmpty = this.#isSign(')') || this.#isWord('where');
    const of = isEmpty ? null : this.#expression(0);
    let weight: Expression | null = null;
    if (of && this.#isSign(',')) {
      this.#take();
      weight = this.#expression(0);
    }
    let where: Expression | null = null;
    if (this.#isWord('where')) {
      this.#take();
      where = this.#expression(0);
    }
    const close = this.#close(open);
    return { kind: 'aggregate', fn, of, weight, where, ...span(token, close) };
  }

  #peek(): Token {
    return this.#tokens[this.#next] ?? { kind: 'end', at: 0, length: 0 };
  }

  #take(): Token {
    const token = this.#peek();
    if (token.kind !== 'end') this.#next += 1;
    return token;
  }

  #isSign(sign: string): boolean {
    const token = this.#peek();
    return token.kind === 'sign' && token.sign === sign;
  }

  #isWord(word: string): boolean {
    const token = this.#peek();
    return token.kind === 'word' && token.word.toLowerCase() === word;
  }

  #close(open: Token): Token {
    if (this.#peek().kind === 'end') throw fault('openBracket', open);
    return this.#sign(')');
  }

  #sign(sign: string): Token {
    const token = this.#take();
    if (token.kind === 'end') throw fault('unexpectedEnd', token);
    if (token.kind !== 'sign' || token.sign !== sign) throw fault('expected', token, { what: sign });
    return token;
  }
}

function operatorOf(token: Token): BinaryOp | null {
  const name = token.kind === 'sign' ? token.sign : token.kind === 'word' ? token.word.toLowerCase() : '';
  return isOperator(name) ? name : null;
}

function isOperator(name: string): name is BinaryOp {
  return Object.hasOwn(BINARY_POWERS, name);
}

function span(from: { at: number }, to: { at: number; length: number }): { at: number; length: number } {
  return { at: from.at, length: to.at + to.length - from.at };
}

export function tooLong({ length }: string, most: number): FormulaFault {
  return fault('tooLong', { at: most, length: length - most }, { most });
}
