import type { LiteralUnit, Span } from './expression.ts';
import { fault } from './formula-problem.ts';

export type Token = Span &
  (
    | { kind: 'number'; value: number; unit: LiteralUnit }
    | { kind: 'text'; value: string }
    | { kind: 'column'; name: string }
    | { kind: 'word'; word: string }
    | { kind: 'sign'; sign: string }
    | { kind: 'end' }
  );

const SPACE = /\s+/y;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)([\p{L}%]*)/uy;
const WORD = /\p{L}[\p{L}\d_]*/uy;
const SIGN = /<=|>=|!=|[-+*/=<>(),]/y;
const COLUMN = { open: '[', close: ']' };
const TEXT = { open: '"', close: '"' };
/** Beyond it whole numbers are no longer told apart. */
const MOST_NUMBER = 1e15;
/** What a unit makes of a number. */
const UNITS: ReadonlyMap<string, { unit: LiteralUnit; times: number; per?: number }> = new Map([
  ['', { unit: 'number', times: 1 }],
  // Divided by, since a hundredth is not exact.
  ['%', { unit: 'percent', times: 1, per: 100 }],
  ['ms', { unit: 'duration', times: 1 }],
  ['s', { unit: 'duration', times: 1_000 }],
  ['m', { unit: 'duration', times: 60_000 }],
  ['min', { unit: 'duration', times: 60_000 }],
  ['h', { unit: 'duration', times: 3_600_000 }],
]);

/** A formula's text cut into what it is made of, an end mark last. Throws a FormulaFault at what is none of it. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    at += matched(SPACE, text, at)?.[0].length ?? 0;
    if (at >= text.length) break;
    const token = tokenAt(text, at);
    tokens.push(token);
    at += token.length;
  }
  tokens.push({ kind: 'end', at: text.length, length: 0 });
  return tokens;
}

function tokenAt(text: string, at: number): Token {
  const first = text[at];
  if (first === '[') return columnAt(text, at);
  if (first === '"') return textAt(text, at);
  const number = matched(NUMBER, text, at);
  if (number) return numberOf(number, at);
  const word = matched(WORD, text, at)?.[0];
  if (word !== undefined) return { kind: 'word', word, at, length: word.length };
  const sign = matched(SIGN, text, at)?.[0];
  if (sign !== undefined) return { kind: 'sign', sign, at, length: sign.length };
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  throw fault('strangeCharacter', { at, length: character.length }, { character });
}

function numberOf([whole, suffix = '']: RegExpExecArray, at: number): Token {
  const length = whole.length;
  const meaning = UNITS.get(suffix.toLowerCase());
  if (!meaning)
    throw fault('unknownUnit', { at: at + length - suffix.length, length: suffix.length }, { unit: suffix });
  const value = (Number(whole.slice(0, length - suffix.length)) * meaning.times) / (meaning.per ?? 1);
  if (value > MOST_NUMBER) throw fault('tooLarge', { at, length });
  return { kind: 'number', value, unit: meaning.unit, at, length };
}

/** Up to the closing bracket; one that is doubled belongs to the name. A second one that opens says that the first was never closed. */
function columnAt(text: string, at: number): Token {
  const { value, length, closed } = quoted(text, at, COLUMN);
  if (!closed || value.trim() === '') throw fault('openColumn', { at, length });
  return { kind: 'column', name: value.trim(), at, length };
}

function textAt(text: string, at: number): Token {
  const { value, length, closed } = quoted(text, at, TEXT);
  if (!closed) throw fault('openText', { at, length });
  return { kind: 'text', value, at, length };
}

function quoted(
  text: string,
  at: number,
  { open, close }: { open: string; close: string },
): { value: string; length: number; closed: boolean } {
  let value = '';
  for (let end = at + 1; end < text.length; end++) {
    const letter = text[end];
    if (letter !== close && letter !== open) value += letter;
    else if (text[end + 1] === letter) value += text[end++];
    else if (letter === close) return { value, length: end + 1 - at, closed: true };
    else return { value, length: end - at, closed: false };
  }
  return { value, length: text.length - at, closed: false };
}

function matched(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
