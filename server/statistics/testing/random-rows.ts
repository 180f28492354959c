import * as fc from 'fast-check';
import type { Cell } from '#lib/domain/cell';
import type { Column } from '#lib/domain/column';
import type { TableRow } from '#lib/domain/table-delta';
import { NINE } from './open-floor.ts';

/** The columns of the table that all happens to. */
export const ALL_COLUMNS: readonly Column[] = [
  { name: 'Username', kind: 'key' },
  { name: 'State', kind: 'state' },
  { name: 'State Duration', kind: 'duration' },
  { name: 'Reason Code', kind: 'text' },
  { name: 'Reason Duration', kind: 'duration' },
  { name: 'Parked Calls', kind: 'count' },
  { name: 'On Park Duration', kind: 'duration' },
  { name: 'Handle', kind: 'mean' },
  { name: 'Occupancy', kind: 'percent' },
  { name: 'No Answer', kind: 'unknown' },
  { name: 'Skills', kind: 'text' },
];

const KEYS = ['ann', 'bo', 'cy', 'di', 'ed', 'flo', 'gus', 'hal'];
const CELLS: Readonly<Record<string, fc.Arbitrary<Cell>>> = {
  State: fc.constantFrom('Ready', 'On Call', 'Not Ready', 'Logged Out', null),
  'State Duration': fc.integer({ min: 0, max: 120_000 }),
  'Reason Code': fc.constantFrom('', 'Lunch', 'Break', null),
  'Reason Duration': fc.integer({ min: 0, max: 120_000 }),
  'Parked Calls': fc.constantFrom<Cell>(0, 1, 2, 7, null),
  'On Park Duration': fc.integer({ min: 0, max: 120_000 }),
  Handle: fc.constantFrom<Cell>(0, 31_000, 65_000, 'n/a', null),
  Occupancy: fc.constantFrom<Cell>(0.1, 0.2, 0.7, 0.333, null),
  'No Answer': fc.constantFrom<Cell>(0, 3, 4, null),
  Skills: fc.constantFrom('', 'Billing', 'Billing · Orders', 'Orders · Billing · Orders', 'Sales', null),
};
/** Those besides its key. */
export const NAMES = Object.keys(CELLS);

/** What may stand in a column. */
export const cellOf = (name: string): fc.Arbitrary<Cell> => CELLS[name] ?? fc.constant(null);
export const randomKey = fc.constantFrom(...KEYS);

/** A row as a source tells of it. */
export const fullRow: fc.Arbitrary<Record<string, Cell>> = fc.record({ Username: randomKey, ...CELLS });

/** A row as a table holds it at nine: some of its durations run. */
export const randomRow: fc.Arbitrary<TableRow> = fullRow.chain((row) =>
  fc.array(fc.boolean(), { minLength: ALL_COLUMNS.length, maxLength: ALL_COLUMNS.length }).map((runs) =>
    ALL_COLUMNS.map(({ name: column, kind }, index) => {
      const cell = row[column] ?? null;
      return kind === 'duration' && typeof cell === 'number' && runs[index] ? { since: NINE - cell } : cell;
    }),
  ),
);

/** Where a column stands in a random row. */
export function findInRow(column: string): number {
  return ALL_COLUMNS.findIndex((one) => one.name === column);
}
