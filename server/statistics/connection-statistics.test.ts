import { describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import { snapshotEvent } from '#lib/domain/testing/table-events';
import { ConnectionStatistics } from './connection-statistics.ts';
import { LEAST_LIMIT_MS } from './type-standings.ts';
import { NINE, openFloor } from './testing/open-floor.ts';

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

describe('a connection', () => {
  const NAMES = ['Username', 'State', 'Reason Code'];
  const TYPE = 'AgentState';

  it('begins with nothing: connecting, every type pending, nothing live', () => {
    const { connection } = openFloor();
    const { state, stateSince, types } = connection.status();
    expect({ state, stateSince }).toEqual({ state: 'connecting', stateSince: NINE });
    expect(types).toHaveLength(8);
    expect(types).toContainEqual({
      type: TYPE,
      standing: 'pending',
      reason: '',
      measuredAt: null,
      receivedAt: null,
      limitMs: LEAST_LIMIT_MS,
      nextAt: null,
      rows: 0,
      columns: 0,
      version: 0,
    });
    expect(types.filter(({ type }) => connection.isLive(type))).toEqual([]);
  });

  it('tells of a snapshot and of an update once, with the table already changed', () => {
    const { connection, snapshot, update } = openFloor();
    const told: unknown[][] = [];
    connection.onTable((type, delta) => {
      told.push([type, delta.version, connection.table(type).rows.get('ann')?.[1]]);
    });
    snapshot(NAMES, ['ann', 'Ready', '']);
    update({ cells: [['ann', 'State', 'On Call']] });
    update({ cells: [['ann', 'State', 'On Call']] });
    expect(told).toEqual([
      [TYPE, 1, 'Ready'],
      [TYPE, 2, 'On Call'],
    ]);
    expect(connection.typeStatus(TYPE)).toMatchObject({ rows: 1, columns: 3, version: 2 });
    expect(connection.typeStatus('ACDStatus').version).toBe(0);
  });

  it('stops telling those who have gone', () => {
    const { connection, snapshot } = openFloor();
    const told: string[] = [];
    connection.onTable((type) => told.push(type))();
    connection.onHeal((type) => told.push(type))();
    snapshot(NAMES);
    expect(told).toEqual([]);
  });

  it.each<[string, Parameters<ReturnType<typeof openFloor>['update']>[0], string[]]>([
    ['a key it does not have', { cells: [['ghost', 'State', 'Ready']] }, [TYPE]],
    ['a row without all its cells', { added: ['bo'], cells: [['bo', 'State', 'Ready']] }, [TYPE]],
    ['both, once only', { added: ['bo'], cells: [['ghost', 'State', 'Ready']] }, [TYPE]],
    [
      'a whole row, for none',
      {
        added: ['bo'],
        cells: [
          ['bo', 'State', 'Ready'],
          ['bo', 'Reason Code', ''],
        ],
      },
      [],
    ],
    ['a column it does not have, for none', { cells: [['ann', 'Mood', 'good']] }, []],
    [
      'a key that goes in the same breath, for none',
      { cells: [['ghost', 'State', 'x']], deleted: ['ghost'] },
      [],
    ],
  ])('asks for a fresh snapshot after an update of %s', (_title, changes, asked) => {
    const { connection, snapshot, update } = openFloor();
    snapshot(NAMES, ['ann', 'Ready', '']);
    const healed: string[] = [];
    connection.onHeal((type) => healed.push(type));
    update(changes);
    expect(healed).toEqual(asked);
  });

  it('asks for it even when whoever follows the table fails', () => {
    const { connection, snapshot, update } = openFloor();
    snapshot(NAMES, ['ann', 'Ready', '']);
    const healed: string[] = [];
    connection.onTable(() => {
      throw new Error('a listener of ours');
    });
    connection.onHeal((type) => healed.push(type));
    expect(() => update({ added: ['bo'] })).toThrow(AggregateError);
    expect(healed).toEqual([TYPE]);
    expect(connection.table(TYPE).rows.has('bo')).toBe(true);
  });

  it('dates its table anew by an answer without changes, at the source as here', () => {
    const { connection, snapshot, apply } = openFloor();
    snapshot(NAMES, ['ann', 'Ready', '']);
    apply({ kind: 'fresh', type: TYPE, at: NINE + 4_000 });
    expect(connection.table(TYPE).moments).toEqual({
      sourceTime: NINE + 4_000,
      measuredAt: NINE + 4_000,
      receivedAt: NINE + 4_000,
    });
    expect(connection.table(TYPE).version).toBe(1);
  });

  it('is dated by the clock as it is when that was set back, and the source’s time stays', () => {
    const { connection, snapshot, apply } = openFloor();
    snapshot(NAMES, ['ann', 'Ready', '']);
    apply({ kind: 'fresh', type: TYPE, at: NINE - 3_600_000 });
    expect(connection.table(TYPE).moments).toEqual({
      sourceTime: NINE,
      measuredAt: NINE - 3_600_000,
      receivedAt: NINE - 3_600_000,
    });
  });

  it('has no date before its first data, whatever is answered', () => {
    const { connection, apply } = openFloor();
    apply({ kind: 'fresh', type: TYPE, at: NINE });
    expect(connection.typeStatus(TYPE).measuredAt).toBeNull();
  });

  it('keeps what is planned for each type', () => {
    const { connection, apply } = openFloor();
    apply({ kind: 'plan', type: TYPE, limitMs: 40_000, nextAt: NINE + 9_000 });
    expect(connection.typeStatus(TYPE)).toMatchObject({ limitMs: 40_000, nextAt: NINE + 9_000 });
    expect(connection.typeStatus('ACDStatus')).toMatchObject({ limitMs: LEAST_LIMIT_MS, nextAt: null });
  });

  it('remembers since when it is in its state, however often the reason changes', async () => {
    const { clock, connection, apply } = openFloor();
    await clock.advance(1_000);
    apply({ kind: 'state', state: 'stale', reason: 'waiting' });
    await clock.advance(1_000);
    apply({ kind: 'state', state: 'stale', reason: 'still waiting' });
    expect(connection.status()).toMatchObject({
      state: 'stale',
      reason: 'still waiting',
      stateSince: NINE + 1_000,
    });
  });

  it('reads its quota when asked', () => {
    let used = 1;
    const quota = () => [{ operation: 'QueryStatistics', windowMs: 60_000, limit: 10, used }];
    const { clock } = openFloor();
    const statistics = new ConnectionStatistics({ id: 'five9', name: 'N', zone: 'UTC', clock, quota });
    used = 7;
    expect(statistics.status().quota[0]?.used).toBe(7);
  });

  it.each<[string, (floor: ReturnType<typeof openFloor>) => void | Promise<void>, boolean]>([
    ['all is well', () => undefined, true],
    ['as old as the limit allows', ({ clock }) => clock.advance(15_000), true],
    ['older than that', ({ clock }) => clock.advance(15_001), false],
    ['measured later than the clock now says, a little', ({ clock }) => clock.jump(-2_000), true],
    [
      'measured in what is the far future since the clock was set back',
      ({ clock }) => clock.jump(-15_001),
      false,
    ],
    [
      'doubtful',
      ({ apply }) => apply({ kind: 'standing', type: TYPE, standing: 'doubtful', reason: '' }),
      false,
    ],
    ['denied', ({ apply }) => apply({ kind: 'standing', type: TYPE, standing: 'denied', reason: '' }), false],
    ['of a stale connection', ({ apply }) => apply({ kind: 'state', state: 'stale', reason: '' }), false],
    ['of a broken connection', ({ apply }) => apply({ kind: 'state', state: 'error', reason: '' }), false],
  ])('judges whether data is live that is %s', async (_title, happen, isLive) => {
    const floor = openFloor();
    floor.goLive(15_000);
    expect(floor.connection.isLive(TYPE)).toBe(false);
    floor.snapshot(NAMES);
    await happen(floor);
    expect(floor.connection.isLive(TYPE)).toBe(isLive);
  });
});
