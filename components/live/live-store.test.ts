import { describe, expect, it } from 'vitest';
import type { LiveQuery } from '#lib/domain/live-query';
import { ManualClock } from '#lib/domain/manual-clock';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { Frame, StateFrame } from '#lib/wire/frame';
import { told } from './reason.ts';
import { LiveStore } from './live-store.ts';
import type { LiveStoreOptions } from './live-store-options.ts';
import { queryKey } from './query-key.ts';
import type { HostMessage, PageMessage } from './stream-messages.ts';

const QUEUES: LiveQuery = { kind: 'rows', connection: 'five9', type: 'ACDStatus', columns: '*' };
const AGENTS: LiveQuery = { kind: 'rows', connection: 'five9', type: 'AgentState', columns: '*' };
const SERVER = 1_700_000_000_000;
const names = new Map([
  [queryKey(QUEUES), 'q1'],
  [queryKey(AGENTS), 'q2'],
]);

/** A store whose host is the test. The browser's own clock is not asked at all. */
function build(start: Pick<LiveStoreOptions, 'build' | 'kept' | 'remembers'> = {}) {
  const clock = new ManualClock(0);
  const posted: PageMessage[] = [];
  let tell: (message: HostMessage) => void = () => undefined;
  const store = new LiveStore({
    openPort: (onMessage) => {
      tell = onMessage;
      return { post: (message) => posted.push(message), close: () => undefined };
    },
    clock,
    monotonicNow: () => clock.now(),
    ...start,
  });
  store.start();
  const frames = (...some: Frame[]): void => tell({ kind: 'frames', frames: some });
  const now = (): number => SERVER + clock.now();
  return {
    clock,
    store,
    posted,
    tell: (message: HostMessage) => tell(message),
    frames,
    name: () => tell({ kind: 'names', names: [...names], refused: [] }),
    hello: (build = 'b1', resumed = false, owner = 'o1') =>
      frames({ kind: 'hello', stream: 's', epoch: 'e', build, serverTime: now(), owner, resumed }),
    beat: () => frames({ kind: 'heartbeat', serverTime: now() }),
    state: (measuredAt: number | null) => frames(state(now(), measuredAt)),
  };
}

function state(serverTime: number, measuredAt: number | null): StateFrame {
  const types = (['ACDStatus', 'AgentState'] as const).map((type: StatisticType) => ({
    type,
    standing: 'live' as const,
    reason: '',
    measuredAt,
    receivedAt: measuredAt,
    limitMs: 15_000,
    nextAt: null,
    rows: 1,
    columns: 1,
    version: 1,
  }));
  const connection = { id: 'five9', name: 'Five9', zone: 'UTC', state: 'live' as const, reason: '' };
  return { kind: 'state', serverTime, connections: [{ ...connection, stateSince: 0, quota: [], types }] };
}

const snapshot = (q: string, v: number, ...keys: string[]): Frame => ({
  kind: 'snapshot',
  q,
  v,
  connection: 'five9',
  type: q === 'q1' ? 'ACDStatus' : 'AgentState',
  columns: [{ name: 'Skill', kind: 'key' }],
  rows: keys.map((key) => [key, key] as const),
});

function live() {
  const world = build();
  let told = 0;
  world.store.subscribe(QUEUES, () => told++);
  world.hello();
  world.state(SERVER);
  world.name();
  world.frames(snapshot('q1', 1, 'a'));
  return { ...world, told: () => told };
}

