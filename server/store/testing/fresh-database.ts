import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath, pid, ppid } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { Client } from 'pg';
import { databaseUrl, KEPT, READY_FILE, TEMPLATE } from './postgres-place.ts';

const PATIENCE_MS = 60_000;

export interface FreshDatabase extends AsyncDisposable {
  readonly url: string;
}

/**
 * A database of its own with our schema in it, or `empty`, in the run's PostgreSQL; the first who asks starts that. Making one
 * costs more than most tests do: one that still has our schema is emptied and kept for the next who asks.
 */
export async function freshDatabase(content: 'migrated' | 'empty' = 'migrated'): Promise<FreshDatabase> {
  const folder = await clusterFolder();
  const name = content === 'migrated' ? await takeKept(folder) : await make(folder, 'template1');
  return {
    url: databaseUrl(folder, name),
    [Symbol.asyncDispose]: async () => {
      const isLikeNew = content === 'migrated' && (await emptied(folder, name));
      if (isLikeNew)
        await inSession(folder, 'postgres', (ask) => ask(`insert into ${KEPT} values ('${name}')`));
      else await inSession(folder, 'postgres', (ask) => ask(`drop database ${name} with (force)`));
    },
  };
}

async function make(folder: string, template: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await inSession(folder, 'postgres', (ask) => ask(`create database ${name} template ${template}`));
  return name;
}

async function takeKept(folder: string): Promise<string> {
  const [kept] = await inSession(folder, 'postgres', (ask) =>
    ask(
      `delete from ${KEPT} where name = (select name from ${KEPT} limit 1 for update skip locked) returning name`,
    ),
  );
  return kept?.name ?? (await make(folder, TEMPLATE));
}

let templateSchema: Promise<string> | null = null;

const schemaBy = async (ask: Ask): Promise<string> => JSON.stringify(await ask(SCHEMA));

/** Whether a database has the template's schema and, now, no more in it than that. */
async function emptied(folder: string, name: string): Promise<boolean> {
  templateSchema ??= inSession(folder, TEMPLATE, schemaBy);
  const ours = await templateSchema;
  return inSession(folder, name, async (ask) => {
    if ((await schemaBy(ask)) !== ours) return false;
    await ask(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    const tables = await ask(`${TABLES} and relname not like 'kysely_migration%'`);
    await ask(tables.map(({ name: table }) => `delete from "${table}"`).join(';'));
    return true;
  });
}

const TABLES =
  "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace";

/** All that a test may have changed of a database, apart from rows of our tables: columns, indexes, settings, migrations. */
const SCHEMA = `
  select format('%s %s %s %s %s', relname, relkind, attname, atttypid::regtype, attnotnull) as name
    from pg_class join pg_attribute on attrelid = pg_class.oid
    where attnum > 0 and not attisdropped and relnamespace not in
      (select oid from pg_namespace where nspname like 'pg\\_%' or nspname = 'information_schema')
  union all select 'constraint ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
  union all select 'trigger ' || tgname from pg_trigger where not tgisinternal
  union all select 'rights ' || relname || relacl::text from pg_class where relnamespace = 'public'::regnamespace and relacl is not null
  union all select 'setting ' || setconfig::text from pg_db_role_setting, pg_database
    where setdatabase = pg_database.oid and datname = current_database()
  union all select 'limit ' || datconnlimit || coalesce(datacl::text, '') from pg_database where datname = current_database()
  union all select 'migration ' || name from kysely_migration
  union all select 'lock ' || is_locked from kysely_migration_lock
  order by 1`;

/** The files of one run share a cluster; its folder is named after the process that runs them all. */
async function clusterFolder(): Promise<string> {
  const runner = isMainThread ? ppid : pid;
  const folder = join(tmpdir(), `watchfloor-postgres-${runner}`);
  const isFirst = await mkdir(folder, { mode: 0o700 }).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    const keeper = fileURLToPath(new URL('./postgres-keeper.ts', import.meta.url));
    const args = ['--disable-warning=ExperimentalWarning', keeper, folder, String(runner)];
    spawn(execPath, args, { detached: true, stdio: 'ignore' }).unref();
  }
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += 50) {
    const problem = await readFile(join(folder, READY_FILE), 'utf8').catch(() => null);
    if (problem === '') return folder;
    if (problem !== null) throw new Error(problem);
    await setTimeout(50);
  }
  throw new Error(`PostgreSQL for the tests did not start within ${PATIENCE_MS / 1000} s`);
}

type Ask = (statement: string) => Promise<{ name: string }[]>;

async function inSession<Result>(
  folder: string,
  database: string,
  work: (ask: Ask) => Promise<Result>,
): Promise<Result> {
  const client = new Client(databaseUrl(folder, database));
  await client.connect();
  try {
    return await work(async (statement) => (await client.query<{ name: string }>(statement)).rows);
  } finally {
    await client.end();
  }
}
