import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Members of a skill or group stand together: a directory of 50 000 memberships is written and read at once. */
export const directoryMembers: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.dropTable('directory_member').execute();
    await db.schema
      .createTable('directory_members')
      .addColumn('connection_id', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('entry_id', 'text', (column) => column.notNull())
      .addColumn('levels', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('directory_members_key', ['connection_id', 'kind', 'entry_id'])
      .execute();
  },
};
