import { describe, expect, it } from 'vitest';
import type { Cell } from '#lib/domain/cell';
import { compileOrder } from './compare-rows.ts';

const NAMES = ['key', 'a', 'b'];
const find = (name: string): number => NAMES.indexOf(name);
const rows = (...cells: Cell[]): (readonly Cell[])[] => cells.map((cell, place) => [`k${place}`, cell, null]);
const sorted = (cells: Cell[], direction: 'asc' | 'desc'): Cell[] =>
  rows(...cells)
    .toSorted(compileOrder([{ column: 'a', direction }], find))
    .map((row) => row[1] ?? null);

describe('the order of rows', () => {
  const early = { since: 1_000 };
  const late = { since: 9_000 };

  it.each<[string, Cell[], { asc: Cell[]; desc: Cell[] }]>([
    ['numbers by size', [10, 9, 100], { asc: [9, 10, 100], desc: [100, 10, 9] }],
    ['text by its characters', ['b', 'a', 'C'], { asc: ['C', 'a', 'b'], desc: ['b', 'a', 'C'] }],
    ['running durations by length', [late, early], { asc: [late, early], desc: [early, late] }],
    [
      'what runs as longer than what stands',
      [early, 99_999],
      { asc: [99_999, early], desc: [early, 99_999] },
    ],
    ['no data last either way', [null, 0, null, 5], { asc: [0, 5, null, null], desc: [5, 0, null, null] }],
  ])('puts %s', (_title, cells, { asc, desc }) => {
    expect(sorted(cells, 'asc')).toEqual(asc);
    expect(sorted(cells, 'desc')).toEqual(desc);
  });

  it('goes on to the next column where one says nothing, and to the key at last', () => {
    const order = compileOrder(
      [
        { column: 'a', direction: 'asc' },
        { column: 'b', direction: 'desc' },
      ],
      find,
    );
    const four = [
      ['z', 1, 1],
      ['y', 1, 2],
      ['x', 0, 0],
      ['a', 1, 1],
    ];
    expect(four.toSorted(order).map(([key]) => key)).toEqual(['x', 'y', 'a', 'z']);
  });

  it('takes no notice of a column the table does not have', () => {
    const order = compileOrder([{ column: 'mood', direction: 'desc' }], find);
    expect([['b'], ['a']].toSorted(order)).toEqual([['a'], ['b']]);
  });
});
