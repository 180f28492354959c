import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Named sets of a connection's skills. */
export const skillGroups: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('skill_group')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('connection_id', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('name_key', 'text', (column) => column.notNull())
      .addColumn('skills', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('updated_at', 'bigint', (column) => column.notNull())
      .addColumn('updated_by', 'text', (column) => column.notNull())
      .addUniqueConstraint('skill_group_name', ['connection_id', 'name_key'])
      .execute();
  },
};
