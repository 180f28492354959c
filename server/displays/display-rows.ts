import type { Kysely, Selectable } from 'kysely';
import type { DataScope } from '#lib/domain/data-scope';
import { isLocale, type Locale } from '#lib/words/locale';
import { scopeOf } from '#server/auth/scope-text';
import type { Database } from '#server/store/database';
import type { DisplayTable } from '#server/store/tables/display';

type DisplayRow = Pick<Selectable<DisplayTable>, (typeof COLUMNS)[number]>;

/** All of a display but its tokens and its last report. */
const COLUMNS = [
  'id',
  'name',
  'place',
  'playlist_id',
  'scope',
  'zoom',
  'overscan_percent',
  'blank_until',
  'locale',
  'paired_at',
  'paired_by',
  'revoked_at',
  'last_seen_at',
  'version',
] as const;

/** A display as it was set up. Times are epoch ms. */
export interface KeptDisplay {
  id: string;
  name: string;
  place: string;
  playlist: string | null;
  scope: DataScope;
  zoom: number;
  overscanPercent: number;
  blankUntil: number | null;
  locale: Locale | null;
  pairedAt: number;
  pairedBy: string;
  revokedAt: number | null;
  /** As it was last written down. */
  lastSeenAt: number | null;
  version: number;
}

/** Every display there is, revoked ones too. */
export async function readDisplays(db: Kysely<Database>): Promise<KeptDisplay[]> {
  const rows = await db.selectFrom('display').select(COLUMNS).execute();
  return rows.map(keptDisplay);
}

export async function findDisplay(db: Kysely<Database>, id: string): Promise<KeptDisplay | null> {
  const row = await db.selectFrom('display').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return row ? keptDisplay(row) : null;
}

function keptDisplay(row: DisplayRow): KeptDisplay {
  return {
    id: row.id,
    name: row.name,
    place: row.place,
    playlist: row.playlist_id,
    scope: scopeOf(row.scope),
    zoom: row.zoom,
    overscanPercent: row.overscan_percent,
    blankUntil: row.blank_until,
    locale: isLocale(row.locale) ? row.locale : null,
    pairedAt: row.paired_at,
    pairedBy: row.paired_by,
    revokedAt: row.revoked_at,
    lastSeenAt: row.last_seen_at,
    version: row.version,
  };
}
