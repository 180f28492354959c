import type { Kysely, Selectable } from 'kysely';
import { ANNOUNCEMENT_TONES, type AnnouncementView } from '#lib/domain/announcement';
import { type AnnouncementDraft, audienceSchema } from '#lib/domain/announcement-schema';
import type { Database } from '#server/store/database';
import type { AnnouncementTable } from '#server/store/tables/display';

export async function readAnnouncements(db: Kysely<Database>): Promise<AnnouncementView[]> {
  const rows = await db.selectFrom('announcement').selectAll().execute();
  return rows.flatMap((row) => viewIn(row) ?? []);
}

export async function findAnnouncement(db: Kysely<Database>, id: string): Promise<AnnouncementView | null> {
  const row = await db.selectFrom('announcement').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? viewIn(row) : null;
}

/** What `draft` puts into a row; without a beginning of its own it begins `now`. */
export function columnsOf({ text, tone, startsAt, endsAt, audience }: AnnouncementDraft, now: number) {
  return { text, tone, starts_at: startsAt ?? now, ends_at: endsAt, audience: JSON.stringify(audience) };
}

/** Null where a newer version wrote what cannot be read here. */
function viewIn(row: Selectable<AnnouncementTable>): AnnouncementView | null {
  const tone = ANNOUNCEMENT_TONES.find((known) => known === row.tone);
  const audience = audienceSchema.safeParse(jsonOf(row.audience));
  if (!tone || !audience.success) return null;
  return {
    id: row.id,
    text: row.text,
    tone,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    audience: audience.data,
    createdAt: row.created_at,
    createdBy: row.created_by,
    version: row.version,
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
