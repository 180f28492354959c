import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { nodeSqliteDatabase } from './node-sqlite-database.ts';

/** The store of this installation: people, connections, directory, audit. */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  readonly db: Kysely<Database>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Where the embedded database's file is; only its owner may read it. */
  dataDir: string;
}

/** Opens the store and brings its schema up to date. */
export async function openStore({ dataDir }: StoreOptions): Promise<Store> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const database = nodeSqliteDatabase(join(dataDir, 'watchfloor.db'));
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database }) });
  await migrate(db);
  return { kind: 'sqlite', db, close: () => db.destroy() };
}
