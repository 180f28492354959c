import { describe, expect, it } from 'vitest';
import type { Office } from './testing/open-office.ts';
import { openOffice, request } from './testing/open-office.ts';

const PASSWORD = 'of theirs';
const ORIGIN = 'https://api.five9.eu';

/** Somebody links a user on a connection. */
async function linked(office: Office, at: { connection: string; usernameKey: string; origin?: string }) {
  await office.store.db
    .insertInto('linked_user')
    .values({
      person_id: 'omar',
      connection_id: at.connection,
      username: at.usernameKey,
      username_key: at.usernameKey,
      sealed_password: '',
      origin: at.origin ?? ORIGIN,
      linked_at: 1,
      refused_at: null,
    })
    .execute();
}

describe('a user that somebody has linked', () => {
  const omar = { username: 'OMAR@voltera.example', password: PASSWORD };
  const doors: [string, (office: Office, id: string) => Promise<unknown>, string][] = [
    ['set to act', ({ connections }, id) => connections.replaceCredential(id, 'acting', omar), 'acting'],
    ['set to poll', ({ connections }, id) => connections.replaceCredential(id, 'polling', omar), 'polling'],
    [
      'set to read the directory',
      ({ connections }, id) => connections.replaceCredential(id, 'directory', omar),
      'directory',
    ],
    [
      'given with a change',
      ({ connections }, id) => connections.change(id, { version: 1, users: { acting: omar } }),
      'acting',
    ],
    [
      'given with another connection',
      ({ connections }) => connections.add({ ...request({ name: 'Again' }), users: { polling: omar } }),
      'polling',
    ],
  ];

  it.each(doors)('is not %s', async (_how, does, purpose) => {
    await using office = await openOffice();
    const { settings } = await office.connections.add(request());
    await linked(office, { connection: settings.id, usernameKey: 'omar@voltera.example' });
    const before = [office.connections.list(), office.applied.length, office.notes.length];
    await expect(does(office, settings.id)).rejects.toMatchObject({
      code: 'bad-request',
      reason: 'user-linked',
      message: expect.stringMatching(new RegExp(`^users\\.${purpose}\\.username: `)),
    });
    expect([office.connections.list(), office.applied.length, office.notes.length]).toEqual(before);
  });

  it.each([
    ['at another host', { origin: 'https://api.five9.com' }],
    ['on a connection that is gone', { connection: 'gone' }],
  ])('%s is somebody else', async (_where, over) => {
    await using office = await openOffice();
    const { settings } = await office.connections.add(request());
    await linked(office, { connection: settings.id, usernameKey: 'omar@voltera.example', ...over });
    await office.connections.replaceCredential(settings.id, 'acting', omar);
    expect(office.connections.get(settings.id).users.acting?.username).toBe(omar.username);
  });
});

describe('a user that a connection polls or acts with', () => {
  const wall = { username: ' WALL@voltera.example', password: PASSWORD };
  const desk = { username: 'desk@voltera.example', password: PASSWORD };
  const again = (
    users: Partial<Record<'acting', typeof wall>>,
    polling = { ...wall, username: 'other' },
  ) => ({
    ...request({ name: 'Again', serviceVersion: 'v4' }),
    users: { polling, ...users },
  });

  it.each([
    ['polls elsewhere', again({}, desk), 'user-in-use', 'polling'],
    ['acts elsewhere', again({ acting: desk }), 'user-in-use', 'acting'],
    ['acts where it polls', again({ acting: wall }), 'user-in-use', 'acting'],
    ['does both at once', again({ acting: { ...wall, username: 'Other' } }), 'user-polls-and-acts', 'acting'],
  ])('never %s on the same host', async (...[, added, reason, purpose]) => {
    await using office = await openOffice();
    const { settings } = await office.connections.add(request());
    await office.connections.replaceCredential(settings.id, 'acting', desk);
    await expect(office.connections.add(added)).rejects.toMatchObject({
      code: 'bad-request',
      reason,
      message: expect.stringMatching(new RegExp(`^users\\.${purpose}\\.username: `)),
    });
    const elsewhere = again({ acting: desk }, wall);
    const moved = { ...elsewhere, settings: { ...elsewhere.settings, url: 'api.five9.com' } };
    await expect(office.connections.add(moved)).resolves.toBeDefined();
  });

  it('keeps nobody from changing anything else of a connection that has it twice', async () => {
    await using office = await openOffice();
    const { settings } = await office.connections.add(request());
    await office.store.db
      .insertInto('connection_credential')
      .values({
        connection_id: settings.id,
        purpose: 'acting',
        username: 'wall@voltera.example',
        sealed_password: '',
        updated_at: 1,
      })
      .execute();
    const later = await office.restart();
    const changed = later.connections.change(settings.id, {
      version: 1,
      settings: request({ zone: 'Europe/Paris' }).settings,
    });
    await expect(changed).resolves.toMatchObject({ settings: { zone: 'Europe/Paris' } });
    await later.store.close();
  });
});
