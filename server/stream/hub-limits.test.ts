import { describe, expect, it } from 'vitest';
import { QUEUES, AGENTS, q1, q2, build, person } from './testing/scripted-hub.ts';

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
