import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Checkpoints of the statistics tables, in pieces. */
export const checkpoints: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('checkpoint_piece')
      .addColumn('connection_id', 'text', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('piece', 'integer', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('checkpoint_piece_key', ['connection_id', 'type', 'piece'])
      .execute();
  },
};
