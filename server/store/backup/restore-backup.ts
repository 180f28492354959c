import { type Kysely, sql } from 'kysely';
import { AppError } from '#server/app-error';
import type { Database } from '../database.ts';
import { migrate, MIGRATION_NAMES, migrationsRun } from '../migrate.ts';
import { SERVER_NAME, type Store } from '../open-store.ts';
import { type BackupRows, readHead, rowsIn } from './read-backup.ts';
import { KEPT_TABLES, LEFT_OUT_TABLES, tablesIn } from './stored-tables.ts';

export interface RestoreOptions {
  /** Connected as it is, and alone on its folder. */
  store: Store;
  from: string;
  /** Replaces what the store holds. */
  force: boolean;
}

export interface RestoredBackup {
  madeAt: string;
  rows: number;
}

const OURS = new Set<string>([
  ...KEPT_TABLES,
  ...LEFT_OUT_TABLES,
  'kysely_migration',
  'kysely_migration_lock',
  // Of earlier schemas.
  'directory_member',
]);

/**
 * Makes the store what a backup says it was, all of it or, where anything is wrong, nothing: one transaction drops the
 * tables, makes the backup's schema, fills it and brings it up to date. Refuses while a server runs, a file that is not
 * whole or from a newer version, and, unless forced, a store that holds something.
 */
export async function restoreBackup({ store, from, force }: RestoreOptions): Promise<RestoredBackup> {
  const { migrations, madeAt } = await readHead(from);
  const unknown = migrations.find((name) => !MIGRATION_NAMES.includes(name));
  if (unknown !== undefined)
    throw new AppError(
      'bad-request',
      `${from} was made by a newer Watchfloor (${unknown}); restore it with that one, or with one newer still.`,
    );
  for await (const _batch of rowsIn(from)) {
    // Read to its end before anything is touched.
  }
  await refuseRunning(store);
  const tables = await tablesIn(store);
  await refuseForeign(store, tables);
  if (!force) await refuseFilled(store, tables);
  const rows = await store.db.transaction().execute(async (trx) => {
    for (const table of tables) await sql`drop table ${sql.table(table)}`.execute(trx);
    if (store.kind === 'postgres') await dropTriggerFunctions(trx);
    await migrate(trx, migrations.toSorted().at(-1));
    let restored = 0;
    for await (const batch of rowsIn(from)) {
      await insert(trx, batch);
      restored += batch.rows.length;
    }
    await migrate(trx);
    return restored;
  });
  return { madeAt, rows };
}

/** Triggers go with their tables, but PostgreSQL keeps what they called. */
async function dropTriggerFunctions(trx: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select proname as name from pg_proc
    where pronamespace = current_schema()::regnamespace and prorettype = 'trigger'::regtype
      and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')`.execute(trx);
  for (const { name } of rows) await sql`drop function ${sql.ref(name)}()`.execute(trx);
}

async function insert(trx: Kysely<Database>, { table, columns, rows }: BackupRows): Promise<void> {
  if (rows.length === 0) return;
  if (!OURS.has(table))
    throw new AppError('bad-request', `The backup holds a table that is not ours: ${table}.`);
  const values = rows.map((row) => sql`(${sql.join(row)})`);
  const names = columns.map((name) => sql.ref(name));
  await sql`insert into ${sql.table(table)} (${sql.join(names)}) values ${sql.join(values)}`.execute(trx);
}

/** A server on the same folder holds the folder's lock; one on the same PostgreSQL is seen by its connections. */
async function refuseRunning({ kind, db }: Store): Promise<void> {
  if (kind === 'sqlite') return;
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from pg_stat_activity
    where datname = current_database() and application_name = ${SERVER_NAME} and pid <> pg_backend_pid()`.execute(
    db,
  );
  if (rows[0]?.n !== 0)
    throw new AppError('conflict', 'A Watchfloor runs on this database. Stop it first, then restore.');
}

/** A newer version may have made tables that we do not know; beside those there are to be none but ours. */
async function refuseForeign({ db }: Store, tables: readonly string[]): Promise<void> {
  const foreign = tables.filter((table) => !OURS.has(table));
  const isNewer = (await migrationsRun(db)).some((name) => !MIGRATION_NAMES.includes(name));
  if (foreign.length > 0 && !isNewer)
    throw new AppError(
      'conflict',
      `The database holds tables that are not ours (${foreign.join(', ')}). Give Watchfloor a database of its own.`,
    );
}

async function refuseFilled({ db }: Store, tables: readonly string[]): Promise<void> {
  for (const table of tables.filter((name) => !name.startsWith('kysely_'))) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db);
    if (rows[0]?.n !== 0)
      throw new AppError(
        'conflict',
        'The store holds something already. Make a backup of it, then restore with --force to replace it.',
      );
  }
}
