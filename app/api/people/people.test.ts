import { describe, expect, it } from 'vitest';
import { MOST_SCOPE_ENTRIES } from '#lib/domain/person';
import { PASSWORD } from '#server/auth/testing/served-people';
import { serveRoutes } from '../testing/served-routes.ts';
import {
  ALL,
  SUE,
  HOUR_MS,
  added,
  listed,
  one,
  add,
  change,
  enter,
  enterAs,
} from './testing/added-people.ts';

describe.each(['sqlite', 'postgres'] as const)('people, on %s', (kind) => {
  it('are added with a link that sets their first password', async () => {
    await using served = await serveRoutes({ kind });
    const admin = await served.firstAdmin();
    const { person, link, expiresAt } = await add(admin);
    expect(person).toEqual({
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      name: 'Sue',
      email: 'sue@example.com',
      role: 'supervisor',
      scope: ALL,
      isDemo: false,
      disabledAt: null,
      createdAt: served.clock.now(),
      lastSignInAt: null,
      hasSecondFactor: false,
      hasPassword: false,
      version: 1,
    });
    expect(link).toMatch(/^\/set-password#[\w-]{43}$/);
    expect(expiresAt).toBe(served.clock.now() + 24 * HOUR_MS);

    const token = link.split('#')[1];
    const looked = await served.browser().post('/api/links/inspect', { token });
    expect(await looked.json()).toEqual({
      purpose: 'set-password',
      name: 'Sue',
      email: 'sue@example.com',
      expiresAt,
    });
    const sue = await enter(served, { link, email: 'sue@example.com' });
    expect(await sue.who()).toMatchObject({ role: 'supervisor', id: person.id });
    const { people } = listed.parse(await (await admin.ask('/api/people')).json());
    expect(people.map(({ name, hasPassword, lastSignInAt }) => [name, hasPassword, lastSignInAt])).toEqual([
      ['Ada Admin', true, served.clock.now()],
      ['Sue', true, served.clock.now()],
    ]);
    const again = await served.browser().post('/api/links/set-password', { token, password: PASSWORD });
    expect(again.status).toBe(404);
    expect(served.audit.of('person.added').at(-1)).toEqual({
      by: 'Ada Admin',
      whom: 'Sue',
      outcome: 'done',
      role: 'supervisor',
      scope: 'everything',
    });
  });

  it('have an e-mail of their own, however it is written', async () => {
    await using served = await serveRoutes({ kind });
    const admin = await served.firstAdmin();
    await add(admin);
    const again = await admin.post('/api/people', { ...SUE, email: 'SUE@EXAMPLE.COM' });
    expect([again.status, await again.json()]).toEqual([
      409,
      {
        error: { code: 'conflict', message: 'Somebody here has that e-mail already', reason: 'email-taken' },
      },
    ]);
    const both = await Promise.all(
      [1, 2].map(() => admin.post('/api/people', { ...SUE, email: 'two@example.com' })),
    );
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 409]);
    expect(await served.people.list()).toHaveLength(3);
  });

  it('are changed by whoever saw them as they are', async () => {
    await using served = await serveRoutes({ kind });
    const admin = await served.firstAdmin();
    const { person } = await add(admin);
    const scope = { kind: 'some', entries: [{ connection: 'five9', kind: 'skill', id: 'a' }] };
    const twice = { ...scope, entries: [...scope.entries, ...scope.entries] };
    const answer = await change(admin, person.id, {
      version: 1,
      name: ' Susan ',
      role: 'manager',
      scope: twice,
    });
    expect(one.parse(await answer.json()).person).toMatchObject({
      name: 'Susan',
      role: 'manager',
      scope,
      version: 2,
    });
    const late = await change(admin, person.id, { version: 1, role: 'admin' });
    expect([late.status, JSON.stringify(await late.json())]).toEqual([
      409,
      expect.stringContaining('meanwhile'),
    ]);
    const both = await Promise.all(
      ['viewer', 'supervisor'].map((role) => change(admin, person.id, { version: 2, role })),
    );
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
    expect(served.audit.of('person.changed')[0]).toEqual({
      by: 'Ada Admin',
      whom: 'Susan',
      outcome: 'done',
      nameBefore: 'Sue',
      roleBefore: 'supervisor',
      role: 'manager',
      scopeBefore: 'everything',
      scope: '1 entries',
    });
  });

  it('lose access at once when it is taken away, and get it back', async () => {
    await using served = await serveRoutes({ kind });
    const admin = await served.firstAdmin();
    const { browser, id } = await enterAs(served, admin, SUE);
    const { link } = added
      .omit({ person: true })
      .parse(await (await admin.post(`/api/people/${id}/link`)).json());
    await change(admin, id, { version: 1, disabled: true });
    expect(await browser.who()).toMatchObject({ kind: 'nobody' });
    const refused = await browser.signIn('sue@example.com', PASSWORD);
    expect([refused.status, JSON.stringify(await refused.json())]).toEqual([
      403,
      expect.stringContaining('taken away'),
    ]);
    expect((await browser.signIn('sue@example.com', 'not the password')).status).toBe(401);
    const linked = await browser.post('/api/links/set-password', {
      token: link.split('#')[1],
      password: PASSWORD,
    });
    expect(linked.status).toBe(404);
    expect((await admin.post(`/api/people/${id}/link`)).status).toBe(409);
    await change(admin, id, { version: 2, disabled: false });
    expect((await browser.signIn('sue@example.com', PASSWORD)).status).toBe(200);
    expect([served.audit.of('person.disabled'), served.audit.of('person.enabled')].flat()).toHaveLength(2);
  });

  it('leave nothing behind when removed, and their e-mail is free', async () => {
    await using served = await serveRoutes({ kind });
    const admin = await served.firstAdmin();
    const { browser, id } = await enterAs(served, admin, SUE);
    await browser.post('/api/auth/two-factor/enable', { password: PASSWORD });
    expect((await admin.ask(`/api/people/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect(await browser.who()).toMatchObject({ kind: 'nobody' });
    expect((await browser.signIn('sue@example.com', PASSWORD)).status).toBe(401);
    const tables = ['auth_session', 'auth_account', 'auth_two_factor'] as const;
    for (const table of tables) {
      const rows = await served.store.db.selectFrom(table).select('userId').execute();
      expect(rows.filter(({ userId }) => userId === id)).toEqual([]);
    }
    expect((await admin.ask(`/api/people/${id}`, { method: 'DELETE' })).status).toBe(404);
    await add(admin);
    expect(served.audit.of('person.removed')).toHaveLength(1);
  });

  it('always include an administrator, also when two change each other at once', async () => {
    await using served = await serveRoutes({ kind });
    const ada = await served.firstAdmin();
    const bob = await enterAs(served, ada, { ...SUE, name: 'Bob', email: 'bob@example.com', role: 'admin' });
    const [adaCaller, bobCaller] = [await ada.who(), await bob.browser.who()];
    if (adaCaller.kind !== 'person' || bobCaller.kind !== 'person') throw new Error('Nobody is signed in');
    await using other = await serveRoutes({ store: served.store });
    // Connections to the database that are open already, so that neither begins later than the other.
    await Promise.all(Array.from({ length: 6 }, () => served.people.list()));
    const both = await Promise.allSettled([
      served.people.change(bob.id, { version: 1, role: 'viewer' }, adaCaller),
      other.people.change(adaCaller.id, { version: 1, disabled: true }, bobCaller),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
    const left = (await served.people.list()).filter(
      ({ role, disabledAt }) => role === 'admin' && disabledAt === null,
    );
    expect(left).toHaveLength(1);
  });

  it('cannot take the last administrator away, and nobody changes their own rights', async () => {
    await using served = await serveRoutes({ kind, isDemoOpen: () => true, demoRole: 'admin' });
    const ada = await served.firstAdmin();
    const caller = await ada.who();
    const adaId = caller.kind === 'person' ? caller.id : '';
    const demo = served.browser();
    await demo.post('/api/demo');
    const tries = [
      await change(demo, adaId, { version: 1, role: 'manager' }),
      await change(demo, adaId, { version: 1, disabled: true }),
      await demo.ask(`/api/people/${adaId}`, { method: 'DELETE' }),
    ];
    expect(tries.map(({ status }) => status)).toEqual([409, 409, 409]);
    const own = [
      await change(ada, adaId, { version: 1, role: 'viewer' }),
      await change(ada, adaId, { version: 1, scope: { kind: 'some', entries: [] } }),
      await change(ada, adaId, { version: 1, disabled: true }),
      await ada.ask(`/api/people/${adaId}`, { method: 'DELETE' }),
    ];
    expect(own.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect((await change(ada, adaId, { version: 1, name: 'Ada L.' })).status).toBe(200);
    expect(await ada.who()).toMatchObject({ name: 'Ada L.', role: 'admin' });
  });
});

describe('what is sent about people', () => {
  const entry = { connection: 'five9', kind: 'skill', id: 'a' };
  const many = (count: number) =>
    Array.from({ length: count }, (_, place) => ({
      connection: 'five9',
      kind: 'group',
      id: `${place}`.padStart(200, '0'),
    }));

  it.each([
    ['no name', { name: ' ' }, 'name'],
    ['a name without end', { name: 'x'.repeat(101) }, 'name'],
    ['no e-mail', { email: 'sue' }, 'email'],
    ['an unknown role', { role: 'owner' }, 'role'],
    ['a scope of an unknown kind', { scope: { kind: 'none' } }, 'scope'],
    [
      'a scope entry of an unknown kind',
      { scope: { kind: 'some', entries: [{ ...entry, kind: 'team' }] } },
      'scope.entries.0.kind',
    ],
    [
      'too many scope entries',
      { scope: { kind: 'some', entries: many(MOST_SCOPE_ENTRIES + 1) } },
      'scope.entries',
    ],
    ['something else', { isDemo: true }, 'isDemo'],
  ])('is refused with %s', async (_what, wrong, named) => {
    await using served = await serveRoutes();
    const admin = await served.firstAdmin();
    const answer = await admin.post('/api/people', { ...SUE, ...wrong });
    expect([answer.status, JSON.stringify(await answer.json())]).toEqual([
      400,
      expect.stringContaining(named),
    ]);
    expect(await served.people.list()).toHaveLength(1);
  });

  it('may name as many things as a scope may', async () => {
    await using served = await serveRoutes();
    const admin = await served.firstAdmin();
    const { person } = await add(admin, {
      ...SUE,
      scope: { kind: 'some', entries: many(MOST_SCOPE_ENTRIES) },
    });
    expect(person.scope.kind === 'some' && person.scope.entries).toHaveLength(MOST_SCOPE_ENTRIES);
  });
});
