import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { AppError } from '#server/app-error';
import type { PersonCaller } from './caller.ts';
import type { Browser } from './testing/browser.ts';
import { PASSWORD, type ServedPeople, servePeople } from './testing/served-people.ts';

const DAY_MS = 24 * 3_600_000;
const EMPTY = { kind: 'some', entries: [] } as const;

async function signedIn(browser: Browser): Promise<PersonCaller> {
  const caller = await browser.who();
  if (caller.kind !== 'person') throw new Error('Nobody is signed in');
  return caller;
}

/** An administrator, and a supervisor in a browser of their own. */
async function withSupervisor(
  served: ServedPeople,
): Promise<{ admin: PersonCaller; browser: Browser; id: string }> {
  const admin = await signedIn(await served.firstAdmin());
  const { person, link } = await served.people.add(
    { name: 'Sue', email: 'sue@example.com', role: 'supervisor', scope: { kind: 'all' } },
    admin,
  );
  const browser = served.browser();
  await browser.post('/api/links/set-password', { token: link.split('#')[1], password: PASSWORD });
  await browser.signIn('sue@example.com', PASSWORD);
  expect(await browser.who()).toMatchObject({ role: 'supervisor' });
  return { admin, browser, id: person.id };
}

describe.each(['sqlite', 'postgres'] as const)('who asks, on %s', (kind) => {
  it('is nobody without a cookie, and with one that is not ours', async () => {
    await using served = await servePeople({ kind });
    const browser = await served.firstAdmin();
    const good = browser.jar.get('watchfloor.session_token') ?? '';
    const [token = '', signature = ''] = decodeURIComponent(good).split('.');
    const cookies = [
      '',
      'watchfloor.session_token=',
      'watchfloor.session_token=%',
      `watchfloor.session_token=${token}`,
      `watchfloor.session_token=${token}.`,
      `watchfloor.session_token=${encodeURIComponent(`${token}.${'A'.repeat(43)}=`)}`,
      `watchfloor.session_token=${encodeURIComponent(`${token}x.${signature}`)}`,
      `other.session_token=${good}`,
    ];
    for (const cookie of cookies)
      expect(await served.access.identify(new Headers({ cookie }), '192.0.2.1')).toEqual({
        kind: 'nobody',
        address: '192.0.2.1',
      });
    const cookie = `a=b; watchfloor.session_token=nonsense; watchfloor.session_token=${good}; c`;
    expect(await served.access.identify({ cookie }, '192.0.2.1')).toMatchObject({ kind: 'person' });
  });

  it('has the rights held now: changes of our own count with the next request', async () => {
    await using served = await servePeople({ kind });
    const { admin, browser, id } = await withSupervisor(served);
    const told: unknown[] = [];
    served.access.onAccessChanged((change) => told.push(change));
    const change = (what: object, version: number) => served.people.change(id, { version, ...what }, admin);
    await change({ role: 'manager' }, 1);
    expect(await browser.who()).toMatchObject({ role: 'manager', scope: { kind: 'all' } });
    await change({ scope: EMPTY }, 2);
    expect(await browser.who()).toMatchObject({ role: 'manager', scope: EMPTY });
    await change({ name: 'Susan' }, 3);
    expect(await browser.who()).toMatchObject({ name: 'Susan' });
    await change({ disabled: true }, 4);
    expect(await browser.who()).toMatchObject({ kind: 'nobody' });
    expect(told).toEqual(Array.from({ length: 4 }, () => ({ personId: id })));
    await change({ disabled: false }, 5);
    expect(await browser.who()).toMatchObject({ kind: 'nobody' });
    await browser.signIn('sue@example.com', PASSWORD);
    expect(await browser.who()).toMatchObject({ kind: 'person' });
    await served.people.remove(id, admin);
    expect(await browser.who()).toMatchObject({ kind: 'nobody' });
  });

  it('is found out within two seconds when another process has changed it', async () => {
    await using served = await servePeople({ kind });
    await using other = await servePeople({ store: served.store });
    const { admin, browser, id } = await withSupervisor(served);
    await other.people.change(id, { version: 1, role: 'viewer' }, admin);
    expect(await browser.who()).toMatchObject({ role: 'supervisor' });
    await served.clock.advance(2_001);
    expect(await browser.who()).toMatchObject({ role: 'viewer' });
    await other.people.revokeSessions(id, admin);
    await served.clock.advance(2_001);
    expect(await browser.who()).toMatchObject({ kind: 'nobody' });
  });

  it('goes on for thirty days after the last use, and no longer', async () => {
    await using served = await servePeople({ kind });
    const browser = await served.firstAdmin();
    for (let days = 0; days < 60; days += 20) {
      await served.clock.advance(20 * DAY_MS);
      expect(await browser.who()).toMatchObject({ kind: 'person' });
      // The use is written down beside the request.
      await expect.poll(() => lastSeen(served)).toBe(served.clock.now());
    }
    await served.clock.advance(30 * DAY_MS);
    expect(await browser.who()).toMatchObject({ kind: 'nobody' });
  });

  it('leaves nothing in the store once it has run out', async () => {
    await using served = await servePeople({ kind });
    await served.firstAdmin();
    await served.clock.advance(30 * DAY_MS);
    await served.browser().signIn('ada@example.com', PASSWORD);
    expect(await served.store.db.selectFrom('auth_session').select('id').execute()).toHaveLength(1);
  });

  it('writes no use down for five minutes after the last', async () => {
    await using served = await servePeople({ kind });
    const browser = await served.firstAdmin();
    const first = await lastSeen(served);
    await served.clock.advance(5 * 60_000 - 1);
    await browser.who();
    await served.clock.advance(0);
    expect(await lastSeen(served)).toBe(first);
    await served.clock.advance(1);
    await browser.who();
    await expect.poll(() => lastSeen(served)).toBe(served.clock.now());
  });
});

