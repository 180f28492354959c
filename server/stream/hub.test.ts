import pino from 'pino';
import { describe, expect, it } from 'vitest';
import type { LiveQuery } from '#lib/domain/live-query';
import { ManualClock } from '#lib/domain/manual-clock';
import type { ConnectionState } from '#lib/domain/source';
import type { ConnectionStatus, Frame } from '#lib/wire/frame';
import { type AttachRequest, type StreamRef, createHub } from './hub.ts';
import type { HubLimits } from './hub-limits.ts';
import { MemorySink, type SentFrame } from './memory-sink.ts';
import { EVERYTHING } from '../scope/visibility.ts';
import { ScriptedQueries } from './scripted-queries.ts';
import { SEES_ALL, type StreamOwner, streamOwner } from './stream-owner.ts';

const QUEUES: LiveQuery = { kind: 'rows', connection: 'five9', type: 'ACDStatus', columns: '*' };
const AGENTS: LiveQuery = { kind: 'rows', connection: 'five9', type: 'AgentState', columns: '*' };
const q1 = 'q:five9:ACDStatus';
const q2 = 'q:five9:AgentState';

function build(limits: Partial<HubLimits> = {}) {
  const clock = new ManualClock(1_000_000);
  const queries = new ScriptedQueries();
  queries.fill(q1, ['a', 'b']);
  queries.fill(q2, ['x']);
  const connection: { state: ConnectionState; reason: string } = { state: 'live', reason: '' };
  const encoded: string[] = [];
  const status = (): ConnectionStatus[] => [
    { id: 'five9', name: 'Five9', zone: 'UTC', stateSince: 0, types: [], quota: [], ...connection },
  ];
  const hub = createHub({
    liveQueries: queries,
    status,
    clock,
    log: pino({ level: 'silent' }),
    build: 'b1',
    epoch: 'e1',
    limits,
    metrics: { frame: (kind) => encoded.push(kind) },
  });
  const join = (request: Partial<AttachRequest> = {}): { sink: MemorySink; stream: StreamRef } => {
    const sink = new MemorySink();
    const { owner = SEES_ALL, streamId, lastEventId } = request;
    return { sink, stream: { id: hub.attach(sink, { owner, streamId, lastEventId }), owner } };
  };
  const change = (key: string, calls: number, q = q1): void =>
    queries.step(new Map([[q, { set: [[key, 1, calls]] }]]));
  return { clock, queries, hub, join, change, connection, encoded };
}

const person = (id: string, sessionId: string): StreamOwner =>
  streamOwner(
    {
      kind: 'person',
      id,
      name: id,
      email: `${id}@example.org`,
      role: 'viewer',
      scope: { kind: 'all' },
      sessionId,
      isDemo: false,
      locale: null,
      address: '',
    },
    EVERYTHING,
  );

const kinds = (sent: readonly SentFrame[]): string[] => sent.map(({ frame }) => frame.kind);
const lastId = (sent: readonly SentFrame[]): string | undefined =>
  sent.findLast(({ id }) => id !== undefined)?.id;
type OfKind<K extends Frame['kind']> = Extract<Frame, { kind: K }>;
const isOf = <K extends Frame['kind']>(frame: Frame, kind: K): frame is OfKind<K> => frame.kind === kind;
const framesOf = <K extends Frame['kind']>(sent: readonly SentFrame[], kind: K): OfKind<K>[] =>
  sent.flatMap(({ frame }) => (isOf(frame, kind) ? [frame] : []));

