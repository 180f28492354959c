import type { Kysely } from 'kysely';
import type { DataScope } from '#lib/domain/data-scope';
import type { Role } from '#lib/domain/role';
import { isLocale, type Locale } from '#lib/words/locale';
import type { Database } from '#server/store/database';
import { hashOf } from './one-time-links.ts';
import { roleOf } from './person-rows.ts';
import { scopeOf } from './scope-text.ts';
import { timeOf, timeText } from './session-rows.ts';

/** A session that goes on, of a person who is let in. */
export interface LiveSession {
  sessionId: string;
  personId: string;
  name: string;
  email: string;
  role: Role;
  scope: DataScope;
  version: number;
  isDemo: boolean;
  locale: Locale | null;
  lastSeenAt: number;
}

export interface LiveToken {
  id: string;
  name: string;
  lastUsedAt: number | null;
}

export interface LiveDisplay {
  id: string;
  name: string;
  scope: DataScope;
}

/** Well below what either database takes as parameters of one statement. */
const MOST_IDS = 5_000;

function selectLive(db: Kysely<Database>, now: number) {
  return db
    .selectFrom('auth_session')
    .innerJoin('person', 'person.id', 'auth_session.userId')
    .innerJoin('auth_user', 'auth_user.id', 'person.id')
    .where('auth_session.expiresAt', '>', timeText(now))
    .where('person.disabled_at', 'is', null)
    .select([
      'auth_session.id as sessionId',
      'auth_session.updatedAt',
      'person.id as personId',
      'person.role',
      'person.scope',
      'person.version',
      'person.is_demo',
      'person.locale',
      'auth_user.name',
      'auth_user.email',
    ]);
}

type LiveRow = Awaited<ReturnType<ReturnType<typeof selectLive>['executeTakeFirstOrThrow']>>;

function liveSession({ updatedAt, is_demo: isDemo, role, scope, locale, ...row }: LiveRow): LiveSession {
  return {
    ...row,
    role: roleOf(role),
    scope: scopeOf(scope),
    isDemo: isDemo === 1,
    locale: isLocale(locale) ? locale : null,
    lastSeenAt: timeOf(updatedAt),
  };
}

export async function findLiveSession(
  db: Kysely<Database>,
  token: string,
  now: number,
): Promise<LiveSession | null> {
  const row = await selectLive(db, now).where('auth_session.token', '=', token).executeTakeFirst();
  return row ? liveSession(row) : null;
}

export async function findLiveSessions(
  db: Kysely<Database>,
  ids: readonly string[],
  now: number,
): Promise<LiveSession[]> {
  const found: LiveSession[] = [];
  for (let from = 0; from < ids.length; from += MOST_IDS) {
    const some = ids.slice(from, from + MOST_IDS);
    const rows = await selectLive(db, now).where('auth_session.id', 'in', some).execute();
    found.push(...rows.map(liveSession));
  }
  return found;
}

export async function findLiveToken(db: Kysely<Database>, secret: string): Promise<LiveToken | null> {
  const row = await db
    .selectFrom('api_token')
    .select(['id', 'name', 'last_used_at as lastUsedAt'])
    .where('token_hash', '=', hashOf(secret))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

export async function findLiveTokens(db: Kysely<Database>, ids: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let from = 0; from < ids.length; from += MOST_IDS) {
    const rows = await db
      .selectFrom('api_token')
      .select('id')
      .where('id', 'in', ids.slice(from, from + MOST_IDS))
      .where('revoked_at', 'is', null)
      .execute();
    for (const { id } of rows) found.add(id);
  }
  return found;
}

/** The display that holds this token, or held it last before the newer one. */
export async function findLiveDisplay(db: Kysely<Database>, token: string): Promise<LiveDisplay | null> {
  const hash = hashOf(token);
  const row = await db
    .selectFrom('display')
    .select(['id', 'name', 'scope'])
    .where((where) => where.or([where('token_hash', '=', hash), where('previous_hash', '=', hash)]))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row ? { ...row, scope: scopeOf(row.scope) } : null;
}

/** The scopes of those displays that are paired still. */
export async function findLiveDisplays(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<Map<string, DataScope>> {
  const found = new Map<string, DataScope>();
  for (let from = 0; from < ids.length; from += MOST_IDS) {
    const rows = await db
      .selectFrom('display')
      .select(['id', 'scope'])
      .where('id', 'in', ids.slice(from, from + MOST_IDS))
      .where('revoked_at', 'is', null)
      .execute();
    for (const { id, scope } of rows) found.set(id, scopeOf(scope));
  }
  return found;
}
