import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '#lib/domain/cell';
import type { Column } from '#lib/domain/column';
import type { FormulaPart } from '#lib/domain/formula/formula-parts';
import type { TableRow } from '#lib/domain/table-delta';
import { planFigure } from './plan-figure.ts';

const COLUMNS: readonly Column[] = [
  { name: 'key', kind: 'key' },
  { name: 'n', kind: 'count' },
  { name: 'w', kind: 'count' },
  { name: 'who', kind: 'text' },
  { name: 'odd', kind: 'unknown' },
];
const find = (name: string): number => COLUMNS.findIndex((column) => column.name === name);
const planOf = (figure: FormulaPart) => planFigure(figure, { type: 'AgentState', columns: COLUMNS, find });

function valueOf(figure: FormulaPart, rows: readonly TableRow[]): Cell {
  const accumulator = planOf(figure).begin();
  for (const row of rows) accumulator.add(row);
  return accumulator.value();
}

describe('what is never added up', () => {
  it.each([
    ['ACDStatus', 'Agents Ready For Calls', [3, 4]],
    ['ACDStatus', 'agents ready for calls', [3, 4]],
    ['AgentStatistics', 'Avg Handle Time', [60_000, 30_000]],
    ['InboundCampaignStatistics', 'Service Level Queue', [0.5, 0.75]],
  ] as const)('of %s: %s is no data as a sum, and has a greatest', (type, column, values) => {
    const table = { type, columns: [{ name: column, kind: 'count' as const }], find: () => 0 };
    const of = (fn: 'sum' | 'max'): Cell => {
      const accumulator = planFigure({ as: '', fn, column }, table).begin();
      for (const value of values) accumulator.add([value]);
      return accumulator.value();
    };
    expect(of('sum')).toBeNull();
    expect(of('max')).toBe(Math.max(...values));
  });
});

describe('a figure over rows', () => {
  const early = { since: 1_000 };
  const late = { since: 9_000 };

  it.each<[string, FormulaPart, readonly TableRow[], Cell]>([
    [
      'counts rows, whatever is in them',
      { as: '', fn: 'count' },
      [
        ['a', null],
        ['b', 'x'],
      ],
      2,
    ],
    ['counts none as 0', { as: '', fn: 'count' }, [], 0],
    [
      'sums numbers only',
      { as: '', fn: 'sum', column: 'n' },
      [
        ['a', 2],
        ['b', null],
        ['c', 'x'],
        ['d', 3],
      ],
      5,
    ],
    ['sums nothing to no data', { as: '', fn: 'sum', column: 'n' }, [['a', null]], null],
    ['sums zeros to 0', { as: '', fn: 'sum', column: 'n' }, [['a', 0]], 0],
    [
      'finds the least',
      { as: '', fn: 'min', column: 'n' },
      [
        ['a', 4],
        ['b', -1],
        ['c', null],
      ],
      -1,
    ],
    [
      'finds the greatest',
      { as: '', fn: 'max', column: 'n' },
      [
        ['a', 4],
        ['b', -1],
      ],
      4,
    ],
    ['has no greatest of nothing', { as: '', fn: 'max', column: 'n' }, [], null],
    [
      'finds the earliest beginning',
      { as: '', fn: 'oldest', column: 'n' },
      [
        ['a', late],
        ['b', early],
        ['c', 99],
      ],
      early,
    ],
    ['has no oldest of what stands still', { as: '', fn: 'oldest', column: 'n' }, [['a', 99]], null],
    [
      'weighs a mean',
      { as: '', fn: 'mean', column: 'n', weight: 'w' },
      [
        ['a', 10, 1],
        ['b', 40, 2],
      ],
      30,
    ],
    [
      'leaves what has no weight, or no value, out of a mean',
      { as: '', fn: 'mean', column: 'n', weight: 'w' },
      [
        ['a', 10, 1],
        ['b', 99, 0],
        ['c', 99, null],
        ['d', null, 5],
      ],
      10,
    ],
    ['has no mean without a weight', { as: '', fn: 'mean', column: 'n', weight: null }, [['a', 10, 1]], null],
    [
      'has no mean without the weight’s column',
      { as: '', fn: 'mean', column: 'n', weight: 'no' },
      [['a', 10, 1]],
      null,
    ],
    [
      'has no mean of weightless rows',
      { as: '', fn: 'mean', column: 'n', weight: 'w' },
      [['a', 10, 0]],
      null,
    ],
    [
      'never combines what it does not understand',
      { as: '', fn: 'sum', column: 'odd' },
      [['a', 1, 1, 'x', 3]],
      null,
    ],
    ['has no sum of a column that is not there', { as: '', fn: 'sum', column: 'no' }, [['a', 1]], null],
    [
      'names who waits longest',
      { as: '', fn: 'first', column: 'who', by: 'n' },
      [
        ['a', late, 0, 'Ann'],
        ['b', early, 0, 'Bo'],
        ['c', null, 0, 'Cy'],
      ],
      'Bo',
    ],
    [
      'names the first by key of equals',
      { as: '', fn: 'first', column: 'who', by: 'n' },
      [
        ['b', 5, 0, 'Bo'],
        ['a', 5, 0, 'Ann'],
        ['c', 5, 0, 'Cy'],
      ],
      'Ann',
    ],
    [
      'names nobody where nobody waits',
      { as: '', fn: 'first', column: 'who', by: 'n' },
      [['a', null, 0, 'Ann']],
      null,
    ],
    [
      'names nobody by a column that is not there',
      { as: '', fn: 'first', column: 'who', by: 'no' },
      [['a', 1, 0, 'Ann']],
      null,
    ],
  ])('%s', (_title, figure, ...[rows, value]) => {
    expect(valueOf(figure, rows)).toEqual(value);
  });

  it('reads the columns it hangs on', () => {
    expect(planOf({ as: '', fn: 'count' }).columns).toEqual([]);
    expect(planOf({ as: '', fn: 'max', column: 'n' }).columns).toEqual([1]);
    expect(planOf({ as: '', fn: 'mean', column: 'n', weight: 'w' }).columns).toEqual([1, 2]);
    expect(planOf({ as: '', fn: 'first', column: 'who', by: 'n' }).columns).toEqual([3, 1]);
  });
});

