import type { Clock } from '#lib/domain/clock';
import type { ConnectionSettings } from '#lib/domain/connection-settings';
import type { ConnectionStatus } from '#lib/wire/frame';
import type { Announcements } from '#server/announcements/announcements';
import { createAnnouncements } from '#server/announcements/create-announcements';
import type { Audit } from '#server/audit/audit';
import type { AccessChanges } from '#server/auth/access-changes';
import { isSecure } from '#server/auth/session-cookie';
import type { Boards } from '#server/boards/boards';
import { createBoards } from '#server/boards/create-boards';
import { createTeams } from '#server/boards/create-teams';
import type { Teams } from '#server/boards/teams';
import type { Directories } from '#server/directory/directories';
import { createDisplaySystem, type DisplaySystem } from '#server/displays/create-display-system';
import type { LooksKeeper } from '#server/looks/looks-keeper';
import type { Logger } from '#server/ops/log';
import { createPlaylists } from '#server/playlists/create-playlists';
import type { Playlists } from '#server/playlists/playlists';
import type { Scopes } from '#server/scope/scopes';
import type { LiveQueries } from '#server/statistics/live-queries';
import { RecordedTrends } from '#server/statistics/recorded-trends';
import type { Store } from '#server/store/open-store';
import type { Hub } from '#server/stream/hub';
import { type FollowedConnection, recordBoards } from './record-boards.ts';

export interface WallsOptions {
  /** Migrated. */
  store: Store;
  clock: Clock;
  log: Logger;
  audit: Audit;
  liveQueries: Pick<LiveQueries, 'open'>;
  hub: Hub;
  scopes: Scopes;
  directories: Pick<Directories, 'of' | 'onChanged'>;
  accessChanges: AccessChanges;
  looks: Pick<LooksKeeper, 'current' | 'onChanged'>;
  /** The connections that run, in order, and how they stand. */
  connections: () => readonly ConnectionSettings[];
  status: () => readonly ConnectionStatus[];
  /** Whether all numbers are simulated. */
  isDemo: () => boolean;
  /** Where people reach us when a proxy stands in front; null on our own address. */
  publicUrl: string | null;
  /** What displays' tokens are made with. */
  secret: string;
}

/** All that walls show and are told, wired. */
export interface Walls {
  readonly boards: Boards;
  readonly playlists: Playlists;
  readonly announcements: Announcements;
  readonly teams: Teams;
  readonly displays: DisplaySystem;
  /** Takes in a connection, or how its settings are now. */
  follow(connection: FollowedConnection): void;
  forget(connectionId: string): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function createWalls(options: WallsOptions): Walls {
  const { store, clock, log, audit, liveQueries, directories, looks } = options;
  const boards = createBoards({ store, clock, log, audit });
  const playlists = createPlaylists({ store, clock, log, audit });
  const announcements = createAnnouncements({ store, clock, log, audit });
  const recording = recordBoards({ boards, trends: new RecordedTrends(liveQueries), looks });
  const displays = createDisplaySystem({
    ...options,
    isSecure: isSecure(options.publicUrl),
    sources: {
      boards: () => boards.published(),
      playlists: () => playlists.known(),
      announcements: (now) => announcements.current(now),
      connections: options.connections,
      looks: () => looks.current().looks,
      address: options.publicUrl,
      isDemo: options.isDemo,
    },
  });
  const programsChanged = (): void => displays.programs.changed();
  const stops = [
    boards.onPublished(programsChanged),
    playlists.onChanged(programsChanged),
    announcements.onChanged(programsChanged),
    directories.onChanged(programsChanged),
    looks.onChanged(programsChanged),
  ];
  return {
    boards,
    playlists,
    announcements,
    teams: createTeams({ store, clock, audit }),
    displays,
    follow(connection) {
      recording.follow(connection);
      programsChanged();
    },
    forget(connectionId) {
      recording.forget(connectionId);
      programsChanged();
    },
    async start() {
      await Promise.all([boards.start(), playlists.start(), announcements.start(), displays.start()]);
    },
    async stop() {
      for (const stop of stops) stop();
      recording.stop();
      await displays.stop();
      await Promise.all([boards.stop(), playlists.stop(), announcements.stop()]);
    },
  };
}