describe('a new viewer', () => {
  it('is greeted with hello and state, then shown snapshots of what it asks for, then deltas', () => {
    const { hub, join, change } = build();
    const { sink, stream } = join();
    const greeting = sink.take();
    expect(kinds(greeting)).toEqual(['hello', 'state']);
    expect(framesOf(greeting, 'hello')[0]).toMatchObject({
      stream: stream.id,
      epoch: 'e1',
      build: 'b1',
      resumed: false,
    });

    expect(hub.setQueries(stream, [QUEUES, AGENTS])).toEqual([q1, q2]);
    expect(kinds(sink.take())).toEqual(['snapshot', 'snapshot']);

    change('a', 7);
    const [delta] = framesOf(sink.take(), 'delta');
    expect(delta).toMatchObject({ q: q1, set: [['a', 1, 7]] });
  });

  it('keeps what it shows when its queries change, and is sent only what is new', () => {
    const { hub, join, change } = build();
    const { sink, stream } = join();
    hub.setQueries(stream, [QUEUES]);
    sink.take();
    expect(hub.setQueries(stream, [AGENTS, QUEUES])).toEqual([q2, q1]);
    expect(framesOf(sink.take(), 'snapshot').map(({ q }) => q)).toEqual([q2]);
    hub.setQueries(stream, [AGENTS]);
    change('a', 1);
    expect(sink.take()).toEqual([]);
  });

  it('is sent a query whole once more when it asks anew', () => {
    const { hub, join } = build();
    const { sink, stream } = join();
    hub.setQueries(stream, [QUEUES, AGENTS]);
    sink.take();
    hub.setQueries(stream, [QUEUES, AGENTS], [q2, 'no-such']);
    expect(framesOf(sink.take(), 'snapshot').map(({ q }) => q)).toEqual([q2]);
  });
});

describe('a flush', () => {
  it('carries all changes of one event and an id on its last frame only', () => {
    const { hub, join, queries } = build();
    const { sink, stream } = join();
    hub.setQueries(stream, [QUEUES, AGENTS]);
    sink.take();
    queries.step(
      new Map([
        [q1, { set: [['a', 1, 3]] }],
        [q2, { set: [['x', 1, 4]] }],
      ]),
    );
    expect(sink.take().map(({ frame, id: frameId }) => [frame.kind, frameId])).toEqual([
      ['delta', undefined],
      ['delta', expect.stringMatching(/^e1\.\d+$/)],
    ]);
  });

  it('is encoded once and is the very same bytes for all who show the same', () => {
    const { hub, join, change, encoded } = build();
    const viewers = Array.from({ length: 50 }, () => join());
    for (const { stream } of viewers) hub.setQueries(stream, [QUEUES]);
    expect(encoded.filter((kind) => kind === 'snapshot')).toHaveLength(1);
    for (const { sink } of viewers) sink.take();
    change('b', 2);
    expect(encoded.filter((kind) => kind === 'delta')).toHaveLength(1);
    const pieces = new Set(viewers.flatMap(({ sink }) => sink.pieces));
    expect(pieces.size).toBe(1);
  });

  it('shows a new snapshot to all when a result must be taken anew', () => {
    const { hub, join, queries } = build();
    const { sink, stream } = join();
    hub.setQueries(stream, [QUEUES]);
    sink.take();
    queries.step(new Map([[q1, 'reset']]));
    expect(kinds(sink.take())).toEqual(['snapshot']);
  });
});

