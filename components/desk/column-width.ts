import type { Column, ColumnKind } from '#lib/domain/column';
import type { ResultRow } from '#lib/domain/result-table';

const CHARACTER_PX = 7.4;
const CAPITAL_HEADER_PX = 6.9;
const PADDING_PX = 24;
const SORT_MARK_PX = 18;

const LEAST_PX: Readonly<Record<ColumnKind, number>> = {
  key: 150,
  text: 96,
  state: 148,
  count: 64,
  pair: 76,
  duration: 92,
  mean: 84,
  longest: 84,
  percent: 76,
  ratio: 72,
  money: 80,
  timestamp: 160,
  flag: 72,
  unknown: 84,
};
const MOST_PX = 264;

/** Width that holds the header on two lines and the longest text of the rows, within reason. Pixels. */
export function columnWidthPx(column: Column, longestText: number): number {
  const words = column.name.split(' ');
  const longestWord = Math.max(...words.map((word) => word.length));
  const headerLine = Math.max(longestWord, Math.ceil(column.name.length / 2) + 2);
  const header = Math.min(headerLine, column.name.length) * CAPITAL_HEADER_PX + PADDING_PX + SORT_MARK_PX;
  const glyph = column.kind === 'state' ? 24 : 0;
  const text = longestText * CHARACTER_PX + PADDING_PX + glyph;
  return Math.round(Math.min(MOST_PX, Math.max(LEAST_PX[column.kind], header, text)));
}

/** Length of the longest text in each column; numbers and durations count for nothing, their kind has room for them. */
export function longestTexts(columns: readonly Column[], rows: readonly ResultRow[]): readonly number[] {
  const longest = columns.map(() => 0);
  for (const row of rows) {
    for (let index = 0; index < longest.length; index++) {
      const cell = row.cells[index];
      if (typeof cell === 'string' && cell.length > (longest[index] ?? 0)) longest[index] = cell.length;
    }
  }
  return longest;
}
