import { describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import { snapshotEvent } from '#lib/domain/testing/table-events';
import { ConnectionStatistics } from './connection-statistics.ts';

describe('the status of a connection', () => {
  const identity = { id: 'five9', name: 'N', zone: 'UTC', clock: new ManualClock(0) };

  it('tells what its counting statistics cover', () => {
    const statistics = new ConnectionStatistics({ ...identity, range: 'shift' });
    expect(statistics.status().range).toBe('shift');
  });

  it('says nothing of it where nobody knows', () => {
    expect('range' in new ConnectionStatistics(identity).status()).toBe(false);
  });
});

describe('the limit of age', () => {
  const TYPE = 'ACDStatus';
  const START = 1_760_000_000_000;

  function measured(limitMs: number) {
    const clock = new ManualClock(START);
    const statistics = new ConnectionStatistics({ id: 'five9', name: 'N', zone: 'UTC', clock });
    const plan = (ms: number): void =>
      statistics.apply({ kind: 'plan', type: TYPE, limitMs: ms, nextAt: null });
    plan(limitMs);
    statistics.apply({ kind: 'state', state: 'live', reason: '' });
    statistics.apply({ kind: 'standing', type: TYPE, standing: 'live', reason: '' });
    statistics.apply(snapshotEvent(TYPE, START, { names: ['Skill Name'], rows: [['Sales']] }));
    return { clock, statistics, plan, limit: () => statistics.typeStatus(TYPE).limitMs };
  }

  it('grows with the plan while the data still counts as live', async () => {
    const { clock, plan, limit, statistics } = measured(15_000);
    await clock.advance(15_000);
    plan(60_000);
    expect(limit()).toBe(60_000);
    expect(statistics.isLive(TYPE)).toBe(true);
  });

  it('never brings back to life what is past it: a longer one comes with the next answer', async () => {
    const { clock, plan, limit, statistics } = measured(15_000);
    await clock.advance(15_001);
    plan(60_000);
    expect(limit()).toBe(15_000);
    expect(statistics.isLive(TYPE)).toBe(false);
    statistics.apply({ kind: 'fresh', type: TYPE, at: clock.now() });
    expect(limit()).toBe(60_000);
    expect(statistics.isLive(TYPE)).toBe(true);
  });

  it('shrinks with the plan at once', async () => {
    const { clock, plan, limit, statistics } = measured(60_000);
    await clock.advance(20_000);
    plan(15_000);
    expect(limit()).toBe(15_000);
    expect(statistics.isLive(TYPE)).toBe(false);
  });
});
