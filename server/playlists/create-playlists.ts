import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Clock } from '#lib/domain/clock';
import type { PlaylistDocument } from '#lib/domain/playlist';
import type { PlaylistView } from '#lib/domain/playlist-view';
import { AppError } from '#server/app-error';
import type { Audit, AuditAction, AuditNote } from '#server/audit/audit';
import type { PersonCaller } from '#server/auth/caller';
import type { Logger } from '#server/ops/log';
import type { Database } from '#server/store/database';
import type { Store } from '#server/store/open-store';
import { WatchedRows } from '#server/store/watched-rows';
import { displaysByPlaylist, findPlaylist, playlistView, readPlaylists } from './playlist-rows.ts';
import type { KnownPlaylist, Playlists } from './playlists.ts';

/** What one installation may keep; each wall's program is looked for among them. */
const MOST_PLAYLISTS = 200;

export interface PlaylistsOptions {
  /** Migrated. */
  store: Store;
  clock: Clock;
  log: Logger;
  audit: Audit;
}

export function createPlaylists({ store, clock, log, audit }: PlaylistsOptions): Playlists {
  const { db } = store;
  const rows = new WatchedRows<KnownPlaylist>({
    name: 'playlists',
    versions: () => db.selectFrom('playlist').select(['id', 'version']).execute(),
    read: () => readPlaylists(db),
    clock,
    log,
  });

  async function needed(id: string): Promise<KnownPlaylist> {
    const found = await findPlaylist(db, id);
    if (!found)
      throw new AppError('not-found', 'There is no such playlist, or no longer.', {
        reason: 'no-such-playlist',
      });
    return found;
  }

  async function viewOf(id: string): Promise<PlaylistView> {
    const playlist = await needed(id);
    return playlistView(playlist, (await displaysByPlaylist(db)).get(id) ?? 0);
  }

  async function refuseName(name: string, id: string | null): Promise<void> {
    const others = await readPlaylists(db);
    if (id === null && others.length >= MOST_PLAYLISTS)
      throw new AppError('bad-request', `There are ${MOST_PLAYLISTS} playlists already; remove one first.`);
    const isTaken = others.some(
      (other) => other.id !== id && other.document.name.toLowerCase() === name.toLowerCase(),
    );
    if (isTaken)
      throw new AppError('bad-request', 'document.name: Another playlist has this name.', {
        reason: 'playlist-name',
      });
  }

  async function note(action: AuditAction, { by, playlist, details }: PlaylistNote): Promise<void> {
    await audit.note({
      actor: by,
      action,
      subject: { kind: 'playlist', id: playlist.id, name: playlist.document.name },
      outcome: 'done',
      ...(details && { details }),
    });
  }

  return {
    known: () => rows.byId,
    onChanged: (listener) => rows.onChanged(listener),
    async list() {
      const [playlists, displays] = [await readPlaylists(db), await displaysByPlaylist(db)];
      return playlists
        .map((playlist) => playlistView(playlist, displays.get(playlist.id) ?? 0))
        .toSorted((one, other) => one.document.name.localeCompare(other.document.name));
    },
    get: viewOf,

    async add(document, by) {
      await refuseName(document.name, null);
      const id = randomUUID();
      const now = clock.now();
      await db
        .insertInto('playlist')
        .values({
          id,
          document: JSON.stringify(document),
          version: 1,
          created_at: now,
          updated_at: now,
          updated_by: by.name,
        })
        .execute();
      await rows.refresh();
      const added = await viewOf(id);
      await note('playlist.added', { by, playlist: added, details: { boards: document.items.length } });
      return added;
    },

    async change(id, { version, document }, by) {
      const before = await needed(id);
      await refuseName(document.name, id);
      const { numUpdatedRows } = await db
        .updateTable('playlist')
        .set({
          document: JSON.stringify(document),
          version: version + 1,
          updated_at: clock.now(),
          updated_by: by.name,
        })
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      const now = await viewOf(id);
      if (numUpdatedRows !== 1n) return { kind: 'conflict', theirs: now };
      await rows.refresh();
      const changed = changedParts(before.document, document);
      await note('playlist.changed', { by, playlist: now, details: { changed } });
      return { kind: 'done', playlist: now };
    },

    async remove(id, displays, by) {
      const playlist = await needed(id);
      const released = await db.transaction().execute((work) => removeFrom(work, id, displays));
      await rows.refresh();
      await note('playlist.removed', { by, playlist, details: { displays: released } });
    },
    start: () => rows.start(),
    stop: () => rows.stop(),
  };
}

interface PlaylistNote {
  by: PersonCaller;
  playlist: Pick<KnownPlaylist, 'id' | 'document'>;
  details?: AuditNote['details'];
}

/** Gives the number of displays that showed it. */
async function removeFrom(work: Kysely<Database>, id: string, mostDisplays: number): Promise<number> {
  const displays = (await displaysByPlaylist(work)).get(id) ?? 0;
  if (displays > mostDisplays)
    throw new AppError(
      'conflict',
      `${displays === 1 ? 'One display shows' : `${displays} displays show`} this playlist. Removed, it leaves them with the built-in board.`,
    );
  await work
    .updateTable('display')
    .set((row) => ({ playlist_id: null, version: row('version', '+', 1) }))
    .where('playlist_id', '=', id)
    .execute();
  await work.deleteFrom('playlist').where('id', '=', id).execute();
  return displays;
}

const PARTS = [
  'name',
  'zone',
  'items',
  'rest',
  'holidays',
] as const satisfies readonly (keyof PlaylistDocument)[];

function changedParts(before: PlaylistDocument, after: PlaylistDocument): string {
  return PARTS.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part])).join(', ');
}
