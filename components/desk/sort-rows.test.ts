import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '#lib/domain/cell';
import type { Column } from '#lib/domain/column';
import type { ResultRow } from '#lib/domain/result-table';
import type { Band } from '#lib/domain/threshold';
import { RowSorter } from './sort-rows.ts';
import { compareTexts } from './text-ranks.ts';
import type { SortBy } from '#lib/domain/desk-address';

const NOW = 1_000_000;
const COLUMNS: readonly Column[] = [
  { name: 'Name', kind: 'key' },
  { name: 'Value', kind: 'unknown' },
  { name: 'Second', kind: 'count' },
];

function keysInOrder(cells: readonly (readonly [string, Cell, Cell?])[], sort: readonly SortBy[]): string {
  const rows = cells.map(([key, value, second = null]) => ({ key, cells: [key, value, second] }));
  return new RowSorter()
    .sort({ columns: COLUMNS, rows }, { sort, now: NOW })
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

const CELL = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom('a', 'B', 'b', 'é', 'e2', 'e10', ''),
  fc.constant(null),
  fc.integer({ min: 0, max: 3 }).map((n) => ({ since: NOW - n })),
);
const ROWS = fc.uniqueArray(
  fc
    .tuple(fc.string({ minLength: 1, maxLength: 3 }), CELL, CELL)
    .map(([key, value, second]): ResultRow => ({ key, cells: [key, value, second] })),
  { selector: ({ key }) => key, maxLength: 30 },
);
const SORT = fc.array(
  fc.record<SortBy>({
    column: fc.constantFrom('Value', 'Second', 'Name'),
    direction: fc.constantFrom('asc', 'desc'),
  }),
  { maxLength: 3 },
);

/** The rule in its plainest form: key by key of the sort, no data last, then the row's own key. */
function plainCompare(a: ResultRow, b: ResultRow, sort: readonly SortBy[]): number {
  for (const { column, direction } of sort) {
    const index = COLUMNS.findIndex(({ name }) => name === column);
    const [left, right] = [a.cells[index] ?? null, b.cells[index] ?? null];
    const [leftNone, rightNone] = [left === null || left === '', right === null || right === ''];
    if (leftNone && rightNone) continue;
    if (leftNone || rightNone) return leftNone ? 1 : -1;
    const [x, y] = [plainValue(left), plainValue(right)];
    const order =
      typeof x === 'number' && typeof y === 'number'
        ? x - y
        : typeof x === 'string' && typeof y === 'string'
          ? compareTexts(x, y)
          : typeof x === 'number'
            ? -1
            : 1;
    if (order !== 0) return direction === 'asc' ? order : -order;
  }
  return compareTexts(a.key, b.key) || (a.key < b.key ? -1 : Number(a.key > b.key));
}

function plainValue(cell: Cell): number | string {
  return typeof cell === 'object' && cell !== null ? NOW - cell.since : (cell ?? '');
}

describe('sorting by several columns', () => {
  it('does what comparing column by column does, time after time with one memory of texts', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(ROWS, SORT), { minLength: 1, maxLength: 4 }), (turns) => {
        const sorter = new RowSorter();
        for (const [rows, sort] of turns) {
          const sorted = sorter.sort({ columns: COLUMNS, rows }, { sort, now: NOW });
          expect(sorted).toEqual(rows.toSorted((a, b) => plainCompare(a, b, sort)));
        }
      }),
    );
  });

  it('is stable: rows that are equal by the stronger keys keep the order that the weaker ones gave them', () => {
    fc.assert(
      fc.property(ROWS, SORT, SORT, (rows, strong, weak) => {
        const sorter = new RowSorter();
        const inOrder = (sort: readonly SortBy[]) =>
          sorter.sort({ columns: COLUMNS, rows }, { sort, now: NOW });
        const byStrongAlone = (a: ResultRow, b: ResultRow): number =>
          plainCompare({ ...a, key: '' }, { ...b, key: '' }, strong);
        expect(inOrder([...strong, ...weak])).toEqual(inOrder(weak).toSorted(byStrongAlone));
      }),
    );
  });

  it('lifts alarmed rows, critical ones first, and leaves each kind in the order that was asked for', () => {
    const band = fc.constantFrom<Band>('critical', 'warn', 'ok', 'none');
    fc.assert(
      fc.property(ROWS, SORT, fc.infiniteStream(band), (rows, sort, bands) => {
        const bandByKey = new Map<string, Band>();
        for (const { key } of rows) bandByKey.set(key, bands.next().value);
        const bandOf = ({ key }: ResultRow): Band => bandByKey.get(key) ?? 'none';
        const rank = (row: ResultRow): number => ({ critical: 0, warn: 1, ok: 2, none: 2 })[bandOf(row)];
        const sorter = new RowSorter();
        const plain = sorter.sort({ columns: COLUMNS, rows }, { sort, now: NOW });
        const lifted = sorter.sort({ columns: COLUMNS, rows }, { sort, now: NOW, bandOf });
        expect(lifted).toEqual(plain.toSorted((a, b) => rank(a) - rank(b)));
      }),
    );
  });
});
