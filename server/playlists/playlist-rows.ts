import type { Kysely, Selectable } from 'kysely';
import type { PlaylistView } from '#lib/domain/playlist-view';
import { readPlaylistDocument } from '#lib/domain/playlist-schema';
import type { Database } from '#server/store/database';
import type { PlaylistTable } from '#server/store/tables/display';
import type { KnownPlaylist } from './playlists.ts';

/** Those that can be read; one that a newer version wrote is passed over, not lost. */
export async function readPlaylists(db: Kysely<Database>): Promise<KnownPlaylist[]> {
  const rows = await db.selectFrom('playlist').selectAll().execute();
  return rows.flatMap((row) => knownIn(row) ?? []);
}

export async function findPlaylist(db: Kysely<Database>, id: string): Promise<KnownPlaylist | null> {
  const row = await db.selectFrom('playlist').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? knownIn(row) : null;
}

/** How many paired displays show each playlist, by its id. */
export async function displaysByPlaylist(db: Kysely<Database>): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('display')
    .select(['playlist_id', ({ fn }) => fn.countAll().as('count')])
    .where('revoked_at', 'is', null)
    .where('playlist_id', 'is not', null)
    .groupBy('playlist_id')
    .execute();
  return new Map(
    rows.flatMap((row) => (row.playlist_id === null ? [] : [[row.playlist_id, Number(row.count)]])),
  );
}

export function playlistView(playlist: KnownPlaylist, displays: number): PlaylistView {
  return { ...playlist, displays };
}

function knownIn(row: Selectable<PlaylistTable>): KnownPlaylist | null {
  const read = readPlaylistDocument(jsonOf(row.document));
  if (read.kind === 'bad') return null;
  const { id, version, updated_at: updatedAt, updated_by: updatedBy } = row;
  return { id, version, document: read.document, updatedAt, updatedBy };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
