import { describe, expect, it } from 'vitest';
import type { Cell } from '#lib/domain/cell';
import type { TableDelta, TableRow } from '#lib/domain/table-delta';
import { AgeWatch } from './age-watch.ts';
import { RowSlots } from './row-slots.ts';

const AGE = 1;
const LIMIT_MS = 90_000;
const NOW = 10_000_000;
const began = (agoMs: number): Cell => ({ since: NOW - agoMs });

/** Agents by how they stand in the watched column, on a watch for more than 90 s. */
function watching(agents: Readonly<Record<string, Cell>>, ms = LIMIT_MS) {
  const slots = new RowSlots(new Map(Object.entries(agents).map(([key, cell]) => [key, [key, cell]])));
  const watch = new AgeWatch({ column: AGE, ms }, slots, NOW);
  const crossed = (): string[] => watch.crossed.map(({ key }) => key);
  return {
    watch,
    pass: (laterMs: number): string[] => {
      watch.apply(slots.pass(NOW + laterMs));
      return crossed();
    },
    take: (changes: Partial<TableDelta>, laterMs = 0): void => {
      const batch = slots.take({ ...NOTHING, ...changes }, NOW + laterMs);
      watch.apply(batch);
      slots.settle(batch);
    },
  };
}

const NOTHING: TableDelta = {
  type: 'AgentState',
  version: 2,
  measuredAt: NOW,
  columnsChanged: false,
  added: [],
  changed: [],
  deleted: [],
};
const changed = (key: string, from: Cell, to: Cell): Partial<TableDelta> => ({
  changed: [{ key, before: [key, from], after: [key, to], columns: [AGE] }],
});
const row = (key: string, cell: Cell): TableRow => [key, cell];

describe('the watch on ages', () => {
  it('names the moment of the next crossing: a millisecond past the limit', () => {
    const { watch, pass } = watching({ ann: began(80_000), bo: began(60_000), cy: null, di: 95_000 });
    expect(watch.nextAt).toBe(NOW + 10_001);
    expect(pass(10_000)).toEqual([]);
    expect(pass(10_001)).toEqual(['ann']);
    expect(watch.nextAt).toBe(NOW + 30_001);
    expect(pass(400_000)).toEqual(['bo']);
    expect(watch.nextAt).toBe(Infinity);
  });

  it('gives a row that crosses once only, and those that cross together, together', () => {
    const { pass } = watching({ ann: began(1_000), bo: began(1_000), cy: began(1_000) });
    expect(pass(89_001).toSorted()).toEqual(['ann', 'bo', 'cy']);
    expect(pass(89_002)).toEqual([]);
  });

  it('does not wait for rows that are older already', () => {
    const { watch } = watching({ ann: began(90_001) });
    expect(watch.nextAt).toBe(Infinity);
  });

  it('waits for whole milliseconds, whatever fraction the limit has', () => {
    const { watch, pass } = watching({ ann: began(0) }, 99.5);
    expect(watch.nextAt).toBe(NOW + 100);
    expect(pass(100)).toEqual(['ann']);
  });

  it('follows rows that are added, begin anew, stop and go', () => {
    const floor = watching({ ann: began(50_000), bo: began(40_000), cy: began(30_000) });
    floor.take(changed('ann', began(50_000), began(0)));
    floor.take(changed('bo', began(40_000), null));
    floor.take({ deleted: [{ key: 'cy', before: row('cy', began(30_000)) }] });
    floor.take({ added: [{ key: 'di', after: row('di', began(20_000)) }] });
    expect(floor.pass(70_001)).toEqual(['di']);
    expect(floor.pass(89_999)).toEqual([]);
    expect(floor.pass(90_001)).toEqual(['ann']);
  });

  it('does not take a row in a freed place for the one that was there', () => {
    const floor = watching({ ann: began(80_000) });
    floor.take({ deleted: [{ key: 'ann', before: row('ann', began(80_000)) }] });
    floor.take({ added: [{ key: 'bo', after: row('bo', null) }] });
    expect(floor.pass(20_000)).toEqual([]);
  });

  it('gives a row that crosses in the very batch that changes it otherwise with that change', () => {
    const floor = watching({ ann: began(80_000) });
    const before = [...row('ann', began(80_000)), 'on a call'];
    const after = [...row('ann', began(80_000)), 'at lunch'];
    floor.take({ changed: [{ key: 'ann', before, after, columns: [2] }] }, 10_001);
    expect(floor.watch.crossed).toEqual([{ slot: 0, key: 'ann', before, after }]);
  });

  it('always names a moment later than the one it was brought up to', () => {
    const floor = watching(
      Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`a${n}`, began(n * 1_700)])),
    );
    for (let laterMs = 0; laterMs <= 100_000; laterMs += 333) {
      floor.pass(laterMs);
      expect(floor.watch.nextAt).toBeGreaterThan(NOW + laterMs);
    }
  });
});
