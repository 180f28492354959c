import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAlarmed, orderRows } from './row-order.ts';
import { byWorst, type Severity } from './severity.ts';

const SEVERITIES = ['ok', 'warn', 'critical'] as const;
interface Row {
  key: string;
  severity: Severity;
  wait: number;
}
const rowsOf = (...rows: readonly [key: string, severity: Severity, wait: number][]): Row[] =>
  rows.map(([key, severity, wait]) => ({ key, severity, wait }));
const within = (a: Row, b: Row): number => b.wait - a.wait;
const keys = (rows: readonly Row[]): readonly string[] => rows.map(({ key }) => key);

describe('the order of a list on a wall', () => {
  const rows = rowsOf(
    ['a', 'ok', 5],
    ['b', 'warn', 1],
    ['c', 'critical', 2],
    ['d', 'ok', 9],
    ['e', 'warn', 3],
  );

  it.each([
    { of: 'nothing is pinned', pinned: undefined, order: ['c', 'e', 'b', 'd', 'a'] },
    { of: 'a calm row is pinned', pinned: ['a'], order: ['a', 'c', 'e', 'b', 'd'] },
    { of: 'two are, in that order', pinned: ['d', 'b'], order: ['d', 'b', 'c', 'e', 'a'] },
    { of: 'what is pinned is not there', pinned: ['x', 'e'], order: ['e', 'c', 'b', 'd', 'a'] },
  ])('where $of', ({ pinned, order }) => {
    const ordered = orderRows(rows, { pinned, within });
    expect(keys(ordered)).toEqual(order);
  });

  it('knows rows beyond a limit from calm ones', () => {
    expect(keys(rows.filter(isAlarmed))).toEqual(['b', 'c', 'e']);
  });

  const anyRows = fc
    .uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 40 })
    .chain((names) =>
      fc.tuple(
        fc.tuple(
          ...names.map((key) =>
            fc.record({ key: fc.constant(key), severity: fc.constantFrom(...SEVERITIES), wait: fc.nat(3) }),
          ),
        ),
        fc.shuffledSubarray(names),
      ),
    );

  it('loses and invents no row, has pins on top in their order, and never a worse row below a better one', () => {
    fc.assert(
      fc.property(anyRows, ([all, pinned]) => {
        const ordered = orderRows(all, { pinned, within });
        expect(keys(ordered).toSorted()).toEqual(keys(all).toSorted());
        expect(keys(ordered.slice(0, pinned.length))).toEqual(pinned);
        const rest = ordered.slice(pinned.length);
        const severities = rest.map(({ severity }) => severity);
        expect(severities).toEqual(severities.toSorted(byWorst));
      }),
      { seed: 7 },
    );
  });

  it('leaves rows that are equal as they stood, however often it is made anew', () => {
    fc.assert(
      fc.property(anyRows, ([all, pinned]) => {
        const ordered = orderRows(all, { pinned, within });
        expect(orderRows(ordered, { pinned, within })).toEqual(ordered);
        const place = new Map(all.map((row, at) => [row.key, at]));
        for (const [at, row] of ordered.slice(pinned.length).entries()) {
          const next = ordered[pinned.length + at + 1];
          if (next?.severity !== row.severity || next.wait !== row.wait) continue;
          expect(place.get(row.key)).toBeLessThan(place.get(next.key) ?? -1);
        }
      }),
      { seed: 8 },
    );
  });
});
