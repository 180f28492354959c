import { describe, expect, it } from 'vitest';
import { QUEUES, AGENTS, q1, q2, build, kinds, framesOf } from './testing/scripted-hub.ts';

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
