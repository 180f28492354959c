import type { Cell } from '#lib/domain/cell';
import type { ColumnKind } from '#lib/domain/column';

/** Text read as a typed cell. `garbage`: the column is numeric and the text is not; the cell is then no data. */
export interface ParsedCell {
  cell: Cell;
  garbage: boolean;
}

const NO_DATA: ParsedCell = { cell: null, garbage: false };
const GARBAGE: ParsedCell = { cell: null, garbage: true };
const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,2})?$/;

/**
 * Reads one value by its column's kind. Durations stay plain ms; a percent becomes a ratio, `isHundreds` saying that its
 * column counts to 100. A column of unknown kind yields a number only where the text would be written back the same.
 */
export function parseCell(text: string | null, kind: ColumnKind, isHundreds = false): ParsedCell {
  if (text === null || text === '') return NO_DATA;
  switch (kind) {
    case 'key':
    case 'text':
    case 'state':
    case 'pair':
    case 'timestamp':
    case 'flag':
      return text.trim() === '' ? NO_DATA : { cell: text, garbage: false };
    case 'count':
    case 'ratio':
    case 'money':
    case 'duration':
    case 'mean':
    case 'longest':
    case 'percent':
    case 'unknown':
      return parseNumeric(text, kind, isHundreds);
  }
}

type NumericKind = 'count' | 'ratio' | 'money' | 'duration' | 'mean' | 'longest' | 'percent' | 'unknown';

function parseNumeric(text: string, kind: NumericKind, isHundreds: boolean): ParsedCell {
  const digits = kind === 'percent' ? -1 : shortDigits(text);
  if (digits >= 0) return { cell: digits, garbage: false };
  const trimmed = text.trim();
  if (trimmed === '') return NO_DATA;
  switch (kind) {
    case 'count':
    case 'ratio':
    case 'money':
      return numeric(trimmed);
    case 'duration':
    case 'mean':
    case 'longest':
      return duration(trimmed);
    case 'percent':
      return percent(trimmed, isHundreds);
    case 'unknown':
      return { cell: plainNumber(trimmed) ?? text, garbage: false };
  }
}

/** Nearly every number of an answer is a few digits: those are read without a regular expression. −1: it is not. */
function shortDigits(text: string): number {
  const { length } = text;
  if (length > 9 || (length > 1 && text.charCodeAt(0) === 48)) return -1;
  let number = 0;
  for (let index = 0; index < length; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

function numeric(text: string): ParsedCell {
  if (!DECIMAL.test(text)) return GARBAGE;
  const cell = Number(text);
  return Number.isFinite(cell) ? { cell, garbage: false } : GARBAGE;
}

function duration(text: string): ParsedCell {
  const read = numeric(text);
  return typeof read.cell === 'number' && read.cell < 0 ? GARBAGE : read;
}

function percent(text: string, isHundreds: boolean): ParsedCell {
  const hasSign = text.endsWith('%');
  const read = numeric(hasSign ? text.slice(0, -1).trim() : text);
  if (typeof read.cell !== 'number') return read;
  // Rounded, so that 82.1 does not become 0.8209999999999999.
  return {
    cell: hasSign || isHundreds ? Number((read.cell / 100).toPrecision(12)) : read.cell,
    garbage: false,
  };
}

function plainNumber(text: string): number | null {
  const number = Number(text);
  return Number.isFinite(number) && String(number) === text ? number : null;
}

/** Whether this text shows that its percent column counts to 100: a percent sign, or more than 1.5. */
export function showsHundreds(text: string | null): boolean {
  if (text === null) return false;
  const trimmed = text.trim();
  if (!trimmed.endsWith('%')) return DECIMAL.test(trimmed) && Number(trimmed) > 1.5;
  return DECIMAL.test(trimmed.slice(0, -1).trim());
}
