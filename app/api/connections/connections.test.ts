import { describe, expect, it } from 'vitest';
import type { Role } from '#lib/domain/role';
import { runAs } from '#server/auth/current-caller';
import { openOffice, PASSWORD, request, type Office } from '#server/connections/testing/open-office';
import * as all from './route.ts';
import * as one from './[id]/route.ts';
import * as credentials from './[id]/credentials/[purpose]/route.ts';
import * as test from './test/route.ts';

/** The runtime as far as these routes read it. */
function publish({ connections }: Office): void {
  Object.assign(globalThis, { [Symbol.for('watchfloor.runtime')]: { connections } });
}

function as<Result>(role: Role, work: () => Result): Result {
  const scope = { kind: 'all' } as const;
  const person = {
    id: 'p',
    name: 'P',
    email: 'p@voltera.example',
    sessionId: 's',
    isDemo: false,
    locale: null,
  };
  return runAs({ kind: 'person', role, scope, address: '127.0.0.1', ...person }, work);
}

function asking(method: string, body?: unknown): Request {
  const init = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  return new Request('http://watchfloor.example/api/connections', { method, ...init });
}
const at = (id: string) => ({ params: Promise.resolve({ id }) });
const atPurpose = (id: string, purpose: string) => ({ params: Promise.resolve({ id, purpose }) });

describe('the routes of connections', () => {
  it('take a connection through its life and never tell a password', async () => {
    await using office = await openOffice();
    publish(office);
    await as('admin', async () => {
      const added = await all.POST(asking('POST', request()));
      expect(added.status).toBe(201);
      const [view] = office.connections.list();
      const id = view?.settings.id ?? '';
      expect(await added.json()).toEqual({ connection: view });

      const patch = { version: 1, settings: { ...request().settings, name: 'EMEA' } };
      expect((await one.PATCH(asking('PATCH', patch), at(id))).status).toBe(200);
      expect((await one.PATCH(asking('PATCH', patch), at(id))).status).toBe(409);
      const user = { username: 'dir', password: PASSWORD };
      expect((await credentials.PUT(asking('PUT', user), atPurpose(id, 'directory'))).status).toBe(200);
      expect((await credentials.DELETE(asking('DELETE'), atPurpose(id, 'directory'))).status).toBe(200);
      expect((await credentials.DELETE(asking('DELETE'), atPurpose(id, 'polling'))).status).toBe(400);
      expect((await credentials.PUT(asking('PUT', user), atPurpose(id, 'spying'))).status).toBe(404);
      for (const answer of [await all.GET(), await one.GET(asking('GET'), at(id))]) {
        const text = await answer.text();
        expect(text).toContain('EMEA');
        expect(text).not.toContain(PASSWORD);
      }
      expect((await one.DELETE(asking('DELETE'), at(id))).status).toBe(204);
      expect((await one.GET(asking('GET'), at(id))).status).toBe(404);
    });
  });

  it.each([
    ['no JSON', '{', 'body'],
    ['a field nobody knows', { ...request(), id: 'five9' }, ''],
    ['a wrong zone', request({ zone: 'Berlin' }), 'settings.zone: '],
    ['plain http', request({ url: 'http://api.five9.com' }), 'settings.url: '],
    [
      'no password',
      { ...request(), users: { polling: { username: 'u', password: '' } } },
      'users.polling.password: ',
    ],
    [
      'a colon in the user',
      { ...request(), users: { polling: { username: 'a:b', password: 'c' } } },
      'users.polling.username: ',
    ],
  ])('say what is wrong with %s', async (_, body, message) => {
    await using office = await openOffice();
    publish(office);
    const answer = await as('admin', () => all.POST(asking('POST', body)));
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(message);
    expect(office.connections.list()).toEqual([]);
  });

  it('answer a test with what was found, and 429 to too many', async () => {
    await using office = await openOffice();
    publish(office);
    const body = { settings: request().settings, users: request().users };
    const run = () => as('admin', () => test.POST(asking('POST', body)));
    const answer = await run();
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ kind: 'ok', checks: expect.any(Array) });
    for (let count = 1; count < 10; count++) await run();
    expect((await run()).status).toBe(429);
  });

  it.each(['viewer', 'supervisor', 'manager'] as const)('are shut to a %s', async (role) => {
    await using office = await openOffice();
    publish(office);
    const { settings } = await office.connections.add(request());
    const user = { username: 'x', password: 'y' };
    const attempts = [
      () => all.GET(),
      () => all.POST(asking('POST', request({ name: 'B' }))),
      () => test.POST(asking('POST', { settings: request().settings, users: request().users })),
      () => one.GET(asking('GET'), at(settings.id)),
      () => one.PATCH(asking('PATCH', { version: 1, columnRoles: {} }), at(settings.id)),
      () => one.DELETE(asking('DELETE'), at(settings.id)),
      () => credentials.PUT(asking('PUT', user), atPurpose(settings.id, 'polling')),
      () => credentials.DELETE(asking('DELETE'), atPurpose(settings.id, 'acting')),
    ];
    for (const attempt of attempts) expect((await as(role, attempt)).status).toBe(403);
    expect(office.asked).toEqual([]);
    expect(office.connections.get(settings.id).version).toBe(1);
    expect((await all.GET()).status).toBe(401);
  });
});
