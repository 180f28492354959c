import pino from 'pino';
import { describe, expect, it } from 'vitest';
import type { LiveQuery } from '#lib/domain/live-query';
import { ManualClock } from '#lib/domain/manual-clock';
import type { ConnectionStatus, Frame } from '#lib/wire/frame';
import type { PersonCaller } from '../auth/caller.ts';
import { createScopes } from '../scope/scopes.ts';
import { DrawnDirectories } from '../scope/testing/drawn-directories.ts';
import { openFloor } from '../statistics/testing/open-floor.ts';
import { createHub } from './hub.ts';
import { MemorySink, type SentFrame } from './memory-sink.ts';
import { type StreamOwner, SEES_ALL, streamOwner } from './stream-owner.ts';

const AGENTS: LiveQuery = { kind: 'rows', connection: 'five9', type: 'AgentState', columns: '*' };

/** A hub over a floor where ann and bo are in the skill Billing, cy in Sales. */
function build() {
  const clock = new ManualClock(1_000_000);
  const floor = openFloor({ clock });
  floor.goLive();
  floor.snapshot(['Username', 'State'], ['ann', 'Ready'], ['bo', 'Ready'], ['cy', 'Ready']);
  const directories = new DrawnDirectories();
  const draw = (members: readonly string[]): void =>
    directories.draw('five9', {
      skill: { s1: { name: 'Billing', members }, s2: { name: 'Sales', members: ['cy'] } },
    });
  draw(['ann', 'bo']);
  const scopes = createScopes({ directories });
  const status = (): ConnectionStatus[] =>
    ['five9', 'elsewhere'].map((id) => ({ ...floor.connection.status(), id }));
  const hub = createHub({
    liveQueries: floor.registry,
    status,
    clock,
    log: pino({ level: 'silent' }),
    build: 'b1',
    epoch: 'e1',
  });
  const person = (over: Partial<PersonCaller> = {}, skill = 's1'): StreamOwner => {
    const caller: PersonCaller = {
      kind: 'person',
      id: 'p1',
      name: 'P',
      email: 'p@example.org',
      role: 'supervisor',
      scope: { kind: 'some', entries: [{ connection: 'five9', kind: 'skill', id: skill }] },
      sessionId: 'one',
      isDemo: false,
      locale: null,
      address: '',
      ...over,
    };
    return streamOwner(caller, scopes.visibilityOf(caller));
  };
  const join = (
    owner: StreamOwner,
    request: { streamId?: string; lastEventId?: string | undefined } = {},
  ) => {
    const sink = new MemorySink();
    return { sink, stream: { id: hub.attach(sink, { owner, ...request }), owner } };
  };
  const say = (key: string, state: string): void => floor.update({ cells: [[key, 'State', state]] });
  return { clock, floor, hub, join, person, draw, say };
}

type OfKind<K extends Frame['kind']> = Extract<Frame, { kind: K }>;
const isOf = <K extends Frame['kind']>(frame: Frame, kind: K): frame is OfKind<K> => frame.kind === kind;
const framesOf = <K extends Frame['kind']>(sent: readonly SentFrame[], kind: K): OfKind<K>[] =>
  sent.flatMap(({ frame }) => (isOf(frame, kind) ? [frame] : []));
const rowsIn = (sent: readonly SentFrame[]): string[] =>
  framesOf(sent, 'snapshot').flatMap(({ rows }) => rows.map(([key]) => key));
const refused = (code: string) => expect.objectContaining({ code });

