import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The time step of the last code that a second factor took. */
export const usedTotpStep: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('auth_two_factor').addColumn('usedStep', 'integer').execute();
  },
};
