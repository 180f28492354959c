import { describe, expect, it } from 'vitest';
import { runAs } from '#server/auth/current-caller';
import {
  secretsWithNewKey,
  NOW,
  openOffice,
  PASSWORD,
  planOfEnvironment,
  request,
} from './testing/open-office.ts';

const NEW_PASSWORD = 'another one';
const everything = (value: unknown): string => JSON.stringify(value);

describe('a connection that is added', () => {
  it('runs with what was typed', async () => {
    await using office = await openOffice();
    const { settings } = await office.connections.add(request());
    expect(office.applied.at(-1)).toEqual([
      {
        origin: 'store',
        settings: {
          id: settings.id,
          name: 'Europe',
          url: 'https://api.five9.eu/wssupervisor/v9_5/SupervisorWebService',
          findsVersion: true,
          zone: 'Europe/Berlin',
          dataCentreZone: 'America/Los_Angeles',
          businessDayStartMs: 6 * 3_600_000,
          shiftStartMs: 8.5 * 3_600_000,
          statisticsRange: 'day',
          rollingPeriod: '30m',
          columnRoles: {},
        },
        credentials: { polling: { username: 'wall@voltera.example', password: PASSWORD } },
      },
    ]);
  });

  it('is there again after a restart', async () => {
    await using office = await openOffice();
    const { settings } = await office.connections.add(request());
    const again = await office.restart();
    expect(again.connections.list()).toEqual([
      {
        settings,
        origin: 'store',
        version: 1,
        users: { polling: { username: 'wall@voltera.example', replacedAt: NOW, isUnreadable: false } },
        problem: null,
      },
    ]);
    expect(again.applied).toMatchObject([[{ credentials: { polling: { password: PASSWORD } } }]]);
    await again.store.close();
  });

  it('gets a readable id that never comes twice', async () => {
    await using office = await openOffice();
    const first = await office.connections.add(request({ name: 'Süd & Ost — Kundenservice Deutschland' }));
    expect(first.settings.id).toMatch(/^sud-ost-kundenservice-de-[\da-f]{12}$/);
    await office.connections.remove(first.settings.id);
    const second = await office.connections.add(request({ name: 'Süd & Ost — Kundenservice Deutschland' }));
    expect(second.settings.id).not.toBe(first.settings.id);
    const odd = await office.connections.add(request({ name: '顧客', url: 'api.five9.ca' }));
    expect(odd.settings.id).toMatch(/^connection-[\da-f]{12}$/);
  });

  it.each([
    ['a name that is taken, whatever its case', { name: ' EUROPE ' }, /^settings\.name: /],
    ['an address of this machine', { url: 'https://localhost:8443', name: 'B' }, /^settings\.url: .*machine/],
    ['plain http to this machine', { url: 'http://127.0.0.1:3900', name: 'B' }, /^settings\.url: .*machine/],
  ])('is refused with %s', async (_, settings, message) => {
    await using office = await openOffice();
    await office.connections.add(request());
    await expect(office.connections.add(request(settings))).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringMatching(message),
    });
    expect(office.connections.list()).toHaveLength(1);
  });

  it('may be on this machine where a simulator is looked at', async () => {
    await using office = await openOffice({ mayBeLocal: true });
    const { settings } = await office.connections.add(request({ url: 'http://127.0.0.1:3900' }));
    expect(settings.url).toBe('http://127.0.0.1:3900/wssupervisor/v9_5/SupervisorWebService');
  });

  it('never polls with a user that another one polls with', async () => {
    await using office = await openOffice();
    await office.connections.add(request());
    const rival = request({ name: 'Again', serviceVersion: 'v4' });
    rival.users.polling.username = 'WALL@voltera.example';
    await expect(office.connections.add(rival)).rejects.toThrow(/^users\.polling\.username: “Europe”/);
    await expect(
      office.connections.add({ ...rival, settings: { ...rival.settings, url: 'api.five9.com' } }),
    ).resolves.toBeDefined();
  });
});

