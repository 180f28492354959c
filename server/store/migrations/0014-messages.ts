import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What was written in chats, messages and broadcasts. */
export const messages: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('message')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('connection_id', 'text', (column) => column.notNull())
      .addColumn('acted_as', 'text', (column) => column.notNull())
      .addColumn('owner_id', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('thread', 'text', (column) => column.notNull())
      .addColumn('thread_kind', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('sender', 'text')
      .addColumn('written_by', 'text')
      .addColumn('people', 'text', (column) => column.notNull())
      .addColumn('audience', 'text')
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('standing', 'text', (column) => column.notNull())
      .addColumn('search', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('message_by_user')
      .on('message')
      .columns(['connection_id', 'acted_as', 'owner_id', 'at', 'id'])
      .execute();
    await db.schema.createIndex('message_by_time').on('message').column('at').execute();
  },
};
