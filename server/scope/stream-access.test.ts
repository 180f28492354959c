import pino from 'pino';
import { describe, expect, it } from 'vitest';
import type { DataScope } from '#lib/domain/data-scope';
import { ManualClock } from '#lib/domain/manual-clock';
import { AppError } from '../app-error.ts';
import type { Access, AccessChange, Rights, Standing } from '../auth/access.ts';
import type { PersonCaller, TokenCaller } from '../auth/caller.ts';
import { createHub } from '../stream/hub.ts';
import { MemorySink } from '../stream/memory-sink.ts';
import { ScriptedQueries } from '../stream/scripted-queries.ts';
import { streamOwner } from '../stream/stream-owner.ts';
import { createScopes } from './scopes.ts';
import { createStreamAccess } from './stream-access.ts';
import { DrawnDirectories } from './testing/drawn-directories.ts';

const BILLING: DataScope = { kind: 'some', entries: [{ connection: 'five9', kind: 'skill', id: 's1' }] };
const SALES: DataScope = { kind: 'some', entries: [{ connection: 'five9', kind: 'skill', id: 's2' }] };
const RIGHTS: Rights = { role: 'supervisor', scope: BILLING, version: 1 };

/** What the store would say, told by the test. */
class ToldAccess implements Pick<Access, 'onAccessChanged' | 'stillValid'> {
  readonly sessions = new Map<string, Rights>();
  readonly tokens = new Set<string>();
  readonly displays = new Map<string, DataScope>();
  readonly asked: Parameters<Access['stillValid']>[0][] = [];
  answer: () => Promise<void> = () => Promise.resolve();
  readonly #listeners = new Set<(change: AccessChange) => void>();

  onAccessChanged(listener: (change: AccessChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async stillValid(askers: Parameters<Access['stillValid']>[0]): Promise<Standing> {
    this.asked.push(askers);
    await this.answer();
    return {
      sessions: new Map(this.sessions),
      tokens: new Set(this.tokens),
      displays: new Map(this.displays),
    };
  }

  tell(change: AccessChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  get listeners(): number {
    return this.#listeners.size;
  }
}

function build() {
  const clock = new ManualClock(1_000_000);
  const logged: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line) => logged.push(line) });
  const directories = new DrawnDirectories();
  const draw = (billing: readonly string[]): void =>
    directories.draw('five9', {
      skill: { s1: { name: 'Billing', members: billing }, s2: { name: 'Sales', members: ['cy'] } },
    });
  draw(['ann']);
  const scopes = createScopes({ directories });
  const access = new ToldAccess();
  const hub = createHub({
    liveQueries: new ScriptedQueries(),
    status: () => [],
    clock,
    log,
    build: 'b1',
    epoch: 'e1',
  });
  const streamAccess = createStreamAccess({ hub, scopes, access, directories, clock, log });
  const join = (caller: PersonCaller | TokenCaller): MemorySink => {
    const sink = new MemorySink();
    const owner = streamOwner(caller, scopes.visibilityOf(caller));
    const id = hub.attach(sink, { owner });
    hub.setQueries({ id, owner }, [{ kind: 'rows', connection: 'five9', type: 'AgentState', columns: '*' }]);
    if (caller.kind === 'token') access.tokens.add(caller.id);
    else access.sessions.set(caller.sessionId, { ...RIGHTS, role: caller.role, scope: caller.scope });
    return sink;
  };
  return { clock, logged, directories, draw, access, hub, streamAccess, join };
}

const person = (over: Partial<PersonCaller> = {}): PersonCaller => ({
  kind: 'person',
  id: 'p1',
  name: 'P',
  email: 'p@example.org',
  role: 'supervisor',
  scope: BILLING,
  sessionId: 'one',
  isDemo: false,
  locale: null,
  address: '',
  ...over,
});
const token: TokenCaller = { kind: 'token', id: 't1', name: 'T', address: '' };

/** How a stream ended; null while it goes on. */
function ending(sink: MemorySink): string | null {
  const goodbye = sink.take().findLast(({ frame }) => frame.kind === 'goodbye')?.frame;
  return sink.ended && goodbye?.kind === 'goodbye' ? goodbye.reason : null;
}

describe('a change of access that this process makes', () => {
  it.each<[what: string, change: AccessChange, ended: string[]]>([
    ['a person', { personId: 'p1' }, ['one', 'two']],
    ['a session', { sessionId: 'two' }, ['two']],
    ['a token', { tokenId: 't1' }, ['token']],
    ['somebody who watches nothing', { personId: 'p9' }, []],
  ])('of %s ends the streams concerned at once', (_, change, ended) => {
    const { access, join } = build();
    const streams = {
      one: join(person()),
      two: join(person({ sessionId: 'two' })),
      other: join(person({ id: 'p2', sessionId: 'three' })),
      token: join(token),
    };
    access.tell(change);
    const over = Object.entries(streams).flatMap(([name, sink]) => (ending(sink) === 'access' ? [name] : []));
    expect(over).toEqual(ended);
  });
});