describe('secrets', () => {
  it('stand nowhere in what is shown, stored, audited or logged', async () => {
    await using office = await openOffice();
    const { settings } = await office.connections.add(request());
    await office.connections.replaceCredential(settings.id, 'directory', {
      username: 'admin@voltera.example',
      password: NEW_PASSWORD,
    });
    const { db } = office.store;
    const kept = [
      await db.selectFrom('connection').selectAll().execute(),
      await db.selectFrom('connection_credential').selectAll().execute(),
    ];
    const shown = everything([office.connections.list(), kept, office.notes, office.logged()]);
    expect(shown).toContain('admin@voltera.example');
    for (const secret of [PASSWORD, NEW_PASSWORD]) expect(shown).not.toContain(secret);
  });

  it('do not open in another place than they were sealed for', async () => {
    await using office = await openOffice();
    const { settings } = await office.connections.add(request());
    await office.connections.replaceCredential(settings.id, 'directory', {
      username: 'admin@voltera.example',
      password: NEW_PASSWORD,
    });
    const { db } = office.store;
    const { sealed_password } = await db
      .selectFrom('connection_credential')
      .select('sealed_password')
      .where('purpose', '=', 'directory')
      .executeTakeFirstOrThrow();
    await db
      .updateTable('connection_credential')
      .set({ sealed_password })
      .where('purpose', '=', 'polling')
      .execute();
    const again = await office.restart();
    expect(again.connections.get(settings.id).users.polling?.isUnreadable).toBe(true);
    expect(again.applied.at(-1)).toEqual([]);
    await again.store.close();
  });

  it('of a lost key are told, and stop no other connection', async () => {
    await using office = await openOffice();
    const { settings } = await office.connections.add(request());
    const again = await office.restart({
      secrets: await secretsWithNewKey(),
      environment: planOfEnvironment(),
    });
    expect(again.connections.get(settings.id).problem).toMatch(
      /password for polling was sealed with another key/,
    );
    expect(again.applied.at(-1)?.map((plan) => plan.settings.id)).toEqual(['five9']);
    const { problem } = await again.connections.replaceCredential(settings.id, 'polling', {
      username: 'wall@voltera.example',
      password: NEW_PASSWORD,
    });
    expect(problem).toBeNull();
    expect(again.applied.at(-1)).toHaveLength(2);
    await again.store.close();
  });

  it('that are replaced go to the running connection at once', async () => {
    await using office = await openOffice();
    const { settings } = await office.connections.add(request());
    await office.clock.advance(5_000);
    const view = await office.connections.replaceCredential(settings.id, 'polling', {
      username: 'wall2@voltera.example',
      password: NEW_PASSWORD,
    });
    expect(view.users.polling).toEqual({
      username: 'wall2@voltera.example',
      replacedAt: NOW + 5_000,
      isUnreadable: false,
    });
    expect(office.applied.at(-1)).toMatchObject([
      { credentials: { polling: { username: 'wall2@voltera.example', password: NEW_PASSWORD } } },
    ]);
  });
});