describe('a stream', () => {
  it('shows its owner what the owner sees, and hears of nothing else', () => {
    const { hub, join, person, say } = build();
    const { sink, stream } = join(person());
    hub.setQueries(stream, [AGENTS]);
    expect(rowsIn(sink.take())).toEqual(['ann', 'bo']);
    say('cy', 'On Call');
    expect(sink.take()).toEqual([]);
    say('ann', 'On Call');
    expect(framesOf(sink.take(), 'delta')).toHaveLength(1);
  });

  it.each<[who: string, other: Partial<PersonCaller>]>([
    ['another person', { id: 'p2', sessionId: 'two' }],
    ['another session of the same person', { sessionId: 'two' }],
  ])('is unknown to %s, who gets one of their own', (_, other) => {
    const { hub, join, person } = build();
    const mine = join(person());
    hub.setQueries(mine.stream, [AGENTS]);
    mine.sink.take();
    const theirs = person(other);
    expect(() => hub.setQueries({ ...mine.stream, owner: theirs }, [])).toThrow(refused('unknown-stream'));
    const taken = join(theirs, { streamId: mine.stream.id });
    expect(taken.stream.id).not.toBe(mine.stream.id);
    expect(rowsIn(taken.sink.take())).toEqual([]);
    expect(mine.sink.aborted).toBe(false);
    expect(hub.setQueries(mine.stream, [AGENTS])).toHaveLength(1);
  });

  it('may be gone on with by its own session', () => {
    const { hub, join, person, say } = build();
    const { sink, stream } = join(person());
    hub.setQueries(stream, [AGENTS]);
    const lastEventId = sink.take().findLast(({ id }) => id !== undefined)?.id;
    sink.leave();
    say('bo', 'On Call');
    const back = join(person(), { streamId: stream.id, lastEventId });
    expect(back.stream.id).toBe(stream.id);
    expect(framesOf(back.sink.take(), 'delta')).toHaveLength(1);
  });

  it('knows nothing of a connection in which its owner has no part, in the very words for one that is not there', () => {
    const { hub, join, person } = build();
    const { sink, stream } = join(person());
    expect(framesOf(sink.take(), 'state')[0]?.connections.map(({ id }) => id)).toEqual(['five9']);
    const errors = ['elsewhere', 'nowhere'].map((connection) => {
      try {
        hub.setQueries(stream, [AGENTS, { ...AGENTS, connection }]);
        return null;
      } catch (error) {
        return { ...(error instanceof Error && { message: error.message }), ...Object(error) };
      }
    });
    expect(errors[0]).toMatchObject({ code: 'unknown-connection', query: 1 });
    expect(errors[0]).toEqual(errors[1]);
  });

  it('tells how many rows a table has to those who see them all only', () => {
    const { join, person } = build();
    const counts = (owner: StreamOwner): unknown =>
      framesOf(join(owner).sink.take(), 'state')[0]?.connections[0]?.types.find(
        ({ type }) => type === 'AgentState',
      )?.rows;
    expect(counts(SEES_ALL)).toBe(3);
    expect(counts(person())).toBeNull();
  });

  it('says in its hello whether former pictures may stay', () => {
    const { join, person, draw } = build();
    const shown = (owner: StreamOwner): string => framesOf(join(owner).sink.take(), 'hello')[0]?.owner ?? '';
    const first = shown(person());
    expect(first).not.toBe('');
    expect(shown(person({ sessionId: 'two' })), 'the same person again').toBe(first);
    expect(shown(person({ id: 'p2' })), 'somebody else who sees the same').not.toBe(first);
    expect(shown(person({}, 's2')), 'the same person with another scope').not.toBe(first);
    draw(['ann']);
    expect(shown(person()), 'and with another directory').not.toBe(first);
  });
});

describe('a stream whose owner has other rights by now', () => {
  it('ends when it is gone on with, and what it showed is not sent again', () => {
    const { hub, join, person, say } = build();
    const { sink, stream } = join(person());
    hub.setQueries(stream, [AGENTS]);
    const lastEventId = sink.take().findLast(({ id }) => id !== undefined)?.id;
    sink.leave();
    say('ann', 'On Call');
    const back = join(person({}, 's2'), { streamId: stream.id, lastEventId });
    expect(back.stream.id).not.toBe(stream.id);
    expect(back.sink.take().map(({ frame }) => frame.kind)).toEqual(['hello', 'state']);
    hub.setQueries(back.stream, [AGENTS]);
    expect(rowsIn(back.sink.take())).toEqual(['cy']);
    expect(hub.counts()).toMatchObject({ viewers: 1, remembered: 0, queries: 1 });
  });

  it('ends when it is asked to show something, with a goodbye that says why', () => {
    const { hub, join, person, say } = build();
    const { sink, stream } = join(person());
    hub.setQueries(stream, [AGENTS]);
    sink.take();
    const changed = person({ role: 'viewer' });
    expect(() => hub.setQueries({ ...stream, owner: changed }, [AGENTS])).toThrow(refused('unknown-stream'));
    say('ann', 'On Call');
    expect(sink.take().map(({ frame }) => frame)).toEqual([
      { kind: 'goodbye', retryMs: 100, reason: 'access' },
    ]);
    expect(sink.ended).toBe(true);
  });
});

