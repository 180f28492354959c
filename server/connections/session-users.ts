import type { Kysely } from 'kysely';
import { AppError } from '#server/app-error';
import type { Database } from '#server/store/database';
import { ENVIRONMENT_CONNECTION } from './connection-plan.ts';
import type { StoredCredential } from './connection-rows.ts';
import { readSettings } from './stored-settings.ts';

/** A user of the upstream: at a host, by the letters of the name. Five9 gives each one session. */
export interface SessionUser {
  /** Scheme, host and port. */
  origin: string;
  usernameKey: string;
}

const GUARD = 'session-users.guard';

/** Five9 tells user names apart by their letters alone. */
export function usernameKey(username: string): string {
  return username.trim().normalize('NFKC').toLowerCase();
}

/** Scheme, host and port of an address; empty where it is none. */
export function originOf(url: string): string {
  return URL.parse(url)?.origin ?? '';
}

/**
 * Lets one change of who uses which user happen at a time, on any instance: the row is written first in the transaction, and
 * both databases make the next writer wait for its end.
 */
export async function guardSessionUsers(db: Kysely<Database>, now: number): Promise<void> {
  await db
    .insertInto('setting')
    .values({ key: GUARD, value: 'null', updated_at: now })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ updated_at: now }))
    .execute();
}

/** By whom a user is linked, and where; links of connections that are gone for good (`isGone`) bind nobody. */
export async function linksOf(
  db: Kysely<Database>,
  { origin, usernameKey: key }: SessionUser,
  running: readonly string[],
): Promise<readonly { person_id: string; connection_id: string; isGone: boolean }[]> {
  const links = await db
    .selectFrom('linked_user')
    .select(['person_id', 'connection_id'])
    .where('origin', '=', origin)
    .where('username_key', '=', key)
    .execute();
  if (links.length === 0) return [];
  const stored = await db.selectFrom('connection').select('id').execute();
  const there = new Set(stored.map(({ id }) => id));
  // Its row is kept after its variables have gone.
  there.delete(ENVIRONMENT_CONNECTION);
  for (const id of running) there.add(id);
  return links.map((link) => ({ ...link, isGone: !there.has(link.connection_id) }));
}

/** For what a stored connection uses a user; null where none does. */
export async function storedPurposeOf(
  db: Kysely<Database>,
  { origin, usernameKey: key }: SessionUser,
): Promise<string | null> {
  const rows = await db
    .selectFrom('connection_credential')
    .innerJoin('connection', 'connection.id', 'connection_credential.connection_id')
    .select(['connection.id', 'connection.settings', 'purpose', 'username'])
    .execute();
  const used = rows.find(
    ({ id, settings, username }) =>
      usernameKey(username) === key && originOf(readSettings(id, settings)?.url ?? '') === origin,
  );
  return used?.purpose ?? null;
}

interface RefusedUsers {
  url: string;
  credentials: readonly Pick<StoredCredential, 'purpose' | 'username'>[];
  /** Ids of the connections that there are, the environment's too. */
  running: readonly string[];
}

/** Throws AppError `bad-request` where somebody here has linked one of these users. */
export async function refuseLinked(
  db: Kysely<Database>,
  { url, credentials, running }: RefusedUsers,
): Promise<void> {
  const origin = originOf(url);
  for (const { purpose, username } of credentials) {
    const links = await linksOf(db, { origin, usernameKey: usernameKey(username) }, running);
    if (links.some(({ isGone }) => !isGone))
      throw new AppError(
        'bad-request',
        `users.${purpose}.username: Somebody here has linked this user under their account and acts as it. Choose another, or have them unlink it first.`,
        { reason: 'user-linked' },
      );
  }
}