describe('a change', () => {
  it('takes effect, and a second one from an older page does not', async () => {
    await using office = await openOffice();
    const { settings, version } = await office.connections.add(request());
    const changed = await office.connections.change(settings.id, {
      version,
      settings: request({ name: 'EMEA', zone: 'Europe/London' }).settings,
    });
    expect(changed).toMatchObject({ version: 2, settings: { id: settings.id, name: 'EMEA' } });
    expect(office.applied.at(-1)).toMatchObject([{ settings: { zone: 'Europe/London' } }]);
    await expect(
      office.connections.change(settings.id, { version, settings: request({ name: 'Late' }).settings }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(office.connections.get(settings.id).settings.name).toBe('EMEA');
  });

  it('made by two at the same time is made by one of them', async () => {
    await using office = await openOffice();
    const { settings, version } = await office.connections.add(request());
    const outcomes = await Promise.allSettled(
      ['A', 'B', 'C'].map((name) =>
        office.connections.change(settings.id, { version, settings: request({ name }).settings }),
      ),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
  });

  it('made by another process is not written over', async () => {
    await using office = await openOffice();
    const { settings } = await office.connections.add(request());
    await office.store.db.updateTable('connection').set({ version: 7 }).execute();
    await expect(
      office.connections.change(settings.id, { version: 1, settings: request({ name: 'Late' }).settings }),
    ).rejects.toMatchObject({ code: 'conflict' });
    const { settings: kept } = await office.store.db
      .selectFrom('connection')
      .select('settings')
      .executeTakeFirstOrThrow();
    expect(kept).toContain('"Europe"');
  });

  it('keeps the column roles when settings change, and settings when roles do', async () => {
    await using office = await openOffice();
    const { settings } = await office.connections.add(request());
    const columnRoles = { serviceLevel: 'SL %' };
    await office.connections.change(settings.id, { version: 1, columnRoles });
    const after = await office.connections.change(settings.id, {
      version: 2,
      settings: request({ zone: 'Europe/Paris' }).settings,
    });
    expect(after.settings).toMatchObject({ columnRoles, zone: 'Europe/Paris', name: 'Europe' });
  });

  it('of the host sends no stored password there', async () => {
    await using office = await openOffice();
    const { settings } = await office.connections.add(request());
    await office.connections.replaceCredential(settings.id, 'acting', { username: 'a', password: 'b' });
    const moved = request({ url: 'https://five9.attacker.example' }).settings;
    const runs = office.applied.length;
    const polling = { username: 'wall@voltera.example', password: NEW_PASSWORD };
    await expect(office.connections.change(settings.id, { version: 1, settings: moved })).rejects.toThrow(
      /^users\.polling\.password: /,
    );
    await expect(
      office.connections.change(settings.id, { version: 1, settings: moved, users: { polling } }),
    ).rejects.toThrow(/^users\.acting\.password: /);
    expect(office.applied).toHaveLength(runs);
    const acting = { username: 'a', password: 'c' };
    await office.connections.change(settings.id, { version: 1, settings: moved, users: { polling, acting } });
    expect(office.applied.at(-1)).toMatchObject([{ credentials: { polling, acting } }]);
  });

  it('of the version on the same host needs no password', async () => {
    await using office = await openOffice();
    const { settings } = await office.connections.add(request());
    const after = await office.connections.change(settings.id, {
      version: 1,
      settings: request({ serviceVersion: 'v4' }).settings,
    });
    expect(after.settings.url).toBe('https://api.five9.eu/wssupervisor/v4/SupervisorWebService');
  });
});

describe('a connection that is removed', () => {
  it('ends with its secrets', async () => {
    await using office = await openOffice();
    const { settings } = await office.connections.add(request());
    await office.connections.remove(settings.id);
    expect(office.applied.at(-1)).toEqual([]);
    expect(await office.store.db.selectFrom('connection_credential').selectAll().execute()).toEqual([]);
    expect(() => office.connections.get(settings.id)).toThrow('There is no such connection');
    await expect(office.connections.remove(settings.id)).rejects.toMatchObject({
      code: 'unknown-connection',
    });
  });

  it('may lose a user for one purpose, never the one it polls with', async () => {
    await using office = await openOffice();
    const { settings } = await office.connections.add({
      ...request(),
      users: { ...request().users, directory: { username: 'd', password: 'd' } },
    });
    const { users } = await office.connections.removeCredential(settings.id, 'directory');
    expect(Object.keys(users)).toEqual(['polling']);
    await expect(office.connections.removeCredential(settings.id, 'polling')).rejects.toMatchObject({
      code: 'bad-request',
    });
  });
});

describe("the environment's connection", () => {
  it('stands first and is changed by nobody here', async () => {
    await using office = await openOffice({ environment: planOfEnvironment() });
    await office.connections.add(request());
    expect(office.connections.list().map(({ origin }) => origin)).toEqual(['environment', 'store']);
    const credential = { username: 'x', password: 'y' };
    for (const attempt of [
      office.connections.change('five9', { version: 0, settings: request({ name: 'Mine' }).settings }),
      office.connections.change('five9', { version: 0, users: { polling: credential } }),
      office.connections.replaceCredential('five9', 'polling', credential),
      office.connections.removeCredential('five9', 'acting'),
      office.connections.remove('five9'),
    ])
      await expect(attempt).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('keeps its column roles in the store, compared and set', async () => {
    await using office = await openOffice({ environment: planOfEnvironment() });
    const first = { serviceLevel: 'SL A' };
    await office.connections.change('five9', { version: 0, columnRoles: first });
    await office.connections.change('five9', { version: 1, columnRoles: { serviceLevel: 'SL B' } });
    await expect(
      office.connections.change('five9', { version: 1, columnRoles: first }),
    ).rejects.toMatchObject({ code: 'conflict' });
    const again = await office.restart({ environment: null });
    expect(again.connections.list()).toEqual([]);
    const third = await again.restart({ environment: planOfEnvironment() });
    expect(third.connections.get('five9')).toMatchObject({
      version: 2,
      origin: 'environment',
      settings: { name: 'Five9', columnRoles: { serviceLevel: 'SL B' } },
    });
    await third.store.close();
  });
});

describe('what is damaged in the store', () => {
  it('is shown and stops nothing else', async () => {
    await using office = await openOffice();
    const { settings } = await office.connections.add(request());
    const other = await office.connections.add(request({ name: 'Canada', url: 'api.five9.ca' }));
    await office.store.db
      .updateTable('connection')
      .set({ settings: '{"name":' })
      .where('id', '=', settings.id)
      .execute();
    const again = await office.restart();
    expect(again.connections.get(settings.id)).toMatchObject({
      problem: expect.stringContaining('cannot be read'),
    });
    expect(again.applied.at(-1)?.map((plan) => plan.settings.id)).toEqual([other.settings.id]);
    await again.store.close();
  });
});

it('notes who did what, by name of the field and never by its value', async () => {
  await using office = await openOffice();
  const caller = {
    kind: 'person' as const,
    id: 'p1',
    name: 'Nora',
    email: 'nora@voltera.example',
    role: 'admin' as const,
    scope: { kind: 'all' as const },
    sessionId: 's',
    isDemo: false,
    locale: null,
    address: '10.0.0.7',
  };
  await runAs(caller, async () => {
    const { settings } = await office.connections.add(request());
    await office.connections.change(settings.id, {
      version: 1,
      settings: request({ name: 'EMEA', url: 'api.five9.com' }).settings,
      users: { polling: { username: 'u', password: NEW_PASSWORD } },
    });
    await office.connections.remove(settings.id);
  });
  expect(office.notes.map(({ actor, action, details }) => [actor, action, details])).toEqual([
    [caller, 'connection.added', { host: 'api.five9.eu' }],
    [caller, 'connection.changed', { changed: 'name, url, user for polling' }],
    [caller, 'connection.removed', undefined],
  ]);
});

it('says that nothing was changed when the store fails', async () => {
  await using office = await openOffice();
  await office.store.db.schema.dropTable('connection_credential').execute();
  await expect(office.connections.add(request())).rejects.toMatchObject({
    code: 'store-failed',
    message: 'The store did not answer; nothing was changed.',
  });
  expect(office.connections.list()).toEqual([]);
  expect(await office.store.db.selectFrom('connection').selectAll().execute()).toEqual([]);
});
