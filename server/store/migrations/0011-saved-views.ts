import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Views of the desk that people keep and share with teams, and the one each person's desk opens with. */
export const savedViews: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('saved_view')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('owner_id', 'text', (column) => column.notNull())
      .addColumn('team_id', 'text')
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('name_key', 'text', (column) => column.notNull())
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('changed_at', 'bigint', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addUniqueConstraint('saved_view_name', ['owner_id', 'name_key'])
      .execute();
    await db.schema.createIndex('saved_view_team').on('saved_view').column('team_id').execute();
    await db.schema
      .createTable('default_view')
      .addColumn('person_id', 'text', (column) => column.primaryKey())
      .addColumn('view_id', 'text', (column) => column.notNull())
      .execute();
  },
};
