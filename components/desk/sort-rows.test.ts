import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '#lib/domain/cell';
import type { Column } from '#lib/domain/column';
import { compareCells, sortRows } from './sort-rows.ts';
import type { SortBy } from './desk-address.ts';

const NOW = 1_000_000;
const COLUMNS: readonly Column[] = [
  { name: 'Name', kind: 'key' },
  { name: 'Value', kind: 'unknown' },
  { name: 'Second', kind: 'count' },
];

function keysInOrder(cells: readonly (readonly [string, Cell, Cell?])[], sort: readonly SortBy[]): string {
  const rows = cells.map(([key, value, second = null]) => ({ key, cells: [key, value, second] }));
  return sortRows({ columns: COLUMNS, rows }, sort, NOW)
    .map((row) => row.key)
    .join(' ');
}

describe('sorting rows', () => {
  it.each<[string, Cell[], 'asc' | 'desc', string]>([
    ['numbers upward', [10, 9, -1], 'asc', 'c b a'],
    ['numbers downward', [10, 9, -1], 'desc', 'a b c'],
    ['text by the alphabet of people, not of machines', ['éclair', 'Zoo', 'apple'], 'asc', 'c a b'],
    ['numbers inside text by their size', ['Queue 10', 'Queue 9', 'Queue 1'], 'asc', 'c b a'],
    ['pairs by their first number', ['12 (3)', '9 (9)', '100 (0)'], 'asc', 'b a c'],
    [
      'running durations longest first',
      [{ since: NOW - 5_000 }, { since: NOW - 90_000 }, { since: NOW }],
      'desc',
      'b a c',
    ],
    [
      'running among finished durations by length now',
      [60_000, { since: NOW - 61_000 }, 59_000],
      'asc',
      'c a b',
    ],
    ['no data last upward', [null, 2, 1], 'asc', 'c b a'],
    ['no data last downward', [null, 1, 2], 'desc', 'c b a'],
    ['empty text as no data, last downward', ['', 'x', 'y'], 'desc', 'c b a'],
    ['a true zero before no data', [null, 0, 1], 'desc', 'c b a'],
    ['numbers before text', ['x', 1, 2], 'asc', 'b c a'],
  ])('puts %s', (_, [a, b, c], ...[direction, expected]) => {
    const rows = [
      ['a', a ?? null],
      ['b', b ?? null],
      ['c', c ?? null],
    ] as const;
    expect(keysInOrder(rows, [{ column: 'Value', direction }])).toBe(expected);
  });

  it('goes by the second column where the first is equal, each its own way', () => {
    const rows = [
      ['a', 1, 5],
      ['b', 2, 1],
      ['c', 1, 9],
      ['d', 2, 3],
    ] as const;
    const sort: SortBy[] = [
      { column: 'Value', direction: 'desc' },
      { column: 'Second', direction: 'asc' },
    ];
    expect(keysInOrder(rows, sort)).toBe('b d a c');
  });

  it('goes by key when nothing is asked', () => {
    expect(
      keysInOrder(
        [
          ['row 10', 1],
          ['row 9', 2],
          ['Row 1', 3],
        ],
        [],
      ),
    ).toBe('Row 1 row 9 row 10');
  });

  it('passes over a column that the table has not', () => {
    expect(
      keysInOrder(
        [
          ['b', 1],
          ['a', 2],
        ],
        [{ column: 'Gone', direction: 'desc' }],
      ),
    ).toBe('a b');
  });

  it('gives the same order whatever order the rows come in', () => {
    const cell = fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.constantFrom('a', 'B', 'b', ''),
      fc.constant(null),
      fc.integer({ min: 0, max: 3 }).map((n) => ({ since: NOW - n })),
    );
    const rows = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 3 }), cell), {
      selector: ([key]) => key,
    });
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom('asc', 'desc'),
        fc.infiniteStream(fc.double({ noNaN: true })),
        (some, direction, dice) => {
          const shuffled = some
            .map((row) => ({ row, at: dice.next().value ?? 0 }))
            .toSorted((a, b) => a.at - b.at);
          const sort: SortBy[] = [{ column: 'Value', direction }];
          expect(
            keysInOrder(
              shuffled.map(({ row }) => row),
              sort,
            ),
          ).toBe(keysInOrder(some, sort));
        },
      ),
    );
  });
});

describe('comparing cells', () => {
  it('calls two durations of one length equal, running or not', () => {
    expect(compareCells({ since: NOW - 4_000 }, 4_000, NOW)).toBe(0);
  });
});
