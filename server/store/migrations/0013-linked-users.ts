import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** People's own users on the upstream, one a person and connection. */
export const linkedUsers: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('linked_user')
      .addColumn('person_id', 'text', (column) => column.notNull())
      .addColumn('connection_id', 'text', (column) => column.notNull())
      .addColumn('username', 'text', (column) => column.notNull())
      .addColumn('username_key', 'text', (column) => column.notNull())
      .addColumn('sealed_password', 'text', (column) => column.notNull())
      .addColumn('origin', 'text', (column) => column.notNull())
      .addColumn('linked_at', 'bigint', (column) => column.notNull())
      .addColumn('refused_at', 'bigint')
      .addPrimaryKeyConstraint('linked_user_key', ['person_id', 'connection_id'])
      .addUniqueConstraint('linked_user_name', ['connection_id', 'username_key'])
      .execute();
  },
};