async function lastSeen({ store }: ServedPeople): Promise<number> {
  const row = await store.db.selectFrom('auth_session').select('updatedAt').executeTakeFirstOrThrow();
  return Date.parse(row.updatedAt);
}

describe('a store in trouble', () => {
  it('that cannot be written signs nobody out', async () => {
    await using served = await servePeople();
    const browser = await served.firstAdmin();
    const caller = await signedIn(browser);
    const { token, secret } = await served.tokens.make('Prometheus', caller);
    await sql`pragma query_only = on`.execute(served.store.db);
    await served.clock.advance(20 * DAY_MS);
    expect(await browser.who()).toMatchObject({ kind: 'person', role: 'admin' });
    const script = served.browser({ authorization: `Bearer ${secret}` });
    expect(await script.who()).toMatchObject({ kind: 'token', id: token.id });
    const asked = { sessionIds: [caller.sessionId], tokenIds: [token.id], displayIds: [] };
    expect((await served.access.stillValid(asked)).sessions.size).toBe(1);
    expect((await browser.post('/api/auth/two-factor/disable', { password: 'wrong' })).status).toBe(400);
    const refused = await served.browser().signIn('ada@example.com', PASSWORD);
    expect([refused.status, JSON.stringify(await refused.json())]).toEqual([
      503,
      expect.stringContaining('store-failed'),
    ]);
    expect(await browser.who()).toMatchObject({ kind: 'person', role: 'admin' });
    await sql`pragma query_only = off`.execute(served.store.db);
  });

  it('that cannot be read knows whoever came in the last five minutes, and tells that it knows no more', async () => {
    await using served = await servePeople();
    const browser = await served.firstAdmin();
    const caller = await signedIn(browser);
    const stranger = served.browser();
    await stranger.signIn('ada@example.com', PASSWORD);
    await served.store.db.schema.alterTable('auth_session').renameTo('auth_session_away').execute();
    await served.clock.advance(5 * 60_000 - 1);
    expect(await browser.who()).toMatchObject({ kind: 'person', id: caller.id });
    const identify = (of: Browser) => served.access.identify({ cookie: of.jar.header() }, '');
    await expect(identify(stranger)).rejects.toMatchObject({ code: 'store-failed' });
    await expect(
      served.access.stillValid({ sessionIds: [caller.sessionId], tokenIds: [], displayIds: [] }),
    ).rejects.toBeInstanceOf(AppError);
    await served.clock.advance(2);
    await expect(identify(browser)).rejects.toMatchObject({ code: 'store-failed' });
    await served.store.db.schema.alterTable('auth_session_away').renameTo('auth_session').execute();
    expect(await browser.who()).toMatchObject({ kind: 'person' });
  });
});

describe.each(['sqlite', 'postgres'] as const)('who is still let in, on %s', (kind) => {
  it('is told for many at once, with the rights held now', async () => {
    await using served = await servePeople({ kind });
    await using other = await servePeople({ store: served.store });
    const { admin, browser, id } = await withSupervisor(served);
    const sue = await signedIn(browser);
    const { token } = await served.tokens.make('one', admin);
    const { token: revoked } = await served.tokens.make('other', admin);
    const ask = () =>
      served.access.stillValid({
        sessionIds: [admin.sessionId, sue.sessionId, 'unknown'],
        tokenIds: [token.id, revoked.id, 'unknown'],
        displayIds: [],
      });
    expect(await ask()).toEqual({
      sessions: new Map([
        [admin.sessionId, { role: 'admin', scope: { kind: 'all' }, version: 1 }],
        [sue.sessionId, { role: 'supervisor', scope: { kind: 'all' }, version: 1 }],
      ]),
      tokens: new Set([token.id, revoked.id]),
      displays: new Map(),
    });
    await other.people.change(id, { version: 1, role: 'viewer', scope: EMPTY }, admin);
    await other.tokens.revoke(revoked.id, admin);
    const changed = await ask();
    expect(changed.sessions.get(sue.sessionId)).toEqual({ role: 'viewer', scope: EMPTY, version: 2 });
    expect(changed.tokens).toEqual(new Set([token.id]));
    await other.people.change(id, { version: 2, disabled: true }, admin);
    expect([...(await ask()).sessions.keys()]).toEqual([admin.sessionId]);
    expect(await served.access.stillValid({ sessionIds: [], tokenIds: [], displayIds: [] })).toEqual({
      sessions: new Map(),
      tokens: new Set(),
      displays: new Map(),
    });
  });

  it('counts as use: a wall that is only looked at stays signed in', async () => {
    await using served = await servePeople({ kind });
    const { sessionId } = await signedIn(await served.firstAdmin());
    for (let days = 0; days < 100; days += 25) {
      await served.clock.advance(25 * DAY_MS);
      const { sessions } = await served.access.stillValid({
        sessionIds: [sessionId],
        tokenIds: [],
        displayIds: [],
      });
      expect(sessions.size).toBe(1);
      await expect.poll(() => lastSeen(served)).toBe(served.clock.now());
    }
  });

  it('is told for more than one statement takes', async () => {
    await using served = await servePeople({ kind });
    const { sessionId } = await signedIn(await served.firstAdmin());
    const sessionIds = [...Array.from({ length: 40_000 }, (_, place) => `unknown ${place}`), sessionId];
    const { sessions } = await served.access.stillValid({ sessionIds, tokenIds: sessionIds, displayIds: [] });
    expect([...sessions.keys()]).toEqual([sessionId]);
  });
});
