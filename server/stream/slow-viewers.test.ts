import { describe, expect, it } from 'vitest';
import { QUEUES, AGENTS, q1, q2, build, lastId, framesOf } from './testing/scripted-hub.ts';

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
