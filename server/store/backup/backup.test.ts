import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { migrate, MIGRATION_NAMES, migrationsRun } from '../migrate.ts';
import { connectStore, openStore, type Store } from '../open-store.ts';
import { describeEachStore, openFresh } from '../testing/each-store.ts';
import { freshDatabase } from '../testing/fresh-database.ts';
import { restoreBackup } from './restore-backup.ts';
import { KEPT_TABLES, LEFT_OUT_TABLES, tablesIn } from './stored-tables.ts';
import { writeBackup } from './write-backup.ts';

const NOW = Date.UTC(2026, 0, 5, 9);
const KINDS = ['sqlite', 'postgres'] as const;
const person = (id: string, name = id) => ({
  id,
  name,
  email: `${id}@example.com`,
  emailVerified: 0,
  image: null,
  twoFactorEnabled: null,
  createdAt: 'then',
  updatedAt: 'then',
});
const NOTE = {
  at: NOW,
  actor_kind: 'nobody',
  actor_id: null,
  actor_key: 'nobody',
  actor_name: '',
  action: 'x',
  subject_kind: null,
  subject_id: null,
  subject_name: null,
  outcome: 'done',
  address: null,
  details: '{}',
  search: 'x',
};
const session = {
  id: 's',
  userId: 'ann',
  token: 'secret',
  expiresAt: 'then',
  ipAddress: null,
  userAgent: null,
  createdAt: 'then',
  updatedAt: 'then',
};

async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'backup-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** Where a backup is restored to: connected as the command connects, with nothing made yet. */
async function target(kind: Store['kind']) {
  const data = await folder();
  const database = kind === 'postgres' ? await freshDatabase('empty') : null;
  const place = { dataDir: data.path, databaseUrl: database?.url ?? null };
  let store = await connectStore({ ...place, alone: true }, 'watchfloor-restore');
  return {
    place,
    get store() {
      return store;
    },
    async reconnect() {
      await store.close();
      store = await connectStore({ ...place, alone: true }, 'watchfloor-restore');
    },
    async [Symbol.asyncDispose]() {
      await store.close();
      await database?.[Symbol.asyncDispose]();
      await data[Symbol.asyncDispose]();
    },
  };
}

async function peopleIn({ db }: Store) {
  return db.selectFrom('auth_user').selectAll().orderBy('id').execute();
}

