import { describe, expect, it } from 'vitest';
import { PASSWORD, servePeople } from './testing/served-people.ts';

describe('the door of the demonstration', () => {
  it('does not exist unless it is open', async () => {
    await using served = await servePeople();
    expect(served.signIn.demoDoor).toBe(false);
    expect((await served.browser().post('/api/demo')).status).toBe(404);
    expect(await served.store.db.selectFrom('person').selectAll().execute()).toEqual([]);
  });

  it('lets anyone in with one click, as its own person with the role of this start', async () => {
    await using served = await servePeople({ isDemoOpen: () => true, demoRole: 'manager' });
    expect(served.signIn.demoDoor).toBe(true);
    const [one, other] = [served.browser(), served.browser()];
    const answers = await Promise.all([one.post('/api/demo'), other.post('/api/demo')]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect(await one.who()).toMatchObject({
      kind: 'person',
      isDemo: true,
      role: 'manager',
      scope: { kind: 'all' },
    });
    expect(await served.people.list()).toHaveLength(1);
    await one.post('/api/demo');
    expect(await served.store.db.selectFrom('auth_session').selectAll().execute()).toHaveLength(2);
    expect(served.audit.of('session.signed-in')).toHaveLength(2);
  });

  it('gives the role of this start to whoever came in before it', async () => {
    await using before = await servePeople({ isDemoOpen: () => true, demoRole: 'admin' });
    const browser = before.browser();
    await browser.post('/api/demo');
    await using served = await servePeople({
      store: before.store,
      isDemoOpen: () => true,
      demoRole: 'manager',
    });
    const caller = await served.access.identify({ cookie: browser.jar.header() }, '');
    expect(caller).toMatchObject({ kind: 'person', role: 'manager' });
  });

  it('shuts out everyone who came through it when it closes', async () => {
    const door = { isOpen: true };
    await using served = await servePeople({ isDemoOpen: () => door.isOpen });
    const admin = await served.firstAdmin();
    const browser = served.browser();
    await browser.post('/api/demo');
    const caller = await browser.who();
    const asked = {
      sessionIds: caller.kind === 'person' ? [caller.sessionId] : [],
      tokenIds: [],
      displayIds: [],
    };
    expect((await served.access.stillValid(asked)).sessions.size).toBe(1);
    door.isOpen = false;
    expect(await browser.who()).toMatchObject({ kind: 'nobody' });
    expect((await served.access.stillValid(asked)).sessions.size).toBe(0);
    expect((await served.people.list()).map(({ name }) => name)).toEqual(['Ada Admin']);

    const told: unknown[] = [];
    served.access.onAccessChanged((change) => told.push(change));
    await served.signIn.closeDemoDoor();
    expect(told).toHaveLength(1);
    door.isOpen = true;
    expect(await browser.who()).toMatchObject({ kind: 'nobody' });
    expect(await admin.who()).toMatchObject({ kind: 'person' });
  });

  it('tells nobody who else came through it, and lets nobody sign the others out', async () => {
    await using served = await servePeople({ isDemoOpen: () => true });
    const [one, other] = [served.browser(), served.browser()];
    await one.post('/api/demo');
    await other.post('/api/demo');
    const [by, stranger] = [await one.who(), await other.who()];
    if (by.kind !== 'person' || stranger.kind !== 'person') throw new Error('Nobody there');
    expect((await served.people.sessions(by.id, by)).map(({ id }) => id)).toEqual([by.sessionId]);
    await expect(served.people.revokeSession(by.id, stranger.sessionId, by)).rejects.toMatchObject({
      code: 'not-found',
    });
    await served.people.revokeSessions(by.id, by);
    expect(await other.who()).toMatchObject({ kind: 'person' });

    const admin = await (await served.firstAdmin()).who();
    if (admin.kind !== 'person') throw new Error('Nobody there');
    expect(await served.people.sessions(by.id, admin)).toHaveLength(2);
    await served.people.revokeSessions(by.id, admin);
    expect(await other.who()).toMatchObject({ kind: 'nobody' });
  });

  it('leads to no password, no second factor and no change of its account', async () => {
    await using served = await servePeople({ isDemoOpen: () => true });
    const admin = await served.firstAdmin();
    const by = await admin.who();
    const browser = served.browser();
    await browser.post('/api/demo');
    const demo = await browser.who();
    if (by.kind !== 'person' || demo.kind !== 'person') throw new Error('Nobody is signed in');
    for (const path of ['two-factor/enable', 'two-factor/disable', 'change-password'])
      expect((await browser.post(`/api/auth/${path}`, {})).status).toBe(403);
    const refused = { code: 'forbidden' };
    await expect(served.people.change(demo.id, { version: 1, role: 'viewer' }, by)).rejects.toMatchObject(
      refused,
    );
    await expect(served.people.remove(demo.id, by)).rejects.toMatchObject(refused);
    await expect(served.people.makeLink(demo.id, by)).rejects.toMatchObject(refused);
    expect((await browser.signIn('demonstration@watchfloor.invalid', PASSWORD)).status).toBe(401);
  });

  it('is for our own pages only, and not for ever', async () => {
    await using served = await servePeople({ isDemoOpen: () => true });
    const foreign = await served.browser().post('/api/demo', {}, { origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
    const statuses: number[] = [];
    for (let place = 0; place < 31; place++) statuses.push((await served.browser().post('/api/demo')).status);
    expect(statuses).toEqual([...Array.from({ length: 30 }, () => 204), 429]);
  });

  it('is left behind by signing in as oneself', async () => {
    await using served = await servePeople({ isDemoOpen: () => true });
    await served.firstAdmin();
    const browser = served.browser();
    await browser.post('/api/demo');
    const before = browser.copy();
    await browser.signIn('ada@example.com', PASSWORD);
    expect(await browser.who()).toMatchObject({ name: 'Ada Admin', isDemo: false });
    expect(await before.who()).toMatchObject({ kind: 'nobody' });
  });
});
