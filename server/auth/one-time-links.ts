import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '#server/store/database';
import type { OneTimeLinkTable } from '#server/store/tables/people';

export type LinkPurpose = 'first-admin' | 'set-password';

/** For how long a link works. */
export const LINK_LIFE_MS = 24 * 3_600_000;

/** The token as it is kept; whoever reads the store learns no link. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** 256 bits nobody can guess. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Makes a link; one that sets a password voids those made for that person before. */
export async function makeLink(
  db: Kysely<Database>,
  link: { purpose: LinkPurpose; personId: string | null; now: number },
): Promise<{ token: string; expiresAt: number }> {
  const token = newToken();
  const expiresAt = link.now + LINK_LIFE_MS;
  if (link.personId !== null) await voidLinks(db, link.personId);
  await db.deleteFrom('one_time_link').where('expires_at', '<', link.now).execute();
  await db
    .insertInto('one_time_link')
    .values({
      id: randomUUID(),
      token_hash: hashOf(token),
      purpose: link.purpose,
      person_id: link.personId,
      created_at: link.now,
      expires_at: expiresAt,
      used_at: null,
    })
    .execute();
  return { token, expiresAt };
}

export async function voidLinks(db: Kysely<Database>, personId: string): Promise<void> {
  await db.deleteFrom('one_time_link').where('person_id', '=', personId).execute();
}

/** A link that still works, without using it. */
export async function findLink(
  db: Kysely<Database>,
  token: string,
  now: number,
): Promise<Selectable<OneTimeLinkTable> | undefined> {
  return db
    .selectFrom('one_time_link')
    .selectAll()
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

/** Uses a link up. Of two who try at once, one is told true. */
export async function useLink(db: Kysely<Database>, id: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('one_time_link')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
