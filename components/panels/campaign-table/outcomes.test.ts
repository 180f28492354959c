import { describe, expect, it } from 'vitest';
import type { Cell } from '#lib/domain/cell';
import type { Column } from '#lib/domain/column';
import { outcomesOf } from './outcomes.ts';

const COLUMNS: readonly Column[] = [
  { name: 'Campaign Name', kind: 'key' },
  { name: 'Total Calls', kind: 'count' },
  { name: 'Sale', kind: 'unknown' },
  { name: 'No Answer', kind: 'unknown' },
  { name: 'Callback 10', kind: 'unknown' },
  { name: 'Callback 9', kind: 'unknown' },
];
const table = (...rows: (readonly [string, ...Cell[]])[]) => ({
  version: 1,
  columns: COLUMNS,
  rows: rows.map((cells) => ({ key: cells[0], cells })),
});

describe('how the calls of a campaign ended', () => {
  it.each([
    {
      says: 'is told most frequent first, and by name where as many',
      cells: [90, 12, 40, 3, 3],
      told: ['No Answer 40', 'Sale 12', 'Callback 9 3', 'Callback 10 3'],
    },
    { says: 'leaves out what no call ended with', cells: [90, 0, 7, 0, 0], told: ['No Answer 7'] },
    { says: 'leaves out what is unknown', cells: [90, null, 7, null, null], told: ['No Answer 7'] },
    {
      says: 'leaves out what is no count',
      cells: [90, 'n/a', 7, { since: 5 }, null],
      told: ['No Answer 7'],
    },
    { says: 'is nothing yet where none has ended', cells: [0, 0, 0, 0, 0], told: [] },
  ])('$says', ({ cells, told }) => {
    const found = outcomesOf([table(['Renewals', ...cells]), null]).get('Renewals');
    expect(found?.map(({ name, calls }) => `${name} ${calls}`)).toEqual(told);
  });

  it('is not told of a campaign that no table knows', () => {
    expect(outcomesOf([table(['Renewals', 1, 1, 0, 0, 0])]).has('Other')).toBe(false);
    expect(outcomesOf([null, null]).size).toBe(0);
  });
});