describe('a viewer that comes back', () => {
  it('gets just the deltas it missed while they are remembered', () => {
    const { hub, join, change } = build();
    const { sink, stream } = join();
    hub.setQueries(stream, [QUEUES, AGENTS]);
    const lastEventId = lastId(sink.take());
    sink.leave();
    change('a', 1);
    change('a', 2);
    const back = join({ streamId: stream.id, lastEventId });
    expect(back.stream).toEqual(stream);
    const sent = back.sink.take();
    expect(framesOf(sent, 'hello')[0]?.resumed).toBe(true);
    expect(framesOf(sent, 'delta').map(({ set }) => set?.[0]?.[2])).toEqual([1, 2]);
    expect(framesOf(sent, 'snapshot')).toEqual([]);
    change('b', 9);
    expect(framesOf(back.sink.take(), 'delta')).toHaveLength(1);
  });

  it('gets a snapshot of a query whose deltas are no longer all there, deltas of the others', () => {
    const { hub, join, change } = build({ ringFrames: 2 });
    const { sink, stream } = join();
    hub.setQueries(stream, [QUEUES, AGENTS]);
    const lastEventId = lastId(sink.take());
    sink.leave();
    for (const calls of [1, 2, 3]) change('a', calls);
    change('x', 5, q2);
    const sent = join({ streamId: stream.id, lastEventId }).sink.take();
    expect(framesOf(sent, 'snapshot').map(({ q }) => q)).toEqual([q1]);
    expect(framesOf(sent, 'delta').map(({ q }) => q)).toEqual([q2]);
  });

  it('gets a snapshot of a query that it had asked for but not yet been shown when it went', () => {
    const { hub, join } = build();
    const { sink, stream } = join();
    hub.setQueries(stream, [QUEUES]);
    const lastEventId = lastId(sink.take());
    sink.leave();
    hub.setQueries(stream, [QUEUES, AGENTS]);
    const sent = join({ streamId: stream.id, lastEventId }).sink.take();
    expect(framesOf(sent, 'snapshot').map(({ q }) => q)).toEqual([q2]);
  });

  it('gets the snapshot that was cut off again: its id had not arrived', () => {
    const { hub, join } = build();
    const { sink, stream } = join();
    hub.setQueries(stream, [QUEUES]);
    const lastEventId = lastId(sink.take());
    hub.setQueries(stream, [QUEUES, AGENTS]);
    sink.leave();
    const sent = join({ streamId: stream.id, lastEventId }).sink.take();
    expect(framesOf(sent, 'snapshot').map(({ q }) => q)).toEqual([q2]);
  });

  it.each([
    ['another life of the server', 'e0.3'],
    ['the future', 'e1.999999'],
    ['nowhere', 'rubbish'],
    ['the beginning', undefined],
  ])('gets snapshots when its last event id is from %s', (_, lastEventId) => {
    const { hub, join } = build();
    const { sink, stream } = join();
    hub.setQueries(stream, [QUEUES]);
    sink.leave();
    const sent = join({ streamId: stream.id, lastEventId }).sink.take();
    expect(framesOf(sent, 'snapshot').map(({ q }) => q)).toEqual([q1]);
  });

  it('takes its stream over from a response that still seems open', () => {
    const { hub, join, change } = build();
    const first = join();
    hub.setQueries(first.stream, [QUEUES]);
    const lastEventId = lastId(first.sink.take());
    const second = join({ streamId: first.stream.id, lastEventId });
    expect(first.sink.aborted).toBe(true);
    expect(hub.viewers()).toBe(1);
    second.sink.take();
    change('a', 1);
    expect(kinds(second.sink.take())).toEqual(['delta']);
    expect(first.sink.take()).toEqual([]);
  });

  it('is a new stream once it has been forgotten', async () => {
    const { hub, join, clock, queries } = build();
    const { sink, stream } = join();
    hub.setQueries(stream, [QUEUES]);
    sink.leave();
    await clock.advance(59_000);
    expect(queries.counts().open).toBe(1);
    await clock.advance(2_000);
    expect(queries.counts().open).toBe(0);
    const back = join({ streamId: stream.id });
    expect(back.stream.id).not.toBe(stream.id);
    expect(framesOf(back.sink.take(), 'hello')[0]?.resumed).toBe(false);
    expect(() => hub.setQueries(stream, [QUEUES])).toThrow(
      expect.objectContaining({ code: 'unknown-stream' }),
    );
  });
});

