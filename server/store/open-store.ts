import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { pino } from 'pino';
import type { Logger } from '#server/ops/log';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { type PostgresOptions, postgresDialect } from './postgres/postgres-dialect.ts';
import { sqliteDialect } from './sqlite/sqlite-dialect.ts';
import { storeFailure } from './store-failure.ts';

/** The store of this installation: people, connections, directory, audit, checkpoints. */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  readonly db: Kysely<Database>;
  /** The same tables on connections of their own: for large writes, behind which nobody's query should wait. */
  readonly bulk: Kysely<Database>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Where the embedded database's file is; only its owner may read it. */
  dataDir: string;
  /** A PostgreSQL database instead of the file. */
  databaseUrl?: string | null;
  log?: Logger;
  /** As the one server on this folder: rejects while another runs. Commands that work beside a server leave it out. */
  alone?: boolean;
}

/** By which a running server's connections to PostgreSQL are known. */
export const SERVER_NAME = 'watchfloor';

const STATEMENT_LIMIT_MS = 30_000;

/** Opens the store and brings its schema up to date. Rejects with AppError `store-failed` in words for people. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const store = await connectStore(options);
  try {
    if (options.databaseUrl) await migratePatiently(options.databaseUrl, options.log ?? silent);
    else await migrate(store.db);
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

/** The store as it is, whatever its schema: for commands. `name` is what PostgreSQL calls the connections by. */
export async function connectStore(options: StoreOptions, name = SERVER_NAME): Promise<Store> {
  const { databaseUrl, log = silent } = options;
  return databaseUrl ? inPostgres({ url: databaseUrl, log, name }) : await inFile(options);
}

const silent = pino({ level: 'silent' });

async function inFile({ dataDir, alone = false }: StoreOptions): Promise<Store> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw storeFailure(error);
  }
  const path = join(dataDir, 'watchfloor.db');
  const db = new Kysely<Database>({ dialect: sqliteDialect({ path, alone }) });
  const bulk = new Kysely<Database>({ dialect: sqliteDialect({ path, alone: false }) });
  return { kind: 'sqlite', db, bulk, close: () => closeBoth(db, bulk) };
}

function inPostgres(where: Pick<PostgresOptions, 'url' | 'log' | 'name'>): Store {
  const shared = { ...where, statementLimitMs: STATEMENT_LIMIT_MS };
  const db = new Kysely<Database>({ dialect: postgresDialect({ ...shared, connections: 10 }) });
  const bulk = new Kysely<Database>({ dialect: postgresDialect({ ...shared, connections: 2 }) });
  return { kind: 'postgres', db, bulk, close: () => closeBoth(db, bulk) };
}

/** A migration of a large table, or the wait for another process's, may take longer than any query. */
async function migratePatiently(url: string, log: Logger): Promise<void> {
  const dialect = postgresDialect({
    url,
    log,
    connections: 1,
    statementLimitMs: null,
    name: 'watchfloor-migration',
  });
  const db = new Kysely<Database>({ dialect });
  try {
    await migrate(db);
  } finally {
    await db.destroy();
  }
}

async function closeBoth(db: Kysely<Database>, bulk: Kysely<Database>): Promise<void> {
  await bulk.destroy();
  await db.destroy();
}
