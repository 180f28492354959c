import { describe, expect, it } from 'vitest';
import type { Column } from '#lib/domain/column';
import { seenCsv, seenCsvName } from './seen-csv.ts';

const AT = Date.UTC(2026, 10, 28, 9, 5, 7);
const COLUMNS: readonly Column[] = [
  { name: 'Username', kind: 'key' },
  { name: 'Full Name', kind: 'text' },
  { name: 'In state', kind: 'duration' },
  { name: 'Occupancy', kind: 'percent' },
];
const [USERNAME, NAME, IN_STATE, OCCUPANCY] = COLUMNS;

function csvOf(
  shown: readonly (Column | undefined)[],
  cells: readonly (string | number | null | object)[][],
  headOf: (name: string) => string = (name) => name,
): string {
  const rows = cells.map((row, index) => ({
    key: `row ${index}`,
    cells: row.map((cell) => (typeof cell === 'object' && cell !== null ? { since: AT - 65_000 } : cell)),
  }));
  const columns = shown.filter((column) => column !== undefined);
  return seenCsv({ columns: COLUMNS, shown: columns, rows, at: AT, atName: 'As of', headOf });
}

describe('the file of what is seen', () => {
  it('heads its columns as they are headed on screen', () => {
    const text = csvOf([NAME, OCCUPANCY], [], (name) => (name === 'Full Name' ? 'Voller Name' : name));
    expect(text).toBe('\uFEFFVoller Name,Occupancy,As of\r\n');
  });

  it('has the columns and rows in sight, in their order, and the moment in each row', () => {
    const text = csvOf(
      [NAME, IN_STATE, OCCUPANCY],
      [
        ['bo', 'Bo', {}, 0.5],
        ['ann', 'Ann', 3_600_000, null],
      ],
    );
    expect(text).toBe(
      '\uFEFFFull Name,In state,Occupancy,As of\r\n' +
        'Bo,0:01:05,0.5,2026-11-28T09:05:07.000Z\r\n' +
        'Ann,1:00:00,,2026-11-28T09:05:07.000Z\r\n',
    );
  });

  it('leads what a spreadsheet would run by an apostrophe', () => {
    expect(csvOf([USERNAME], [['=HYPERLINK("x")']])).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('is named by what it is and when', () => {
    expect(seenCsvName('AgentState', AT)).toBe('AgentState 2026-11-28T09.05.07Z.csv');
  });
});
