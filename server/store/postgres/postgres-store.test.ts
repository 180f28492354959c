import { sql } from 'kysely';
import { pino } from 'pino';
import { types } from 'pg';
import { describe, expect, it } from 'vitest';
import { openStore } from '../open-store.ts';
import { freshDatabase } from '../testing/fresh-database.ts';
import { openFresh } from '../testing/each-store.ts';

const log = pino({ level: 'silent' });
const AT = 'where it may be';

function elsewhere(url: string, change: (url: URL) => void): string {
  const other = new URL(url);
  change(other);
  return other.toString();
}

describe('a store in PostgreSQL', () => {
  it.each<[string, (url: URL) => void, RegExp]>([
    ['that is not there', (url) => url.searchParams.set('host', '/nowhere'), /cannot be reached/],
    ['without that database', (url) => (url.pathname = '/of_nobody'), /does not exist/],
    ['that knows no such user', (url) => (url.username = 'stranger'), /refuses the user/],
  ])('%s gives a clear error without the address', async (_title, change, words) => {
    await using database = await freshDatabase();
    const databaseUrl = elsewhere(database.url, change);
    const error: unknown = await openStore({ dataDir: AT, databaseUrl, log }).catch(
      (failure: unknown) => failure,
    );
    expect(error).toMatchObject({ code: 'store-failed', message: expect.stringMatching(words) });
    expect(error).toHaveProperty('cause', expect.any(Error));
    expect(String(error)).not.toMatch(/nowhere|of_nobody|stranger/);
  });

  it('goes on after its connections were cut, in a query and between them', async () => {
    await using fresh = await openFresh('postgres');
    await using other = await openFresh('postgres');
    const { db } = fresh.store;
    const cut = async (): Promise<void> => {
      const named = new URL(fresh.databaseUrl ?? '').pathname.slice(1);
      await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${named}`.execute(
        other.store.db,
      );
    };
    const waiting = sql`select pg_sleep(20)`.execute(db).catch((failure: unknown) => failure);
    await expect.poll(async () => (await active(other.store.db)).length).toBe(1);
    await cut();
    expect(await waiting).toMatchObject({
      code: 'store-failed',
      message: expect.stringContaining('reached'),
    });
    const trx = await db.startTransaction().execute();
    await cut();
    await expect(trx.selectFrom('setting').selectAll().execute()).rejects.toMatchObject({
      code: 'store-failed',
    });
    await trx
      .rollback()
      .execute()
      .catch(() => undefined);
    expect(await db.selectFrom('setting').selectAll().execute()).toEqual([]);
  });

  it('that may only be read refuses writes in clear words and lets reads go on', async () => {
    await using fresh = await openFresh('postgres');
    const named = new URL(fresh.databaseUrl ?? '').pathname.slice(1);
    await sql`alter database ${sql.ref(named)} set default_transaction_read_only = on`.execute(
      fresh.store.db,
    );
    const store = await fresh.reopen();
    const writing = store.db.insertInto('setting').values({ key: 'a', value: '1', updated_at: 1 }).execute();
    await expect(writing).rejects.toMatchObject({
      code: 'store-failed',
      message: expect.stringContaining('read-only'),
    });
    expect(await store.db.selectFrom('setting').selectAll().execute()).toEqual([]);
  });

  it('gives up what takes too long', async () => {
    await using fresh = await openFresh('postgres');
    const { rows } = await sql<{ statement_timeout: string }>`show statement_timeout`.execute(fresh.store.db);
    expect(rows).toEqual([{ statement_timeout: '30s' }]);
    const slow = fresh.store.db.transaction().execute(async (trx) => {
      await sql`set local statement_timeout = 10`.execute(trx);
      await sql`select pg_sleep(20)`.execute(trx);
    });
    await expect(slow).rejects.toMatchObject({
      code: 'store-failed',
      message: expect.stringContaining('too long'),
    });
  });

  it('reads numbers as numbers without changing how others read them', async () => {
    await using fresh = await openFresh('postgres');
    const { rows } =
      await sql`select 5::bigint as big, 7::numeric as sum, 1.5::double precision as part`.execute(
        fresh.store.db,
      );
    expect(rows).toStrictEqual([{ big: 5, sum: 7, part: 1.5 }]);
    expect(types.getTypeParser(20)('5')).toBe('5');
  });
});

async function active(db: Awaited<ReturnType<typeof openStore>>['db']) {
  const { rows } = await sql`
    select pid from pg_stat_activity where state = 'active' and query like '%pg_sleep%' and pid <> pg_backend_pid()`.execute(
    db,
  );
  return rows;
}
