import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const HOUR_MS = 3_600_000;

/** Who has taken up a request for help. Of those until now only the ones of the last hour count as open. */
export const answeredHelps: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('message').addColumn('answered_by', 'text').execute();
    await db.schema.alterTable('message').addColumn('answered_at', 'bigint').execute();
    await sql`update message set answered_by = '', answered_at = at where kind = 'help-request'
      and at <= (select max(at) from message) - ${sql.lit(HOUR_MS)}`.execute(db);
    await db.schema
      .createIndex('message_help_by_user')
      .on('message')
      .columns(['connection_id', 'acted_as', 'owner_id'])
      .where(sql.ref('kind'), '=', sql.lit('help-request'))
      .execute();
  },
};
