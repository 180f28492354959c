import { type Kysely, sql } from 'kysely';
import type { AuditActorView } from '#lib/domain/audit-view';
import type { Database } from '#server/store/database';

const MOST = 1_000;

/** Everyone who appears in the audit, each by the newest name, found by leaping through the index; by name. */
export async function knownActors(db: Kysely<Database>): Promise<AuditActorView[]> {
  const { rows } = await sql<{ key: string; kind: string; name: string }>`
    with recursive known(key) as (
      select min(actor_key) from audit_entry
      union all
      select (select min(actor_key) from audit_entry where actor_key > known.key) from known where known.key is not null
    )
    select newest.actor_key as key, newest.actor_kind as kind, newest.actor_name as name
    from (select key from known where key is not null limit ${MOST}) as found
    join audit_entry as newest on newest.id =
      (select id from audit_entry where actor_key = found.key order by at desc, id desc limit 1)`.execute(db);
  return rows.toSorted((one, other) => one.name.localeCompare(other.name));
}