describe('the store of a page', () => {
  it('asks once for what several panels want, and lets go of what none wants', async () => {
    const { store, posted, clock } = build();
    const leave = [store.subscribe(QUEUES, () => undefined), store.subscribe({ ...QUEUES }, () => undefined)];
    store.subscribe(AGENTS, () => undefined);
    await clock.advance(1);
    expect(posted.at(-1)).toEqual({ kind: 'want', queries: [QUEUES, AGENTS] });
    const before = posted.length;
    leave[0]?.();
    leave[1]?.();
    await clock.advance(1);
    expect(posted.slice(before)).toEqual([{ kind: 'want', queries: [AGENTS] }]);
  });

  it('shows a snapshot as live, also when it overtakes its name', () => {
    const { store, hello, state: tellState, frames, name } = build();
    store.subscribe(QUEUES, () => undefined);
    hello();
    tellState(SERVER);
    frames(snapshot('q1', 3, 'a', 'b'));
    expect(store.result(QUEUES).table).toBeNull();
    name();
    expect(store.result(QUEUES)).toMatchObject({ ageState: 'live', table: { version: 3 } });
  });

  it('tells a panel of its own query only, and not when nothing changed', () => {
    const { store, told, frames } = live();
    let agents = 0;
    store.subscribe(AGENTS, () => agents++);
    const before = told();
    const result = store.result(QUEUES);
    frames(snapshot('q2', 1, 'x'));
    expect(told()).toBe(before);
    expect(store.result(QUEUES)).toBe(result);
    frames({ kind: 'delta', q: 'q1', from: 1, v: 2, add: [['c', 'c']] });
    expect(told()).toBe(before + 1);
  });

  it('passes over a delta it has already, and asks once for a query it has lost its place in', () => {
    const { store, posted, frames } = live();
    frames({ kind: 'delta', q: 'q1', from: 0, v: 1, add: [['z', 'z']] });
    expect(store.result(QUEUES).table?.rows).toHaveLength(1);
    frames({ kind: 'delta', q: 'q1', from: 5, v: 6 });
    frames({ kind: 'delta', q: 'q1', from: 6, v: 7 });
    expect(posted.filter(({ kind }) => kind === 'anew')).toEqual([{ kind: 'anew', q: ['q1'] }]);
    frames(snapshot('q1', 7, 'a', 'b'));
    expect(store.result(QUEUES).table?.version).toBe(7);
    frames({ kind: 'delta', q: 'q1', from: 9, v: 10 });
    expect(posted.filter(({ kind }) => kind === 'anew')).toHaveLength(2);
  });

  it('turns stale at the very moment its limit passes', async () => {
    const { store, clock, beat } = live();
    for (let second = 0; second < 14; second++) {
      await clock.advance(1_000);
      beat();
    }
    await clock.advance(999);
    expect(store.result(QUEUES).ageState).toBe('live');
    await clock.advance(2);
    expect(store.result(QUEUES)).toMatchObject({ ageState: 'stale', asOf: SERVER });
  });

  it('is lost after 5 s of silence, stale with it, and live again with the next word', async () => {
    const { store, clock, beat, tell } = live();
    await clock.advance(4_999);
    expect(store.health().kind).toBe('live');
    tell({ kind: 'pong' });
    tell({ kind: 'link', link: { state: 'waiting', reason: 'unreachable' } });
    await clock.advance(1);
    expect(store.health()).toMatchObject({
      kind: 'lost',
      lastHeardAt: SERVER,
      since: SERVER + 5_000,
      reason: 'unreachable',
    });
    expect(store.result(QUEUES)).toMatchObject({ ageState: 'stale', table: { version: 1 } });
    beat();
    expect(store.health().kind).toBe('live');
    expect(store.result(QUEUES).ageState).toBe('live');
  });

  it('keeps the last picture, stale and with its own age, through a restart until the server has data', async () => {
    const { store, clock, hello, state: tellState, name, frames } = live();
    await clock.advance(2_000);
    hello();
    expect(store.result(QUEUES)).toMatchObject({ ageState: 'stale', asOf: SERVER, table: { version: 1 } });
    tellState(null);
    name();
    frames(snapshot('q1', 0));
    expect(store.result(QUEUES)).toMatchObject({ ageState: 'stale', asOf: SERVER, table: { version: 1 } });
    tellState(SERVER + 2_000);
    expect(store.result(QUEUES)).toMatchObject({ ageState: 'stale', asOf: SERVER });
    frames({ kind: 'delta', q: 'q1', from: 0, v: 1, add: [['new']] });
    expect(store.result(QUEUES)).toMatchObject({ ageState: 'live', asOf: SERVER + 2_000 });
    expect(store.result(QUEUES).table?.rows[0]?.key).toBe('new');
  });

  it('goes on living through a resumed stream', () => {
    const { store, hello } = live();
    hello('b1', true);
    expect(store.result(QUEUES).ageState).toBe('live');
  });

  it('says why a query is refused', () => {
    const { store, tell } = live();
    tell({ kind: 'names', names: [], refused: [[queryKey(QUEUES), told('No such connection')]] });
    expect(store.result(QUEUES)).toMatchObject({ ageState: 'stale', reason: told('No such connection') });
  });

  it('notices that the server runs another build', () => {
    const { store, hello } = live();
    expect(store.health().buildChanged).toBe(false);
    hello('b2');
    expect(store.health().buildChanged).toBe(true);
  });

  it('holds nothing of queries that belong to other tabs', () => {
    const { store, frames, tell } = live();
    frames(snapshot('q9', 1, 'theirs'));
    tell({ kind: 'names', names: [...names, ['their query', 'q9']], refused: [] });
    store.subscribe({ ...AGENTS, limit: 1 }, () => undefined);
    tell({ kind: 'names', names: [...names, [queryKey({ ...AGENTS, limit: 1 }), 'q9']], refused: [] });
    expect(store.result({ ...AGENTS, limit: 1 }).table).toBeNull();
  });

  it('leaves no timer behind when it stops, and starts again', async () => {
    const { store, clock, beat } = live();
    store.stop();
    expect(clock.pending).toBe(0);
    expect(store.result(QUEUES)).toMatchObject({ ageState: 'stale', table: { version: 1 } });
    store.start();
    beat();
    await clock.advance(10);
    expect(store.health().kind).toBe('live');
  });
});

