import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openStore, type Store } from './open-store.ts';
import { describeEachStore, openFresh } from './testing/each-store.ts';

const AT = 1_790_000_000_123;

function setting(key: string, value = 'a') {
  return { key, value: JSON.stringify(value), updated_at: AT };
}

describeEachStore('a store', (open) => {
  it('gives back what was put in, as plain objects with numbers, also after it was opened again', async () => {
    await using fresh = await open();
    await fresh.store.db.insertInto('setting').values(setting('one')).execute();
    const store = await fresh.reopen();
    const rows = await store.db.selectFrom('setting').selectAll().execute();
    expect(rows).toStrictEqual([setting('one')]);
    const counted = await store.db
      .selectFrom('setting')
      .select(({ fn }) => [fn.countAll().as('n'), fn.sum('updated_at').as('sum')])
      .executeTakeFirstOrThrow();
    expect(counted).toStrictEqual({ n: 1, sum: AT });
  });

  it('says how many rows a change met', async () => {
    await using fresh = await open();
    const { db } = fresh.store;
    await db
      .insertInto('setting')
      .values([setting('one'), setting('two')])
      .execute();
    const changed = await db
      .updateTable('setting')
      .set({ updated_at: 1 })
      .where('key', '=', 'one')
      .executeTakeFirst();
    expect(changed.numUpdatedRows).toBe(1n);
    const none = await db.deleteFrom('setting').where('key', '=', 'three').executeTakeFirst();
    expect(none.numDeletedRows).toBe(0n);
  });

  it('returns rows of a change', async () => {
    await using fresh = await open();
    const row = await fresh.store.db
      .insertInto('setting')
      .values(setting('one'))
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returningAll()
      .executeTakeFirst();
    expect(row).toStrictEqual(setting('one'));
  });

  it('does all of a transaction or nothing', async () => {
    await using fresh = await open();
    const { db } = fresh.store;
    const failing = db.transaction().execute(async (trx) => {
      await trx.insertInto('setting').values(setting('one')).execute();
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await db.selectFrom('setting').selectAll().execute()).toEqual([]);
  });

  it('goes back to a savepoint and keeps what was before it', async () => {
    await using fresh = await open();
    const { db } = fresh.store;
    const trx = await db.startTransaction().execute();
    await trx.insertInto('setting').values(setting('kept')).execute();
    const saved = await trx.savepoint('here').execute();
    await saved.insertInto('setting').values(setting('lost')).execute();
    await saved.rollbackToSavepoint('here').execute();
    await trx.commit().execute();
    expect(await db.selectFrom('setting').select('key').execute()).toEqual([{ key: 'kept' }]);
  });

  it('goes on after a statement that broke a constraint, whose error stays its own', async () => {
    await using fresh = await open();
    const { db } = fresh.store;
    await db.insertInto('setting').values(setting('one')).execute();
    const error: unknown = await db
      .insertInto('setting')
      .values(setting('one'))
      .execute()
      .catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toMatchObject({ code: 'store-failed' });
    expect(await db.selectFrom('setting').select('key').execute()).toHaveLength(1);
  });

  it('never loses a change that two transactions make at once after both have read', async () => {
    await using fresh = await open();
    const { db, bulk } = fresh.store;
    await db
      .insertInto('setting')
      .values({ ...setting('count'), updated_at: 0 })
      .execute();
    const raise = (on: typeof db): Promise<void> =>
      on.transaction().execute(async (trx) => {
        const read = trx.selectFrom('setting').select('updated_at').where('key', '=', 'count');
        const { updated_at: count } = await (
          fresh.store.kind === 'postgres' ? read.forUpdate() : read
        ).executeTakeFirstOrThrow();
        await trx
          .updateTable('setting')
          .set({ updated_at: count + 1 })
          .where('key', '=', 'count')
          .execute();
      });
    await Promise.all(Array.from({ length: 40 }, (_, index) => raise(index % 2 === 0 ? db : bulk)));
    const row = await db.selectFrom('setting').select('updated_at').executeTakeFirstOrThrow();
    expect(row.updated_at).toBe(40);
  });

  it('lets queries through while a large transaction is under way elsewhere', async () => {
    await using fresh = await open();
    const { db, bulk } = fresh.store;
    await bulk.transaction().execute(async (trx) => {
      await trx.insertInto('setting').values(setting('large')).execute();
      expect(await db.selectFrom('setting').selectAll().execute()).toEqual([]);
    });
    expect(await db.selectFrom('setting').select('key').execute()).toEqual([{ key: 'large' }]);
  });

  it('keeps the loop turning while a write waits for what another holds', async () => {
    await using fresh = await open();
    const { db, bulk } = fresh.store;
    await db.insertInto('setting').values(setting('one')).execute();
    const holder = await bulk.startTransaction().execute();
    await holder.updateTable('setting').set({ updated_at: 1 }).execute();
    let isWritten = false;
    const writing = db
      .updateTable('setting')
      .set({ updated_at: 2 })
      .execute()
      .then(() => (isWritten = true));
    for (let turn = 0; turn < 100; turn++) await setImmediate();
    expect(isWritten).toBe(false);
    await holder.commit().execute();
    await writing;
    expect(await db.selectFrom('setting').select('updated_at').execute()).toEqual([{ updated_at: 2 }]);
  });

  it('takes in a migration that arrives after one of a higher number has run', async () => {
    await using fresh = await open();
    await fresh.store.db.schema.dropTable('skill_group').execute();
    await sql`delete from kysely_migration where name = '0010-skill-groups'`.execute(fresh.store.db);
    const { db } = await fresh.reopen();
    expect(await db.selectFrom('skill_group').selectAll().execute()).toEqual([]);
  });

  it('refuses to open what a newer version has changed, and says what to do', async () => {
    await using fresh = await open();
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01T00:00:00.000Z')`.execute(
      fresh.store.db,
    );
    await expect(fresh.reopen()).rejects.toMatchObject({
      code: 'store-failed',
      message: expect.stringMatching(/newer Watchfloor .*9999-later.*backup/s),
    });
  });
});

it('has the same tables and columns on both databases', async () => {
  await using file = await openFresh('sqlite');
  await using server = await openFresh('postgres');
  expect(await shapeOf(file.store)).toEqual(await shapeOf(server.store));
  expect((await shapeOf(file.store)).join()).toContain('person: ');
});

async function shapeOf({ db }: Store): Promise<string[]> {
  const tables = await db.introspection.getTables();
  return tables
    .map(
      ({ name, columns }) =>
        `${name}: ${columns
          .map((column) => column.name)
          .toSorted()
          .join(' ')}`,
    )
    .toSorted();
}

it('gives up the hold on its folder for good, whatever is still asked of it', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'store-'));
  for (let life = 0; life < 5; life++) {
    const store = await openStore({ dataDir, databaseUrl: null, alone: true });
    const asked = Array.from({ length: 20 }, () => store.db.selectFrom('setting').selectAll().execute());
    const settled = Promise.allSettled(asked);
    await store.close();
    await settled;
    await expect(store.db.selectFrom('setting').selectAll().execute()).rejects.toThrow('destroyed');
  }
  await rm(dataDir, { recursive: true, force: true });
});
