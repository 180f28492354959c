import type { Kysely } from 'kysely';
import type { Clock } from '#lib/domain/clock';
import { LEAST_RETENTION_DAYS, MOST_RETENTION_DAYS, USUAL_RETENTION_DAYS } from '#lib/domain/audit-view';
import * as z from 'zod';
import type { Database } from '#server/store/database';
import { readSetting, writeSetting } from '#server/store/json-setting';

const KEY = 'audit.retention';
const DAY_MS = 86_400_000;
const BATCH = 500;
const BETWEEN_BATCHES_MS = 100;

/** For how many days entries are kept; null is for ever. */
export const retentionShape = z.strictObject({
  days: z.int().min(LEAST_RETENTION_DAYS).max(MOST_RETENTION_DAYS).nullable(),
});
export type AuditRetention = z.infer<typeof retentionShape>;

export async function readRetention(db: Kysely<Database>): Promise<AuditRetention> {
  const value = await readSetting(db, KEY);
  const stored = value === null ? null : retentionShape.safeParse(JSON.parse(value));
  return stored?.success ? stored.data : { days: USUAL_RETENTION_DAYS };
}

export async function writeRetention(
  db: Kysely<Database>,
  retention: AuditRetention,
  now: number,
): Promise<void> {
  await writeSetting(db, KEY, { value: retention, at: now });
}

/** Lets go of the entries that are older than the setting says, a few at a time. Resolves to how many. */
export async function dropOldEntries(
  db: Kysely<Database>,
  clock: Clock,
  signal: AbortSignal,
): Promise<number> {
  const { days } = await readRetention(db);
  if (days === null) return 0;
  const until = clock.now() - days * DAY_MS;
  for (let dropped = 0; ;) {
    const old = await db
      .selectFrom('audit_entry')
      .select('id')
      .where('at', '<', until)
      .orderBy('at')
      .orderBy('id')
      .limit(BATCH)
      .execute();
    if (old.length === 0) return dropped;
    const ids = old.map(({ id }) => id);
    await db.deleteFrom('audit_entry').where('id', 'in', ids).execute();
    dropped += ids.length;
    await clock.sleep(BETWEEN_BATCHES_MS, signal);
  }
}