describe('a slow viewer', () => {
  it('is written nothing while it refuses and one snapshot a query when it takes again', () => {
    const { hub, join, change } = build();
    const { sink, stream } = join();
    hub.setQueries(stream, [QUEUES, AGENTS]);
    sink.take();
    sink.stall();
    change('a', 1);
    expect(sink.take()).toHaveLength(1);
    for (let calls = 2; calls < 500; calls++) change('a', calls);
    change('x', 8, q2);
    expect(sink.bytes).toBe(0);
    sink.resume();
    const sent = sink.take();
    expect(framesOf(sent, 'snapshot').map(({ q }) => q)).toEqual([q1, q2]);
    expect(sent.at(-1)?.id).toBeDefined();
    change('a', 500);
    expect(framesOf(sink.take(), 'delta')[0]?.from).toBe(framesOf(sent, 'snapshot')[0]?.v);
  });

  it('does not hold up the others', () => {
    const { hub, join, change } = build();
    const slow = join();
    const quick = join();
    for (const { stream } of [slow, quick]) hub.setQueries(stream, [QUEUES]);
    quick.sink.take();
    slow.sink.stall();
    for (let calls = 1; calls <= 20; calls++) change('a', calls);
    expect(framesOf(quick.sink.take(), 'delta')).toHaveLength(20);
  });

  it('is dropped when it takes nothing for too long, and may come back', async () => {
    const { hub, join, change, clock } = build({ stuckMs: 5_000 });
    const { sink, stream } = join();
    hub.setQueries(stream, [QUEUES]);
    const lastEventId = lastId(sink.take());
    sink.stall();
    change('a', 1);
    await clock.advance(4_000);
    expect(sink.aborted).toBe(false);
    await clock.advance(2_000);
    expect(sink.aborted).toBe(true);
    expect(hub.counts()).toMatchObject({ viewers: 0, remembered: 1 });
    const sent = join({ streamId: stream.id, lastEventId }).sink.take();
    expect(framesOf(sent, 'delta')).toHaveLength(1);
  });

  it('is dropped when it has missed too many bytes', async () => {
    const { hub, join, change, clock } = build({ missedBytes: 1_000 });
    const { sink, stream } = join();
    hub.setQueries(stream, [QUEUES]);
    sink.stall();
    for (let calls = 1; calls <= 50; calls++) change('a', calls);
    await clock.advance(500);
    expect(sink.aborted).toBe(true);
  });

  it('is told the state it missed when it takes again', () => {
    const { hub, join, change, connection } = build();
    const { sink, stream } = join();
    hub.setQueries(stream, [QUEUES]);
    sink.stall();
    change('a', 1);
    sink.take();
    connection.state = 'error';
    hub.statusChanged();
    sink.resume();
    expect(framesOf(sink.take(), 'state')[0]?.connections[0]?.state).toBe('error');
  });
});

describe('silence and state', () => {
  it('sends a heartbeat with the time after 2 s of silence, by one timer for all', async () => {
    const { join, clock } = build({ stateMaxMs: 60_000 });
    const viewers = [join(), join(), join()];
    for (const { sink } of viewers) sink.take();
    await clock.advance(1_900);
    for (const { sink } of viewers) expect(sink.take()).toEqual([]);
    expect(clock.pending).toBe(1);
    await clock.advance(600);
    for (const { sink } of viewers)
      expect(framesOf(sink.take(), 'heartbeat')).toEqual([{ kind: 'heartbeat', serverTime: 1_002_000 }]);
  });

  it('goes on sending heartbeats when the clock is set back', async () => {
    const { join, clock } = build({ stateMaxMs: 600_000 });
    const { sink } = join();
    sink.take();
    clock.jump(-3_600_000);
    await clock.advance(10_000);
    expect(framesOf(sink.take(), 'heartbeat').length).toBeGreaterThanOrEqual(4);
  });

  it('tells the state every 5 s without any change', async () => {
    const { join, clock } = build();
    const { sink } = join();
    sink.take();
    await clock.advance(20_000);
    expect(framesOf(sink.take(), 'state')).toHaveLength(4);
  });

  it('tells many small changes of the state at most once a second', async () => {
    const { hub, join, clock, connection } = build();
    const { sink } = join();
    await clock.advance(5_000);
    sink.take();
    for (let turn = 0; turn < 40; turn++) {
      connection.reason = `poll ${turn}`;
      hub.statusChanged();
      await clock.advance(100);
    }
    const told = framesOf(sink.take(), 'state').length;
    expect(told).toBeGreaterThanOrEqual(3);
    expect(told).toBeLessThanOrEqual(5);
  });

  it('tells at once when a connection changes its state', async () => {
    const { hub, join, clock, connection } = build();
    const { sink } = join();
    await clock.advance(5_000);
    sink.take();
    connection.state = 'error';
    hub.statusChanged();
    expect(framesOf(sink.take(), 'state')).toHaveLength(1);
  });
});

