import type { Clock } from '#lib/domain/clock';
import type { Announcements } from '#server/announcements/announcements';
import { createAnnouncements } from '#server/announcements/create-announcements';
import type { Audit } from '#server/audit/audit';
import type { Boards } from '#server/boards/boards';
import { createBoards } from '#server/boards/create-boards';
import { createTeams } from '#server/boards/create-teams';
import type { Teams } from '#server/boards/teams';
import type { Logger } from '#server/ops/log';
import { createPlaylists } from '#server/playlists/create-playlists';
import type { Playlists } from '#server/playlists/playlists';
import type { LiveQueries } from '#server/statistics/live-queries';
import { RecordedTrends } from '#server/statistics/recorded-trends';
import type { Store } from '#server/store/open-store';
import { type FollowedConnection, recordBoards } from './record-boards.ts';

export interface WallsOptions {
  /** Migrated. */
  store: Store;
  clock: Clock;
  log: Logger;
  audit: Audit;
  liveQueries: Pick<LiveQueries, 'open'>;
}

/** All that walls show and are told, wired. */
export interface Walls {
  readonly boards: Boards;
  readonly playlists: Playlists;
  readonly announcements: Announcements;
  readonly teams: Teams;
  /** Takes in a connection, or how its settings are now. */
  follow(connection: FollowedConnection): void;
  forget(connectionId: string): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function createWalls({ store, clock, log, audit, liveQueries }: WallsOptions): Walls {
  const boards = createBoards({ store, clock, log, audit });
  const playlists = createPlaylists({ store, clock, log, audit });
  const announcements = createAnnouncements({ store, clock, log, audit });
  const recording = recordBoards({ boards, trends: new RecordedTrends(liveQueries) });
  return {
    boards,
    playlists,
    announcements,
    teams: createTeams({ store, clock, audit }),
    follow: (connection) => recording.follow(connection),
    forget: (connectionId) => recording.forget(connectionId),
    async start() {
      await Promise.all([boards.start(), playlists.start(), announcements.start()]);
    },
    async stop() {
      recording.stop();
      await Promise.all([boards.stop(), playlists.stop(), announcements.stop()]);
    },
  };
}