describe('when what may be seen has changed', () => {
  const DENIED: HostMessage = {
    kind: 'link',
    link: { state: 'denied', denial: 'signed-out', reason: 'signed-out' },
  };
  const taken: [how: string, take: (world: ReturnType<typeof live>) => void, kind: string][] = [
    [
      'a goodbye says so',
      ({ frames }) => frames({ kind: 'goodbye', retryMs: 100, reason: 'access' }),
      'connecting',
    ],
    ['the server denies this page', ({ tell }) => tell(DENIED), 'denied'],
    ['the stream is another owner’s now', ({ hello }) => hello('b1', false, 'o2'), 'live'],
  ];

  it.each(taken)('everything shown goes at once: %s', (_, take, kind) => {
    const world = live();
    expect(world.store.result(QUEUES).table?.rows).not.toHaveLength(0);
    const view = world.store.view();
    take(world);
    expect(world.store.result(QUEUES)).toMatchObject({ table: null, ageState: 'none', asOf: null });
    expect(world.store.connections()).toEqual([]);
    expect(world.store.health().kind).toBe(kind);
    expect(world.store.view()).toBe(view + 1);
  });

  it.each(taken)('and what may be seen is shown as soon as it comes: %s', (_, take) => {
    const world = live();
    take(world);
    world.hello('b1', false, 'o2');
    world.state(world.clock.now() + SERVER);
    world.name();
    world.frames(snapshot('q1', 1, 'other'));
    expect(world.store.result(QUEUES)).toMatchObject({ ageState: 'live' });
    expect(world.store.result(QUEUES).table?.rows.map(({ key }) => key)).toEqual(['other']);
    expect(world.store.health()).toMatchObject({ kind: 'live', denial: null, reason: '' });
  });

  it('a picture kept through a restart goes too, when its owner is another afterwards', () => {
    const world = live();
    world.hello('b1', false, 'o1');
    expect(world.store.result(QUEUES)).toMatchObject({ ageState: 'stale' });
    expect(world.store.result(QUEUES).table).not.toBeNull();
    world.hello('b1', false, 'o2');
    expect(world.store.result(QUEUES).table).toBeNull();
  });

  it('a server that only leaves takes nothing away', () => {
    const world = live();
    world.frames({ kind: 'goodbye', retryMs: 100, reason: 'leaving' });
    expect(world.store.result(QUEUES).table).not.toBeNull();
    expect(world.store.view()).toBe(0);
  });

  it('stays denied through silence and failures until the server is heard', async () => {
    const world = live();
    world.tell(DENIED);
    world.tell({ kind: 'link', link: { state: 'connecting', reason: 'connecting' } });
    world.tell({ kind: 'link', link: { state: 'waiting', reason: 'unreachable' } });
    await world.clock.advance(20_000);
    expect(world.store.health()).toMatchObject({ kind: 'denied', denial: 'signed-out' });
    expect(world.store.result(QUEUES).reason).toBe('not-shown');
    world.hello();
    expect(world.store.health().kind).toBe('live');
  });
});

