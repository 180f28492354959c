import type { PlaylistDocument } from './playlist.ts';

/** A playlist as managers see it. */
export interface PlaylistView {
  id: string;
  /** Grows by one a change, for compare-and-set. */
  version: number;
  document: PlaylistDocument;
  /** Epoch ms. */
  updatedAt: number;
  /** The name of whoever changed it last. */
  updatedBy: string;
  /** How many paired displays show it. */
  displays: number;
}
