import { describe, expect, it } from 'vitest';
import type { Cell } from '#lib/domain/cell';
import type { Where } from '#lib/domain/live-query';
import { compileWhere } from './compile-where.ts';

const NOW = 1_000_000;
const NAMES = ['key', 'state', 'n', 'age'];
const find = (name: string): number => NAMES.indexOf(name);
const ann: Cell[] = ['ann', 'On Call', 5, { since: NOW - 60_000 }];
const idle: Cell[] = ['idle', null, 0, 60_000];
const holds = (where: Where | null, row: Cell[]): boolean => compileWhere(where, find).test(row, NOW);

describe('a condition on a list in a cell', () => {
  const listed = (cell: Cell, value: string): boolean =>
    holds({ column: 'state', op: 'lists', value }, ['key', cell, 0, null]);

  it.each([
    { cell: 'Sales', value: 'Sales', is: true },
    { cell: 'Sales · Support', value: 'Support', is: true },
    { cell: 'Sales Support', value: 'Sales', is: false },
    { cell: 'Field Sales · Support', value: 'Sales', is: false },
    { cell: 'Sales', value: 'sales', is: false },
    { cell: '', value: 'Sales', is: false },
    { cell: null, value: 'Sales', is: false },
    { cell: 5, value: '5', is: false },
  ])('that $cell has $value is $is', ({ cell, value, is }) => {
    expect(listed(cell, value)).toBe(is);
  });
});

describe('a condition on a row', () => {
  it.each<[string, Where | null, boolean, boolean]>([
    ['none', null, true, true],
    ['is a text', { column: 'state', op: 'eq', value: 'On Call' }, true, false],
    ['is that text in every letter', { column: 'state', op: 'eq', value: 'on call' }, false, false],
    ['is not a text; no data is not it either', { column: 'state', op: 'ne', value: 'On Call' }, false, true],
    ['is no data', { column: 'state', op: 'eq', value: null }, false, true],
    ['is some data', { column: 'state', op: 'ne', value: null }, true, false],
    ['zero is data', { column: 'n', op: 'eq', value: 0 }, false, true],
    ['less', { column: 'n', op: 'lt', value: 5 }, false, true],
    ['no more', { column: 'n', op: 'le', value: 5 }, true, true],
    ['more', { column: 'n', op: 'gt', value: 0 }, true, false],
    ['no less', { column: 'n', op: 'ge', value: 0 }, true, true],
    ['a number is neither more nor less than a text', { column: 'n', op: 'ge', value: '' }, false, false],
    ['nothing compares with no data', { column: 'n', op: 'ge', value: null }, false, false],
    ['a running duration is no number', { column: 'age', op: 'gt', value: 0 }, false, true],
    ['is one of a list', { column: 'state', op: 'in', values: ['Ready', 'On Call'] }, true, false],
    ['contains, whatever the case', { column: 'state', op: 'contains', text: 'CALL' }, true, false],
    ['contains nothing: any text does', { column: 'state', op: 'contains', text: '' }, true, false],
    ['older than; what stands still has no age', { column: 'age', op: 'olderThan', ms: 59_999 }, true, false],
    ['exactly as old is not older', { column: 'age', op: 'olderThan', ms: 60_000 }, false, false],
    ['a column the table does not have is no data', { column: 'mood', op: 'eq', value: null }, true, true],
    ['and is never old', { column: 'mood', op: 'olderThan', ms: 0 }, false, false],
    ['all of none', { all: [] }, true, true],
    ['any of none', { any: [] }, false, false],
    ['not', { not: { column: 'n', op: 'eq', value: 5 } }, false, true],
    [
      'all',
      {
        all: [
          { column: 'n', op: 'ge', value: 0 },
          { column: 'n', op: 'gt', value: 4 },
        ],
      },
      true,
      false,
    ],
    [
      'any',
      {
        any: [
          { column: 'n', op: 'eq', value: 0 },
          { column: 'n', op: 'gt', value: 9 },
        ],
      },
      false,
      true,
    ],
  ])('%s', (_title, where, ...expected) => {
    expect([holds(where, ann), holds(where, idle)]).toEqual(expected);
  });

  it('knows which columns it reads and on which ages it hangs', () => {
    const { columns, ages } = compileWhere(
      {
        any: [
          { column: 'age', op: 'olderThan', ms: 1_000 },
          {
            not: {
              all: [
                { column: 'n', op: 'gt', value: 1 },
                { column: 'mood', op: 'olderThan', ms: 5 },
              ],
            },
          },
        ],
      },
      find,
    );
    expect(new Set(columns)).toEqual(new Set([2, 3]));
    expect(ages).toEqual([{ column: 3, ms: 1_000 }]);
  });
});
