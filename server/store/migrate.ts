import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { AppError } from '#server/app-error';
import type { Database } from './database.ts';
import { ALL_MIGRATIONS } from './migrations/all-migrations.ts';

/** The names of our migrations, in the order they run in. */
export const MIGRATION_NAMES: readonly string[] = Object.keys(ALL_MIGRATIONS).sort();

/**
 * Brings the schema up to date, or up to the migration `to`, in one transaction under the migrator's lock: two processes
 * that start at once run each migration once. Rejects with the first migration's error, and on a store from a newer version.
 */
export async function migrate(db: Kysely<Database>, to?: string): Promise<void> {
  await refuseNewer(db);
  const migrator = migratorOf(db);
  const { error } = await (to === undefined ? migrator.migrateToLatest() : migrator.migrateTo(to));
  if (error !== undefined) throw error instanceof Error ? error : new Error('A migration failed');
}

/** The migrations that have run, oldest first; none on an empty database. */
export async function migrationsRun(db: Kysely<Database>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return rows.map(({ name }) => name).sort();
}

async function refuseNewer(db: Kysely<Database>): Promise<void> {
  const unknown = (await migrationsRun(db)).find((name) => !MIGRATION_NAMES.includes(name));
  if (unknown === undefined) return;
  throw new AppError(
    'store-failed',
    `A newer Watchfloor has changed the store (${unknown}), and this one does not know how to read it. ` +
      'Run the newer version, or go back to this one with the backup from before the upgrade.',
  );
}

function migratorOf(db: Kysely<Database>): Migrator {
  return new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...ALL_MIGRATIONS }) },
    // Migrations that only add may be written side by side and arrive in another order than their numbers.
    allowUnorderedMigrations: true,
    nameComparator: (a, b) => (a < b ? -1 : 1),
  });
}
