import { describe, expect, it } from 'vitest';
import { PASSWORD, type ServedPeople, servePeople } from './testing/served-people.ts';

const ADA = { name: 'Ada Admin', email: 'Ada@Example.com', password: PASSWORD };
const DAY_MS = 24 * 3_600_000;

async function linkToken({ signIn }: ServedPeople): Promise<string> {
  const link = await signIn.firstAdminLink();
  expect(link).toMatch(/^\/welcome#[\w-]{43}$/);
  return link?.split('#')[1] ?? '';
}

describe.each(['sqlite', 'postgres'] as const)('the first administrator, on %s', (kind) => {
  it('is made by the link, signed in, and the only one', async () => {
    await using served = await servePeople({ kind });
    expect(served.signIn.needsFirstAdmin).toBe(true);
    const browser = served.browser();
    const answer = await browser.post('/api/welcome', { ...ADA, token: await linkToken(served) });
    expect([answer.status, await answer.json()]).toEqual([201, {}]);
    expect(await browser.who()).toMatchObject({
      kind: 'person',
      name: 'Ada Admin',
      email: 'ada@example.com',
      role: 'admin',
      scope: { kind: 'all' },
      isDemo: false,
      locale: null,
      address: '127.0.0.1',
    });
    expect(served.signIn.needsFirstAdmin).toBe(false);
    expect(await served.signIn.firstAdminLink()).toBeNull();
    expect(served.audit.of('session.signed-in')).toEqual([
      { by: 'Ada Admin', whom: 'Ada Admin', outcome: 'done', way: 'first administrator' },
    ]);
    expect((await served.browser().signIn('ADA@example.com', PASSWORD)).status).toBe(200);
  });

  it('is one of two who open links at the same moment', async () => {
    await using served = await servePeople({ kind });
    const [one, other] = [await linkToken(served), await linkToken(served)];
    const tries = [
      { ...ADA, token: one },
      { ...ADA, email: 'eve@example.com', token: one },
      { ...ADA, email: 'bob@example.com', token: other },
    ].map((body) => served.browser().post('/api/welcome', body));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.toSorted((one, other) => one - other)).toEqual([201, 409, 409]);
    expect(await served.people.list()).toHaveLength(1);
  });

  it('cannot be made by a link that is unknown, a day old, or for something else', async () => {
    await using served = await servePeople({ kind });
    const token = await linkToken(served);
    await served.clock.advance(DAY_MS);
    const old = await served.browser().post('/api/welcome', { ...ADA, token });
    const unknown = await served.browser().post('/api/welcome', { ...ADA, token: 'guessed' });
    expect([old.status, unknown.status]).toEqual([404, 404]);
    expect(await served.people.list()).toEqual([]);
  });

  it('leaves no token in the store that opens anything', async () => {
    await using served = await servePeople({ kind });
    const token = await linkToken(served);
    const [kept] = await served.store.db.selectFrom('one_time_link').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(token);
    const answer = await served.browser().post('/api/welcome', { ...ADA, token: kept?.token_hash });
    expect(answer.status).toBe(404);
  });

  it('may try again after a mistake, and the link is used up once it went well', async () => {
    await using served = await servePeople({ kind });
    const token = await linkToken(served);
    const short = await served.browser().post('/api/welcome', { ...ADA, token, password: 'short' });
    expect([short.status, JSON.stringify(await short.json())]).toEqual([
      400,
      expect.stringContaining('at least 12 characters'),
    ]);
    expect((await served.browser().post('/api/welcome', { ...ADA, token })).status).toBe(201);
    expect((await served.browser().post('/api/links/inspect', { token })).status).toBe(404);
  });

  it('is still missing when only the demonstration has come in', async () => {
    await using served = await servePeople({ kind, isDemoOpen: () => true, demoRole: 'admin' });
    await served.browser().post('/api/demo');
    expect(served.signIn.needsFirstAdmin).toBe(true);
    expect(await served.signIn.firstAdminLink()).not.toBeNull();
  });
});
