import type { Column, ColumnKind } from '#lib/domain/column';
import type { ResultRow } from '#lib/domain/result-table';
import { showCell } from './show-cell.ts';

const CHARACTER_PX = 8.2;
const HEADER_CHARACTER_PX = 7.9;
const PADDING_PX = 26;

const LEAST_PX: Readonly<Record<ColumnKind, number>> = {
  key: 150,
  text: 96,
  state: 148,
  count: 64,
  pair: 76,
  duration: 112,
  mean: 92,
  longest: 84,
  percent: 98,
  ratio: 72,
  money: 80,
  timestamp: 184,
  flag: 72,
  unknown: 84,
};
const MOST_PX = 280;
/** What tells one row from another is worth more than a list of names. */
const KEY_MOST_PX = 340;
const ROOMY: ReadonlySet<ColumnKind> = new Set(['duration', 'mean', 'longest', 'percent']);

/** Width that holds the header on two lines (a long one on three) and the longest text of the rows, within reason. Pixels. */
export function columnWidthPx(column: Column, longestText: number): number {
  const lines = column.name.length > 18 ? 3 : 2;
  const header = wrappedLength(column.name, lines) * HEADER_CHARACTER_PX + PADDING_PX;
  const glyph = column.kind === 'state' ? 24 : 0;
  const text = longestText * CHARACTER_PX + PADDING_PX + glyph;
  const mostPx = column.kind === 'key' ? KEY_MOST_PX : MOST_PX;
  return Math.round(Math.min(mostPx, Math.max(LEAST_PX[column.kind], header, text)));
}

/**
 * Length of the longest text in each column, in small letters. Durations and percents count for nothing: their kind has
 * room for them. Of numbers the greatest is written out, not each.
 */
export function longestTexts(columns: readonly Column[], rows: readonly ResultRow[]): readonly number[] {
  const longest = columns.map(() => 0);
  const greatest = columns.map(() => 0);
  for (const row of rows) {
    for (let index = 0; index < longest.length; index++) {
      const cell = row.cells[index];
      if (typeof cell === 'string') longest[index] = Math.max(longest[index] ?? 0, textLength(cell));
      else if (typeof cell === 'number') greatest[index] = Math.max(greatest[index] ?? 0, Math.abs(cell));
    }
  }
  return columns.map(({ kind }, index) =>
    Math.max(longest[index] ?? 0, numberLength(greatest[index] ?? 0, kind)),
  );
}

function numberLength(greatest: number, kind: ColumnKind): number {
  if (ROOMY.has(kind) || greatest === 0) return 0;
  // Numbers are as wide in every language.
  return showCell(greatest, { kind, now: 0 }, () => 'en').text.length;
}

// A capital takes about a third more room than a small letter.
function textLength(text: string): number {
  return text.length + Math.round((text.match(/\p{Lu}/gu)?.length ?? 0) / 3);
}

/** The fewest characters a line needs for the text to wrap into so many lines at its spaces. */
function wrappedLength(text: string, lines: number): number {
  const words = text.split(' ').map((word) => word.length);
  let most = Math.max(...words);
  while (linesOf(words, most) > lines) most += 1;
  return most;
}

function linesOf(words: readonly number[], most: number): number {
  let lines = 1;
  let length = 0;
  for (const word of words) {
    const joined = length === 0 ? word : length + 1 + word;
    if (joined > most) lines += 1;
    length = joined > most ? word : joined;
  }
  return lines;
}
