import { type Kysely, PostgresAdapter, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who acted in one word, and the words to search by, in small letters; and no entry is changed once it is written. */
export const audit: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('audit_entry')
      .addColumn('actor_key', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    await db.schema
      .alterTable('audit_entry')
      .addColumn('search', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    await sql`update audit_entry set
      actor_key = case when actor_id is null then actor_kind else actor_kind || ':' || actor_id end,
      search = lower(actor_name || ' ' || coalesce(subject_name, '') || ' ' || coalesce(address, '') || ' ' || details)`.execute(
      db,
    );
    await db.schema
      .createIndex('audit_entry_by_actor')
      .on('audit_entry')
      .columns(['actor_key', 'at', 'id'])
      .execute();
    await db.schema
      .createIndex('audit_entry_by_action')
      .on('audit_entry')
      .columns(['action', 'at', 'id'])
      .execute();
    if (db.getExecutor().adapter instanceof PostgresAdapter) await refuseChangesInPostgres(db);
    else
      await sql`create trigger audit_entry_stays before update on audit_entry
        begin select raise(abort, 'Entries of the audit are not changed'); end`.execute(db);
  },
};

async function refuseChangesInPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`create function audit_entry_stays() returns trigger language plpgsql as $$
    begin raise exception 'Entries of the audit are not changed'; end $$`.execute(db);
  await sql`create trigger audit_entry_stays before update on audit_entry
    for each row execute function audit_entry_stays()`.execute(db);
}