describe('a page whose boards take turns', () => {
  const turned = async () => {
    const world = build({ remembers: 1 });
    const leave = world.store.subscribe(QUEUES, () => undefined);
    world.hello();
    world.state(SERVER);
    world.name();
    world.frames(snapshot('q1', 1, 'Billing'));
    leave();
    await world.clock.advance(1);
    return world;
  };

  it('shows the last table of a query again, as of then, until the server has a newer one', async () => {
    const { store, name, frames } = await turned();
    store.subscribe(QUEUES, () => undefined);
    expect(store.result(QUEUES)).toMatchObject({ ageState: 'stale', asOf: SERVER });
    expect(store.result(QUEUES).table?.rows.map(({ key }) => key)).toEqual(['Billing']);
    name();
    frames(snapshot('q1', 2, 'Sales'));
    expect(store.result(QUEUES)).toMatchObject({ ageState: 'live' });
  });

  it('remembers no more tables than it is told to', async () => {
    const { store, clock, name, frames } = await turned();
    const leave = store.subscribe(AGENTS, () => undefined);
    name();
    frames(snapshot('q2', 1, 'Ana'));
    leave();
    await clock.advance(1);
    expect(store.keepsake().tables.map(({ key }) => key)).toEqual([queryKey(AGENTS)]);
  });

  it('remembers nothing of what may not be seen any more', async () => {
    const { store, tell } = await turned();
    tell({ kind: 'link', link: { state: 'denied', denial: 'signed-out', reason: '' } });
    expect(store.keepsake()).toEqual({ connections: [], tables: [] });
    store.subscribe(QUEUES, () => undefined);
    expect(store.result(QUEUES).table).toBeNull();
  });

  it('begins with what an earlier life of it showed, as stale, before any server is heard', async () => {
    const { store: before } = await turned();
    const kept = before.keepsake();
    const { store, hello, state: tellState } = build({ kept, remembers: 1 });
    let told = 0;
    store.subscribe(QUEUES, () => told++);
    expect(store.connections()).toEqual(kept.connections);
    expect(store.result(QUEUES)).toMatchObject({ ageState: 'stale', asOf: SERVER });
    expect(told).toBe(1);
    hello();
    tellState(SERVER + 60_000);
    expect(store.result(QUEUES)).toMatchObject({ ageState: 'stale', asOf: SERVER });
  });
});

describe('commands', () => {
  const command = (id: string): Frame => ({ kind: 'command', id, command: { do: 'identify', forMs: 5_000 } });

  it('are handed on once each, however often they are sent', () => {
    const { store, hello, frames } = build();
    const heard: string[] = [];
    const leave = store.subscribeCommands(({ id }) => heard.push(id));
    hello();
    frames(command('a'), command('b'), command('a'));
    hello('b1', true);
    frames(command('b'));
    leave();
    frames(command('c'));
    expect(heard).toEqual(['a', 'b']);
  });
});

describe('the build', () => {
  it('is another one when the page began under an older one than the first server heard', () => {
    const { store, hello } = build({ build: 'old' });
    hello('new');
    expect(store.health().buildChanged).toBe(true);
  });
});
