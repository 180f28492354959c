import type { Aggregate } from './live-query.ts';

const COLUMN = String.raw`\[((?:[^[\]]|\[\[|\]\])+)\]`;
const STARTS = new RegExp(String.raw`^\s*(?:sum|min|max|oldest|mean)\s*\(\s*${COLUMN}\s*(?:[,)]|where\b)`);
const QUOTED = new RegExp(String.raw`"[^"]*"|${COLUMN}`, 'g');

/**
 * The column that a figure is one value of; null where it is more than that. A formula's own letters are looked at, for the
 * reader of formulas is more than a wall loads.
 */
export function columnBehind(figure: Aggregate | undefined): string | null {
  if (!figure || figure.fn === 'count' || figure.fn === 'distinct') return null;
  if (figure.fn !== 'formula') return figure.column;
  const name = STARTS.exec(figure.formula)?.[1];
  if (name === undefined || !isOneCall(figure.formula.replaceAll(QUOTED, '').trim())) return null;
  return name.replaceAll('[[', '[').replaceAll(']]', ']').trim();
}

/** Whether the first bracket that opens is closed by the last letter. */
function isOneCall(bare: string): boolean {
  let depth = 0;
  for (let at = 0; at < bare.length; at++) {
    if (bare[at] === '(') depth += 1;
    if (bare[at] === ')' && --depth === 0) return at === bare.length - 1;
  }
  return false;
}