describeEachStore('a backup', (open) => {
  it('is one new file for its owner, named after the time, with no sign-in and no cache in it', async () => {
    await using fresh = await open();
    await using data = await folder();
    await fresh.store.db.insertInto('auth_user').values(person('ann')).execute();
    await fresh.store.db.insertInto('auth_session').values(session).execute();
    const { path, rows } = await writeBackup(fresh.store, data.path, NOW);
    expect(await readdir(data.path)).toEqual(['watchfloor-2026-01-05T09-00-00Z.backup']);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(rows).toBe(1);
    const text = gunzipSync(await readFile(path)).toString();
    expect(text).toContain('ann@example.com');
    expect(text).not.toContain('secret');
    await expect(writeBackup(fresh.store, data.path, NOW)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('says that it cannot be written, and leaves nothing', async () => {
    await using fresh = await open();
    await using data = await folder();
    const writing = writeBackup(fresh.store, join(data.path, 'none', 'file'), NOW);
    await expect(writing).rejects.toMatchObject({ code: 'store-failed' });
    expect(await readdir(data.path)).toEqual([]);
  });

  it('is of one moment, while others go on writing', async () => {
    await using fresh = await open();
    await using data = await folder();
    const { db } = fresh.store;
    const many = Array.from({ length: 3_000 }, (_, index) => ({
      key: `old ${index}`,
      value: '1',
      updated_at: 1,
    }));
    for (let from = 0; from < many.length; from += 500)
      await db
        .insertInto('setting')
        .values(many.slice(from, from + 500))
        .execute();
    let isOver = false;
    let written = 0;
    const writing = (async () => {
      for (; !isOver; written++)
        await db.transaction().execute(async (trx) => {
          await trx
            .insertInto('setting')
            .values({ key: `new ${written}`, value: '1', updated_at: 1 })
            .execute();
          await trx
            .insertInto('auth_user')
            .values(person(`new ${written}`))
            .execute();
        });
    })();
    const before = (): Promise<unknown> =>
      db.selectFrom('setting').select('key').where('key', '=', 'new 3').executeTakeFirst();
    while (!(await before())) continue;
    const { path } = await writeBackup(fresh.store, data.path, NOW);
    isOver = true;
    await writing;
    await using other = await target(fresh.store.kind);
    await restoreBackup({ store: other.store, from: path, force: false });
    const people = await peopleIn(other.store);
    const settings = await other.store.db
      .selectFrom('setting')
      .select('key')
      .where('key', 'like', 'new %')
      .execute();
    expect(settings.map(({ key }) => key).toSorted()).toEqual(people.map(({ id }) => id).toSorted());
    expect(people.length).toBeGreaterThan(3);
    expect(people.length).toBeLessThan(written);
  });

  it('holds or leaves out every table there is', async () => {
    await using fresh = await open();
    const ours = (await tablesIn(fresh.store)).filter((name) => !name.startsWith('kysely_'));
    expect([...KEPT_TABLES, ...LEFT_OUT_TABLES].toSorted()).toEqual(ours.toSorted());
  });
});

describe.each(KINDS.flatMap((from) => KINDS.map((to) => [from, to] as const)))(
  'from %s to %s',
  (from, to) => {
    it('everything comes back as it was, and the store goes on from there', async () => {
      await using source = await openFresh(from);
      await using data = await folder();
      const { db } = source.store;
      await db
        .insertInto('auth_user')
        .values([person('ann', 'Ann "Ä" 東京\n\u2028'), person('bob')])
        .execute();
      const large = Array.from({ length: 1_234 }, (_, index) => ({ ...NOTE, id: `a${index}` }));
      for (const rows of [large.slice(0, 600), large.slice(600)])
        await db.insertInto('audit_entry').values(rows).execute();
      const { path } = await writeBackup(source.store, data.path, NOW);
      await using other = await target(to);
      const { rows, madeAt } = await restoreBackup({ store: other.store, from: path, force: false });
      expect(rows).toBe(1_236);
      expect(madeAt).toBe('2026-01-05T09:00:00.000Z');
      expect(await peopleIn(other.store)).toEqual(await peopleIn(source.store));
      const audit = (store: Store) => store.db.selectFrom('audit_entry').selectAll().orderBy('id').execute();
      expect(await audit(other.store)).toEqual(await audit(source.store));
      await other.store.close();
      const again = await openStore(other.place);
      expect(await migrationsRun(again.db)).toEqual(MIGRATION_NAMES);
      await again.db.insertInto('auth_user').values(person('new')).execute();
      await again.close();
      await other.reconnect();
    });
  },
);

describe.each(KINDS)('restoring to %s', (kind) => {
  /** A backup with Ann in it, and a store with Bob in it. */
  async function annAndBob() {
    const source = await openFresh('sqlite');
    const data = await folder();
    const other = await target(kind);
    await source.store.db.insertInto('auth_user').values(person('ann')).execute();
    const { path } = await writeBackup(source.store, data.path, NOW);
    await migrate(other.store.db);
    await other.store.db.insertInto('auth_user').values(person('bob')).execute();
    return {
      path,
      other,
      restore: (force: boolean, from = path) => restoreBackup({ store: other.store, from, force }),
      who: async () => (await peopleIn(other.store)).map(({ id }) => id),
      async [Symbol.asyncDispose]() {
        await other[Symbol.asyncDispose]();
        await data[Symbol.asyncDispose]();
        await source[Symbol.asyncDispose]();
      },
    };
  }

  it('replaces what is there only when forced', async () => {
    await using both = await annAndBob();
    await expect(both.restore(false)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('--force'),
    });
    expect(await both.who()).toEqual(['bob']);
    await both.restore(true);
    expect(await both.who()).toEqual(['ann']);
  });

  it.each<[string, (text: string) => string | Buffer]>([
    ['with a value changed', (text) => text.replace('ann@', 'eve@')],
    ['with a row too few', (text) => text.replace(/\["ann".*\n/, '')],
    ['with a row too many', (text) => text.replace(/(\["ann".*\n)/, '$1$1')],
    ['with another schema claimed', (text) => text.replace('"0001-first",', '')],
    ['without its end', (text) => text.split('\n').slice(0, -2).join('\n') + '\n'],
    ['cut at a line', (text) => text.split('\n').slice(0, 2).join('\n')],
    ['with more after its end', (text) => `${text}[1]\n`],
    ['cut in its packing', (text) => gzipSync(text).subarray(0, -12)],
    ['that is something else', () => Buffer.from('hello')],
    ['that is empty', () => Buffer.alloc(0)],
  ])('refuses a file %s and changes nothing', async (_title, spoil) => {
    await using both = await annAndBob();
    const spoiled = spoil(gunzipSync(await readFile(both.path)).toString());
    await writeFile(both.path, typeof spoiled === 'string' ? gzipSync(spoiled) : spoiled);
    await expect(both.restore(true)).rejects.toMatchObject({ code: 'bad-request' });
    expect(await both.who()).toEqual(['bob']);
  });

  it('says that a file is not there', async () => {
    await using both = await annAndBob();
    const restoring = both.restore(true, `${both.path}.none`);
    await expect(restoring).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('cannot be read'),
    });
  });

  it('refuses a backup of a newer version', async () => {
    await using both = await annAndBob();
    const text = gunzipSync(await readFile(both.path)).toString();
    await writeFile(both.path, gzipSync(text.replace('"migrations":[', '"migrations":["9999-later",')));
    const words = { code: 'bad-request', message: expect.stringMatching(/newer Watchfloor/) };
    await expect(both.restore(true)).rejects.toMatchObject(words);
    expect(await both.who()).toEqual(['bob']);
  });

  it('brings an older backup up to date', async () => {
    await using both = await annAndBob();
    await using data = await folder();
    await using old = await target(kind);
    await migrate(old.store.db, '0002-sign-in');
    await old.store.db.insertInto('auth_user').values(person('old')).execute();
    const { path } = await writeBackup(old.store, data.path, NOW);
    await both.restore(true, path);
    expect(await both.who()).toEqual(['old']);
    expect(await migrationsRun(both.other.store.db)).toEqual(MIGRATION_NAMES);
  });

  it('goes back from a newer version, whose tables go', async () => {
    await using both = await annAndBob();
    const { db } = both.other.store;
    await sql`create table of_later (id text)`.execute(db);
    await expect(both.restore(true)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('of_later'),
    });
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01T00:00:00.000Z')`.execute(
      db,
    );
    await both.restore(true);
    expect(await both.who()).toEqual(['ann']);
    expect(await tablesIn(both.other.store)).not.toContain('of_later');
  });

  it('refuses while a server runs, and changes nothing', async () => {
    await using both = await annAndBob();
    await both.other.store.close();
    const server = await openStore({ ...both.other.place, alone: true });
    await server.db.selectFrom('auth_user').select('id').execute();
    const restoring = (async () => {
      const store = await connectStore({ ...both.other.place, alone: true }, 'watchfloor-restore');
      try {
        await restoreBackup({ store, from: both.path, force: true });
      } finally {
        await store.close();
      }
    })();
    await expect(restoring).rejects.toThrow(/runs on this/);
    expect((await peopleIn(server)).map(({ id }) => id)).toEqual(['bob']);
    await server.close();
    await both.other.reconnect();
  });
});
