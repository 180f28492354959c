import type { Announcement, Audience } from '#lib/domain/announcement';
import type { BoardDocument } from '#lib/domain/board-document';
import type { ConnectionSettings } from '#lib/domain/connection-settings';
import type { Looks } from '#lib/domain/looks';
import type { PlaylistDocument } from '#lib/domain/playlist';
import type { KeptDisplay } from './display-rows.ts';

/** What programs are made of, as it is at this moment. All of it is at hand: nothing here waits. */
export interface ProgramSources {
  /** Published boards by id. */
  boards: () => ReadonlyMap<string, { readonly number: number; readonly document: BoardDocument }>;
  playlists: () => ReadonlyMap<string, { readonly document: PlaylistDocument }>;
  /** Those that run now or later. */
  announcements: (now: number) => readonly (Announcement & { audience: Audience })[];
  /** Connections that run, in order. */
  connections: () => readonly ConnectionSettings[];
  display: (id: string) => KeptDisplay | undefined;
  looks: () => Looks;
  /** Where people reach us when a proxy stands in front, for codes on walls. */
  address: string | null;
  /** Whether all numbers are simulated. */
  isDemo: () => boolean;
}
