import { randomBytes, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { BoardDocument } from '#lib/domain/board-document';
import type { PlaylistDocument } from '#lib/domain/playlist';
import { hashOf } from '#server/auth/one-time-links';
import type { Database } from '#server/store/database';

type Db = Kysely<Database>;

/** Who has made it all; nobody of the store's. */
const MAKER = 'the-bench';

/** A display of the store, and the token its browser keeps. */
export interface KeptDisplay {
  id: string;
  token: string;
}

/** Puts published boards into a store; resolves to their ids, in order. Before the server starts, as all of this. */
export async function keepBoards(
  db: Db,
  documents: readonly BoardDocument[],
  at: number,
): Promise<readonly string[]> {
  const ids = documents.map(() => randomUUID());
  for (const [index, document] of documents.entries()) {
    const id = ids[index] ?? '';
    const text = JSON.stringify(document);
    await db
      .insertInto('board')
      .values({
        id,
        key: null,
        team_id: null,
        draft: text,
        name: document.name,
        draft_version: 1,
        draft_by: MAKER,
        draft_at: at,
        published_number: 1,
        published_draft_version: 1,
        applied_hash: null,
        created_at: at,
        created_by: MAKER,
        archived_at: null,
        changed_at: at,
      })
      .execute();
    await db
      .insertInto('board_version')
      .values({ board_id: id, number: 1, document: text, note: '', published_at: at, published_by: MAKER })
      .execute();
  }
  return ids;
}

/** Resolves to the playlist's id. */
export async function keepPlaylist(db: Db, document: PlaylistDocument, at: number): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('playlist')
    .values({
      id,
      document: JSON.stringify(document),
      version: 1,
      created_at: at,
      updated_at: at,
      updated_by: MAKER,
    })
    .execute();
  return id;
}

export interface DisplaysToKeep {
  count: number;
  playlist: string;
  zoom?: number;
  overscanPercent?: number;
}

/** Paired displays, each with a token of its own. */
export async function keepDisplays(
  db: Db,
  { count, playlist, zoom = 1, overscanPercent = 0 }: DisplaysToKeep,
  at: number,
): Promise<readonly KeptDisplay[]> {
  const displays = Array.from({ length: count }, () => ({
    id: randomUUID(),
    token: randomBytes(32).toString('base64url'),
  }));
  for (const [index, { id, token }] of displays.entries())
    await db
      .insertInto('display')
      .values({
        id,
        name: `Display ${index + 1}`,
        place: '',
        playlist_id: playlist,
        scope: JSON.stringify({ kind: 'all' }),
        zoom,
        overscan_percent: overscanPercent,
        blank_until: null,
        locale: null,
        token_hash: hashOf(token),
        previous_hash: null,
        token_made_at: at,
        paired_at: at,
        paired_by: MAKER,
        revoked_at: null,
        last_seen_at: null,
        report: null,
        version: 1,
      })
      .execute();
  return displays;
}