describe('dismissing', () => {
  it('ends the streams meant and forgets them; the others go on', () => {
    const { hub, join, person, say } = build();
    const open = join(person());
    const away = join(person({ sessionId: 'two' }));
    const other = join(person({ id: 'p2', sessionId: 'three' }));
    for (const { stream } of [open, away, other]) hub.setQueries(stream, [AGENTS]);
    away.sink.leave();
    for (const { sink } of [open, other]) sink.take();
    expect(hub.owners()).toHaveLength(3);
    hub.dismiss(({ caller }) => caller.kind === 'person' && caller.id === 'p1');
    say('ann', 'On Call');
    expect(open.sink.take().map(({ frame }) => frame.kind)).toEqual(['goodbye']);
    expect(other.sink.take().map(({ frame }) => frame.kind)).toEqual(['delta']);
    expect(() => hub.setQueries(away.stream, [])).toThrow(refused('unknown-stream'));
    expect(hub.counts()).toEqual({ viewers: 1, remembered: 0, queries: 1, groups: 1 });
  });

  it('drops at once whoever takes nothing, with all that was still to be sent', async () => {
    const { hub, join, person, say } = build();
    const { sink, stream } = join(person());
    hub.setQueries(stream, [AGENTS]);
    sink.stall();
    say('ann', 'On Call');
    sink.take();
    say('ann', 'Not Ready');
    hub.dismiss(() => true);
    expect(sink.aborted).toBe(true);
    sink.resume();
    expect(sink.take()).toEqual([]);
  });

  it('drops whoever does not take the goodbye', async () => {
    const { clock, hub, join, person } = build();
    const { sink, stream } = join(person());
    hub.setQueries(stream, [AGENTS]);
    // It takes one more write, and reads no end.
    sink.stall();
    hub.dismiss(() => true);
    expect([sink.ended, sink.aborted]).toEqual([false, false]);
    await clock.advance(1_000);
    expect(sink.aborted).toBe(true);
    await hub.close();
    expect(clock.pending).toBe(0);
  });

  it('lets a thousand come back spread over a second', () => {
    const { hub, join, person } = build();
    const viewers = Array.from({ length: 1_000 }, (_, place) => join(person({ sessionId: `${place}` })));
    for (const { sink } of viewers) sink.take();
    hub.dismiss(() => true);
    const retries = viewers
      .flatMap(({ sink }) => framesOf(sink.take(), 'goodbye'))
      .map(({ retryMs }) => retryMs);
    expect([Math.min(...retries), Math.max(...retries)]).toEqual([100, 1_099]);
  });
});

describe('a connection that has gone', () => {
  it('ends the streams that show something of it, so that they ask again', () => {
    const { floor, hub, join } = build();
    const showing = join(SEES_ALL);
    const other = join(SEES_ALL);
    hub.setQueries(showing.stream, [AGENTS]);
    for (const { sink } of [showing, other]) sink.take();
    floor.registry.remove('five9');
    hub.connectionGone('five9');
    expect(framesOf(showing.sink.take(), 'goodbye')).toEqual([
      expect.objectContaining({ reason: 'leaving' }),
    ]);
    expect(other.sink.take()).toEqual([]);
    expect(hub.counts()).toMatchObject({ viewers: 1, queries: 0 });
    floor.registry.add(floor.connection);
    const back = join(SEES_ALL, { streamId: showing.stream.id });
    hub.setQueries(back.stream, [AGENTS]);
    expect(rowsIn(back.sink.take())).toHaveLength(3);
  });
});