describe('limits', () => {
  it('refuses more queries than a stream may show and keeps those it has', () => {
    const { hub, join, queries } = build({ queriesPerStream: 1 });
    const { stream } = join();
    hub.setQueries(stream, [QUEUES]);
    expect(() => hub.setQueries(stream, [QUEUES, AGENTS])).toThrow(
      expect.objectContaining({ code: 'too-many-queries' }),
    );
    expect(queries.counts().open).toBe(1);
  });

  it('refuses more different queries than the server may hold', () => {
    const { hub, join } = build({ openQueries: 1 });
    hub.setQueries(join().stream, [QUEUES]);
    hub.setQueries(join().stream, [QUEUES]);
    expect(() => hub.setQueries(join().stream, [AGENTS])).toThrow(
      expect.objectContaining({ code: 'too-many-queries' }),
    );
  });

  it('refuses one more stream of a session that has too many open, and lets other sessions come', () => {
    const { hub, join } = build({ streamsPerSession: 2 });
    const first = join({ owner: person('ann', 's1') });
    join({ owner: person('ann', 's1') });
    const tooMany = expect.objectContaining({ code: 'too-many-requests' });
    expect(() => join({ owner: person('ann', 's1') })).toThrow(tooMany);
    expect(hub.viewers()).toBe(2);
    join({ owner: person('ann', 's2') });
    expect(join({ owner: person('ann', 's1'), streamId: first.stream.id }).stream.id).toBe(first.stream.id);
    expect(hub.viewers()).toBe(3);
  });

  it('forgets the stream that is longest gone before it refuses a new one', async () => {
    const { hub, join, queries, clock } = build({ streamsPerSession: 2 });
    const owner = person('ann', 's1');
    const one = join({ owner });
    const two = join({ owner });
    hub.setQueries(one.stream, [QUEUES]);
    hub.setQueries(two.stream, [AGENTS]);
    two.sink.leave();
    await clock.advance(1_000);
    one.sink.leave();
    expect(hub.counts()).toMatchObject({ viewers: 0, remembered: 2 });
    join({ owner });
    expect(hub.counts()).toMatchObject({ viewers: 1, remembered: 1 });
    expect(queries.counts().open).toBe(1);
    expect(join({ owner, streamId: one.stream.id }).stream.id).toBe(one.stream.id);
  });

  it('refuses one more stream of a person who has too many in all sessions together', () => {
    const { hub, join } = build({ streamsPerPerson: 2 });
    join({ owner: person('ann', 's1') });
    join({ owner: person('ann', 's2') });
    expect(() => join({ owner: person('ann', 's3') })).toThrow(
      expect.objectContaining({ code: 'too-many-requests' }),
    );
    join({ owner: person('bo', 's4') });
    expect(hub.viewers()).toBe(3);
  });

  it('refuses everyone once it serves as many as it can, but those who go on', () => {
    const { hub, join } = build({ streams: 2 });
    const first = join();
    join({ owner: person('ann', 's1') });
    expect(() => join()).toThrow(expect.objectContaining({ code: 'not-ready' }));
    expect(join({ streamId: first.stream.id }).stream.id).toBe(first.stream.id);
    expect(hub.viewers()).toBe(2);
  });

  it('refuses one person more different queries than all their streams may show, and keeps what they have', () => {
    const { hub, join, queries } = build({ queriesPerAsker: 1 });
    const one = join({ owner: person('ann', 's1') });
    const two = join({ owner: person('ann', 's2') });
    hub.setQueries(one.stream, [QUEUES]);
    hub.setQueries(two.stream, [QUEUES]);
    expect(() => hub.setQueries(two.stream, [QUEUES, AGENTS])).toThrow(
      expect.objectContaining({ code: 'too-many-queries' }),
    );
    expect(queries.counts().open).toBe(1);
    expect(hub.setQueries(one.stream, [])).toEqual([]);
    expect(hub.setQueries(two.stream, [QUEUES])).toEqual([q1]);
    expect(hub.setQueries(join({ owner: person('bo', 's3') }).stream, [AGENTS])).toEqual([q2]);
  });

  it('says which query of a list is at fault and opens none of them', () => {
    const { hub, join, queries } = build();
    const { stream } = join();
    expect(() => hub.setQueries(stream, [QUEUES, { ...AGENTS, connection: 'nowhere' }])).toThrow(
      expect.objectContaining({ code: 'unknown-connection', query: 1 }),
    );
    expect(queries.counts().open).toBe(0);
  });
});

