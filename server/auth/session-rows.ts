import type { Kysely } from 'kysely';
import type { SessionView } from '#lib/domain/person';
import type { Database } from '#server/store/database';

/** A session ends when it has not been used for so long. */
export const SESSION_IDLE_MS = 30 * 24 * 3_600_000;

/** Use is written down at most so often. */
export const TOUCH_EVERY_MS = 5 * 60_000;

export function timeOf(isoText: string): number {
  return Date.parse(isoText);
}

export function timeText(at: number): string {
  return new Date(at).toISOString();
}

/** Somebody's sessions that go on, the newest use first. */
export async function listSessions(
  db: Kysely<Database>,
  { personId, currentId, now }: { personId: string; currentId: string; now: number },
): Promise<SessionView[]> {
  const rows = await db
    .selectFrom('auth_session')
    .select(['id', 'createdAt', 'updatedAt', 'expiresAt', 'ipAddress', 'userAgent'])
    .where('userId', '=', personId)
    .where('expiresAt', '>', timeText(now))
    .orderBy('updatedAt', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    createdAt: timeOf(row.createdAt),
    lastSeenAt: timeOf(row.updatedAt),
    expiresAt: timeOf(row.expiresAt),
    address: row.ipAddress ?? '',
    agent: row.userAgent ?? '',
    isCurrent: row.id === currentId,
  }));
}

/** Writes down that a session was used, which puts off its end. */
export async function touchSession(db: Kysely<Database>, id: string, now: number): Promise<void> {
  await db
    .updateTable('auth_session')
    .set({ updatedAt: timeText(now), expiresAt: timeText(now + SESSION_IDLE_MS) })
    .where('id', '=', id)
    .execute();
}

/** Takes away what has run out. */
export async function sweepSessions(db: Kysely<Database>, now: number): Promise<void> {
  await db.deleteFrom('auth_session').where('expiresAt', '<=', timeText(now)).execute();
  await db.deleteFrom('auth_verification').where('expiresAt', '<=', timeText(now)).execute();
}
