import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The language that a person or a display has chosen. */
export const languages: Migration = {
  async up(db: Kysely<unknown>) {
    for (const table of ['person', 'display'])
      await db.schema.alterTable(table).addColumn('locale', 'text').execute();
  },
};
