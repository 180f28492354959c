import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '#lib/domain/cell';
import { compareCells } from './compare-cells.ts';

const sorted = (cells: readonly Cell[], direction: 'asc' | 'desc') =>
  cells.toSorted((a, b) => compareCells(a, b, direction));

describe('cells in order', () => {
  it.each<[string, readonly Cell[], readonly Cell[]]>([
    ['numbers', [3, 1, 2], [1, 2, 3]],
    ['texts as people count', ['Agent 10', 'agent 9', 'Agent 1'], ['Agent 1', 'agent 9', 'Agent 10']],
    ['pairs by their first number', ['12 (3)', '4 (9)'], ['4 (9)', '12 (3)']],
    ['running times by their length', [{ since: 10 }, { since: 30 }], [{ since: 30 }, { since: 10 }]],
    ['a running time after any that stands still', [{ since: 10 }, 99_999], [99_999, { since: 10 }]],
  ])('are %s, upward and downward', (_, cells, upward) => {
    expect(sorted(cells, 'asc')).toEqual(upward);
    expect(sorted(cells, 'desc')).toEqual(upward.toReversed());
  });

  it('have no data last either way', () => {
    expect(sorted([null, 2, '', 1], 'asc').slice(0, 2)).toEqual([1, 2]);
    expect(sorted([null, 2, '', 1], 'desc').slice(0, 2)).toEqual([2, 1]);
  });

  it('stand in one order, wherever they began', () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      fc.integer(),
      fc.string(),
      fc.constant(null),
      fc.integer({ min: 0 }).map((since) => ({ since })),
    );
    fc.assert(
      fc.property(cell, cell, cell, (a, b, c) => {
        const sign = (x: Cell, y: Cell): number => Math.sign(compareCells(x, y, 'asc'));
        expect(sign(a, b) + sign(b, a)).toBe(0);
        expect(sign(a, b) > 0 || sign(b, c) > 0 || sign(a, c) <= 0).toBe(true);
      }),
      { seed: 4_022, numRuns: 400 },
    );
  });
});
