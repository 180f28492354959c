import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A user at a host is linked once, on whatever connections; of several links the oldest is kept. */
export const oneLinkAUser: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      delete from linked_user where exists (
        select 1 from linked_user as older
        where older.origin = linked_user.origin and older.username_key = linked_user.username_key
          and (older.linked_at < linked_user.linked_at
            or (older.linked_at = linked_user.linked_at
              and (older.person_id < linked_user.person_id
                or (older.person_id = linked_user.person_id
                  and older.connection_id < linked_user.connection_id)))))
    `.execute(db);
    await db.schema
      .createIndex('linked_user_upstream')
      .on('linked_user')
      .columns(['origin', 'username_key'])
      .unique()
      .execute();
  },
};