describe('what is held', () => {
  it('is one hold a query however often it is named, by however many, and none when all have gone', async () => {
    const { hub, join, queries, clock } = build();
    const demands: number[] = [];
    hub.onDemandChanged(() => demands.push(queries.counts().open));
    const viewers = [join(), join()];
    for (const { stream } of viewers) {
      hub.setQueries(stream, [QUEUES, QUEUES]);
      hub.setQueries(stream, [QUEUES, AGENTS, QUEUES]);
      hub.setQueries(stream, [QUEUES]);
    }
    expect(hub.counts()).toEqual({ viewers: 2, remembered: 0, queries: 1, groups: 1 });
    for (const { sink } of viewers) {
      sink.leave();
      sink.leave();
    }
    expect(hub.counts()).toMatchObject({ viewers: 0, remembered: 2, groups: 0 });
    await clock.advance(61_000);
    expect(hub.counts()).toEqual({ viewers: 0, remembered: 0, queries: 0, groups: 0 });
    expect(queries.counts().open).toBe(0);
    expect(clock.pending).toBe(0);
    expect(demands.at(-1)).toBe(0);
  });

  it('forgets at once a viewer that showed nothing', () => {
    const { hub, join } = build();
    join().sink.leave();
    expect(hub.counts()).toEqual({ viewers: 0, remembered: 0, queries: 0, groups: 0 });
  });
});

describe('closing', () => {
  it('says goodbye with times to come back that differ, ends all, and holds nothing', async () => {
    const { hub, join, queries, clock } = build();
    const viewers = Array.from({ length: 200 }, () => join());
    for (const { stream } of viewers) hub.setQueries(stream, [QUEUES]);
    for (const { sink } of viewers) sink.take();
    const closing = hub.close();
    expect(hub.close()).toBe(closing);
    await closing;
    const retries = viewers.flatMap(({ sink }) =>
      framesOf(sink.take(), 'goodbye').map((frame) => frame.retryMs),
    );
    expect(retries).toHaveLength(200);
    expect(new Set(retries).size).toBe(200);
    expect(viewers.every(({ sink }) => sink.ended)).toBe(true);
    expect(queries.counts()).toEqual({ open: 0, listeners: 0 });
    expect(clock.pending).toBe(0);
    expect(() => join()).toThrow(expect.objectContaining({ code: 'shutting-down' }));
  });

  it('does not wait for a viewer that takes nothing', async () => {
    const { hub, join, clock, change } = build();
    const { sink, stream } = join();
    hub.setQueries(stream, [QUEUES]);
    sink.stall();
    change('a', 1);
    const closing = hub.close();
    await clock.advance(1_000);
    await closing;
    expect(sink.aborted).toBe(true);
    expect(hub.counts()).toEqual({ viewers: 0, remembered: 0, queries: 0, groups: 0 });
  });
});
