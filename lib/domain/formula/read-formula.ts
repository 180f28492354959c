import { type Parsed, parseFormula } from './parse-formula.ts';

const MOST_REMEMBERED = 500;
const remembered = new Map<string, Parsed>();

/** `parseFormula`, remembering: the same few formulas are asked for again with every query. */
export function readFormula(text: string): Parsed {
  const known = remembered.get(text);
  if (known) return known;
  const parsed = parseFormula(text);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(text, parsed);
  return parsed;
}