describe('a figure as rows come and go', () => {
  it('follows whole numbers without being worked out anew', () => {
    const sum = planOf({ as: '', fn: 'sum', column: 'n' }).begin();
    sum.add(['a', 5]);
    sum.add(['b', 7]);
    sum.remove(['a', 5]);
    expect([sum.stale, sum.value()]).toEqual([false, 7]);
    sum.remove(['b', 7]);
    expect([sum.stale, sum.value()]).toEqual([false, null]);
  });

  it('is stale when its greatest goes, and only then', () => {
    const max = planOf({ as: '', fn: 'max', column: 'n' }).begin();
    max.add(['a', 5]);
    max.add(['b', 7]);
    max.remove(['a', 5]);
    expect(max.stale).toBe(false);
    max.remove(['b', 7]);
    expect(max.stale).toBe(true);
  });

  it.each<[string, Cell, Cell]>([
    ['a fraction went', 0.1, 0.2],
    ['a fraction stayed', 1, 0.1],
    ['more was there than numbers hold exactly', 2 ** 53, 1],
  ])('is stale when %s', (_title, goes, stays) => {
    const sum = planOf({ as: '', fn: 'sum', column: 'n' }).begin();
    const mean = planOf({ as: '', fn: 'mean', column: 'n', weight: 'w' }).begin();
    for (const figure of [sum, mean]) {
      figure.add(['a', goes, 1]);
      figure.add(['b', stays, 1]);
      figure.remove(['a', goes, 1]);
      expect(figure.stale).toBe(true);
      figure.clear();
      figure.add(['b', stays, 1]);
      expect([figure.stale, figure.value()]).toEqual([false, stays]);
    }
  });

  it('is to the last digit what it would be afresh, or stale', () => {
    const cell = fc.oneof(
      fc.integer({ min: -5, max: 5 }),
      fc.constantFrom<Cell>(null, 0.1, 0.7, 1e16, 'x', { since: 5 }, { since: 7 }),
    );
    const figures: fc.Arbitrary<FormulaPart> = fc.oneof(
      fc.record({
        as: fc.constant(''),
        fn: fc.constantFrom('sum', 'min', 'max', 'oldest'),
        column: fc.constant('n'),
      }),
      fc.record({
        as: fc.constant(''),
        fn: fc.constant('mean'),
        column: fc.constant('n'),
        weight: fc.constant('w'),
      }),
      fc.record({
        as: fc.constant(''),
        fn: fc.constant('first'),
        column: fc.constant('w'),
        by: fc.constant('n'),
      }),
    );
    fc.assert(
      fc.property(figures, fc.array(fc.tuple(cell, cell, fc.nat(9)), { maxLength: 30 }), (figure, steps) => {
        const { begin } = planOf(figure);
        const kept = begin();
        const there: TableRow[] = [];
        for (const [place, [n, w, choice]] of steps.entries()) {
          const [gone] = choice < 4 ? there.splice(choice % Math.max(1, there.length), 1) : [];
          if (gone) {
            kept.remove(gone);
          } else {
            const row: TableRow = [`k${place}`, n, w];
            there.push(row);
            kept.add(row);
          }
          if (kept.stale) {
            kept.clear();
            for (const row of there) kept.add(row);
          }
          const afresh = begin();
          for (const row of there) afresh.add(row);
          expect(kept.value()).toEqual(afresh.value());
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
