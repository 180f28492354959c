import { describe, expect, it } from 'vitest';
import type { TrendQuery } from '#lib/domain/live-query';
import { NINE, openFloor } from './testing/open-floor.ts';

const NAMES = ['Username', 'State', 'State Duration', 'Parked Calls'];
const parked: TrendQuery = {
  kind: 'trend',
  connection: 'five9',
  type: 'AgentState',
  figure: { as: 'parked', fn: 'sum', column: 'Parked Calls' },
  everyMs: 10_000,
  keep: 4,
};

function recorded(query: TrendQuery = parked) {
  const floor = openFloor();
  floor.goLive(1_000_000);
  const handle = floor.registry.open(query);
  const samples = () => handle.result().rows.map(({ key, cells }) => [Number(key) - NINE, cells[1]]);
  return { ...floor, handle, samples };
}

describe('a trend', () => {
  it('is the figure as it was at each whole period', async () => {
    const { clock, snapshot, update, samples, handle } = recorded();
    snapshot(NAMES, ['ann', 'Ready', 0, 2]);
    await clock.advance(14_000);
    update({ cells: [['ann', 'Parked Calls', 5]] });
    await clock.advance(10_000);
    expect(samples()).toEqual([
      [10_000, 2],
      [20_000, 5],
    ]);
    expect(handle.result().columns).toEqual([
      { name: 'at', kind: 'key' },
      { name: 'value', kind: 'count' },
    ]);
  });

  it('tells a sample as a row, and of what has gone too far back by key', async () => {
    const { clock, snapshot, told, lastOf, handle, samples } = recorded();
    snapshot(NAMES, ['ann', 'Ready', 0, 2]);
    await clock.advance(40_000);
    expect(told.length).toBe(5);
    await clock.advance(10_000);
    const key = (ms: number): string => String(NINE + ms);
    expect(lastOf(handle.q)).toEqual({
      from: 5,
      version: 6,
      set: [],
      add: [{ key: key(50_000), cells: [key(50_000), 2] }],
      del: [key(10_000)],
    });
    expect(samples().map(([at]) => at)).toEqual([20_000, 30_000, 40_000, 50_000]);
  });

  it('leaves a gap while data is not live, and still forgets', async () => {
    const { clock, snapshot, apply, samples } = recorded();
    await clock.advance(10_000);
    expect(samples()).toEqual([]);
    snapshot(NAMES, ['ann', 'Ready', 0, 2]);
    await clock.advance(10_000);
    apply({ kind: 'standing', type: 'AgentState', standing: 'doubtful', reason: '' });
    await clock.advance(20_000);
    apply({ kind: 'standing', type: 'AgentState', standing: 'live', reason: '' });
    await clock.advance(10_000);
    expect(samples()).toEqual([
      [20_000, 2],
      [50_000, 2],
    ]);
    apply({ kind: 'standing', type: 'AgentState', standing: 'doubtful', reason: '' });
    await clock.advance(20_000);
    expect(samples()).toEqual([[50_000, 2]]);
  });

  it('has a gap where data is past its limit of age', async () => {
    const { clock, snapshot, goLive, samples } = recorded();
    snapshot(NAMES, ['ann', 'Ready', 0, 2]);
    goLive(15_000);
    await clock.advance(30_000);
    expect(samples()).toEqual([[10_000, 2]]);
  });

  it('keeps a running duration as its length at the time', async () => {
    const { clock, snapshot, samples } = recorded({
      ...parked,
      figure: { as: 'longest', fn: 'oldest', column: 'State Duration' },
    });
    snapshot(NAMES, ['ann', 'Ready', 3_000, 0]);
    await clock.advance(20_000);
    expect(samples()).toEqual([
      [10_000, 13_000],
      [20_000, 23_000],
    ]);
  });

  it('keeps 0 of rows that are not there for a count, and no data for any other figure', async () => {
    const { clock, registry, snapshot, samples } = recorded();
    const count = registry.open({ ...parked, figure: { as: 'n', fn: 'count' } });
    snapshot(NAMES);
    await clock.advance(10_000);
    expect(samples()).toEqual([[10_000, null]]);
    expect(count.result().rows.map(({ cells }) => cells[1])).toEqual([0]);
  });

  it('counts what time alone has changed by then', async () => {
    const { clock, snapshot, samples } = recorded({
      ...parked,
      figure: { as: 'n', fn: 'count', where: { column: 'State Duration', op: 'olderThan', ms: 9_999 } },
    });
    snapshot(NAMES, ['ann', 'Ready', 0, 0]);
    await clock.advance(10_000);
    expect(samples()).toEqual([[10_000, 1]]);
  });

  it('goes on through a change of columns, and is told to be taken anew', async () => {
    const { clock, snapshot, lastOf, handle, samples } = recorded();
    snapshot(NAMES, ['ann', 'Ready', 0, 2]);
    await clock.advance(10_000);
    snapshot(['Username', 'Parked Calls'], ['ann', 3]);
    expect(lastOf(handle.q)).toBe('reset');
    await clock.advance(10_000);
    expect(samples()).toEqual([
      [10_000, 2],
      [20_000, 3],
    ]);
  });

  it('forgets what lies ahead after the clock was set back', async () => {
    const { clock, snapshot, samples } = recorded();
    snapshot(NAMES, ['ann', 'Ready', 0, 2]);
    await clock.advance(30_000);
    clock.jump(-15_000);
    await clock.advance(10_000);
    expect(samples().map(([at]) => at)).toEqual([10_000, 20_000]);
  });

  it('says all that belongs to one moment in one call, for all trends of one period', async () => {
    const { clock, registry, snapshot, told } = recorded();
    registry.open({ ...parked, figure: { as: 'n', fn: 'count' } });
    snapshot(NAMES, ['ann', 'Ready', 0, 2]);
    const before = told.length;
    await clock.advance(10_000);
    expect(told.slice(before).map(({ size }) => size)).toEqual([2]);
  });
});
