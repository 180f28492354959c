import { describe, expect, it } from 'vitest';
import { QUEUES, AGENTS, q1, q2, build, kinds, lastId, framesOf } from './testing/scripted-hub.ts';

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
