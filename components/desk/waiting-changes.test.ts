import { describe, expect, it } from 'vitest';
import type { Cell } from '#lib/domain/cell';
import type { ResultTable } from '#lib/domain/result-table';
import { countChanges } from './waiting-changes.ts';

function tableOf(rows: Record<string, Cell[]>, names: readonly string[] = ['Name', 'A', 'B']): ResultTable {
  return {
    version: 1,
    columns: names.map((name, index) => ({ name, kind: index === 0 ? 'key' : 'count' })),
    rows: Object.entries(rows).map(([key, cells]) => ({ key, cells: [key, ...cells] })),
  };
}

describe('changes waiting behind a pause', () => {
  const held = tableOf({ x: [1, { since: 5 }], y: [2, null] });

  it.each<[string, ResultTable, number]>([
    ['none while the table is the same', held, 0],
    ['none when only the order differs', tableOf({ y: [2, null], x: [1, { since: 5 }] }), 0],
    ['one a changed cell', tableOf({ x: [9, { since: 6 }], y: [2, null] }), 2],
    ['one for a row that came', tableOf({ x: [1, { since: 5 }], y: [2, null], z: [1, 1] }), 1],
    ['one for a row that went', tableOf({ x: [1, { since: 5 }] }), 1],
    ['one a row when the columns changed', tableOf({ x: [1, 1], y: [2, 2] }, ['Name', 'A', 'C']), 2],
  ])('are %s', (_, current, expected) => {
    expect(countChanges(held, current)).toBe(expected);
  });
});
