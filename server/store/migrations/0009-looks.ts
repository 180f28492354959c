import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What the installation looks like: company, logo, accent, and how states are drawn. */
export const looks: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('looks')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('document', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('updated_at', 'bigint', (column) => column.notNull())
      .addColumn('updated_by', 'text', (column) => column.notNull())
      .execute();
  },
};
