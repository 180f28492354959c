import type { PlaylistDocument } from '#lib/domain/playlist';
import type { PlaylistView } from '#lib/domain/playlist-view';
import type { PersonCaller } from '#server/auth/caller';

export interface KnownPlaylist {
  id: string;
  version: number;
  document: PlaylistDocument;
  updatedAt: number;
  updatedBy: string;
}

/** What became of a change: `conflict` where somebody else has changed it since `version`, with what stands there now. */
export type PlaylistChanged =
  { kind: 'done'; playlist: PlaylistView } | { kind: 'conflict'; theirs: PlaylistView };

/**
 * The playlists of this installation. Whoever asks has been let in by the route; every change is audited here. Throws
 * AppError `not-found`, `bad-request` with `field: sentence`, `store-failed`.
 */
export interface Playlists {
  /** Every playlist, by id. Read from memory; a few seconds behind other processes. */
  known(): ReadonlyMap<string, KnownPlaylist>;
  /** Told after any of `known()` has changed. Returns what ends it. */
  onChanged(listener: () => void): () => void;
  /** By name. */
  list(): Promise<PlaylistView[]>;
  get(id: string): Promise<PlaylistView>;
  add(document: PlaylistDocument, by: PersonCaller): Promise<PlaylistView>;
  change(
    id: string,
    change: { version: number; document: PlaylistDocument },
    by: PersonCaller,
  ): Promise<PlaylistChanged>;
  /**
   * Removes a playlist; displays that show it go over to the built-in board. Throws `conflict`, saying how many, where
   * more than `displays` do.
   */
  remove(id: string, displays: number, by: PersonCaller): Promise<void>;
  /** Reads them for the first time, and then whatever others change. */
  start(): Promise<void>;
  stop(): Promise<void>;
}
