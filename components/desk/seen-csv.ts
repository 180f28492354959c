import { isSince, type Cell } from '#lib/domain/cell';
import type { Column, ColumnKind } from '#lib/domain/column';
import type { ResultRow, ResultTable } from '#lib/domain/result-table';
import { csvDuration, toCsv, type CsvValue } from '#lib/format/csv';

export interface SeenTable {
  /** All columns of the rows. */
  columns: ResultTable['columns'];
  /** Those in sight, in their order. */
  shown: readonly Column[];
  /** Those in sight, in their order. */
  rows: readonly ResultRow[];
  /** The moment the figures are of, epoch ms: running durations are as long as they were then. */
  at: number;
  /** Heads the column that says so. */
  atName: string;
  /** What a column is headed with, by its name. */
  headOf: (name: string) => string;
}

// Spreadsheets take a file for another encoding without it, and spell names wrong.
const BYTE_ORDER_MARK = '\uFEFF';

/** A table as it is on screen, for a spreadsheet: these rows, these columns, this order, and of when they are. */
export function seenCsv({ columns, shown, rows, at, atName, headOf }: SeenTable): string {
  const places = shown.map((column) => ({ kind: column.kind, index: columns.indexOf(column) }));
  const moment = new Date(at).toISOString();
  const records = rows.map(({ cells }): CsvValue[] => [
    ...places.map(({ kind, index }) => csvValue(cells[index] ?? null, kind, at)),
    moment,
  ]);
  return BYTE_ORDER_MARK + toCsv([[...shown.map(({ name }) => headOf(name)), atName], ...records]);
}

/** A file's name: what, and of when; without signs that file systems refuse. */
export function seenCsvName(type: string, at: number): string {
  return `${type} ${new Date(at).toISOString().slice(0, 19).replaceAll(':', '.')}Z.csv`;
}

function csvValue(cell: Cell, kind: ColumnKind, at: number): CsvValue {
  const value = isSince(cell) ? Math.max(0, at - cell.since) : cell;
  const isDuration = kind === 'duration' || kind === 'mean' || kind === 'longest';
  return isDuration && typeof value === 'number' ? csvDuration(value) : value;
}