describe('a change of a directory', () => {
  it('ends at once the streams that it makes show otherwise, and no others', () => {
    const { draw, join } = build();
    const billing = join(person());
    const sales = join(person({ sessionId: 'two', scope: SALES }));
    const all = join(person({ sessionId: 'three', scope: { kind: 'all' } }));
    const script = join(token);
    draw(['ann', 'bo']);
    expect([billing, sales, all, script].map(ending)).toEqual(['access', null, null, null]);
  });
});

describe('what nobody tells', () => {
  it.each<[what: string, change: (access: ToldAccess) => void]>([
    ['a session that has expired', ({ sessions }) => sessions.delete('one')],
    [
      'a scope changed by another process',
      ({ sessions }) => sessions.set('one', { ...RIGHTS, scope: SALES }),
    ],
    [
      'a role changed by another process',
      ({ sessions }) => sessions.set('one', { ...RIGHTS, role: 'viewer' }),
    ],
  ])('is noticed within 5 s: %s', async (_, change) => {
    const { access, clock, hub, join } = build();
    const mine = join(person());
    const script = join(token);
    await clock.advance(3_100);
    expect(ending(mine)).toBeNull();
    change(access);
    await clock.advance(5_000);
    expect([mine, script].map(ending)).toEqual(['access', null]);
    expect(hub.counts().remembered).toBe(0);
  });

  it('is noticed of a token too', async () => {
    const { access, clock, join } = build();
    const script = join(token);
    access.tokens.delete('t1');
    await clock.advance(5_000);
    expect(ending(script)).toBe('access');
  });

  it('ends what is remembered of a viewer who is away', async () => {
    const { access, clock, hub, join } = build();
    join(person()).leave();
    expect(hub.counts().remembered).toBe(1);
    access.sessions.clear();
    await clock.advance(5_000);
    expect(hub.counts().remembered).toBe(0);
  });

  it('is asked once for all, each session once, and not at all while nobody watches', async () => {
    const { access, clock, join } = build();
    await clock.advance(10_000);
    expect(access.asked).toEqual([]);
    for (let turn = 0; turn < 3; turn++) join(person());
    join(token);
    await clock.advance(3_000);
    expect(access.asked).toEqual([{ sessionIds: ['one'], tokenIds: ['t1'], displayIds: [] }]);
  });

  it('leaves another version of the same rights alone', async () => {
    const { access, clock, join } = build();
    const mine = join(person());
    access.sessions.set('one', { ...RIGHTS, version: 7 });
    await clock.advance(10_000);
    expect(ending(mine)).toBeNull();
  });
});

describe('while the store cannot be read', () => {
  it('streams go on, it is logged without names, and what changed is noticed afterwards', async () => {
    const { access, clock, join, logged } = build();
    const mine = join(person());
    access.answer = () => Promise.reject(new AppError('store-failed', 'The store cannot be read'));
    access.sessions.clear();
    await clock.advance(9_500);
    expect(ending(mine)).toBeNull();
    expect(logged).toHaveLength(3);
    expect(logged.join('')).not.toContain('p@example.org');
    access.answer = () => Promise.resolve();
    await clock.advance(5_000);
    expect(ending(mine)).toBe('access');
  });

  it('no question is asked before the last one is answered', async () => {
    const { access, clock, join, logged } = build();
    join(person());
    const { promise, resolve } = Promise.withResolvers<void>();
    access.answer = () => promise;
    await clock.advance(12_500);
    expect(access.asked).toHaveLength(1);
    expect(logged).toHaveLength(3);
    resolve();
    await clock.advance(3_000);
    expect(access.asked).toHaveLength(2);
  });
});

describe('a stream opened while rights are being looked up', () => {
  it('is not judged by an answer that is older than it', async () => {
    const { access, clock, join } = build();
    const first = join(person());
    const { promise, resolve } = Promise.withResolvers<void>();
    access.answer = () => promise;
    await clock.advance(3_500);
    access.sessions.delete('one');
    const late = join(person({ sessionId: 'two' }));
    access.sessions.delete('two');
    resolve();
    await clock.advance(0);
    expect([first, late].map(ending)).toEqual(['access', null]);
  });
});

it('stops watching when it is stopped', async () => {
  const { access, clock, directories, draw, hub, join, streamAccess } = build();
  const mine = join(person());
  streamAccess.stop();
  access.tell({ personId: 'p1' });
  draw(['bo']);
  await clock.advance(10_000);
  expect(ending(mine)).toBeNull();
  expect([access.listeners, directories.listeners, access.asked.length]).toEqual([0, 0, 0]);
  await hub.close();
  expect(clock.pending).toBe(0);
});
