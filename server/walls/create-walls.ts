import type { Clock } from '#lib/domain/clock';
import type { Audit } from '#server/audit/audit';
import type { Boards } from '#server/boards/boards';
import { createBoards } from '#server/boards/create-boards';
import type { Logger } from '#server/ops/log';
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
  /** Takes in a connection, or how its settings are now. */
  follow(connection: FollowedConnection): void;
  forget(connectionId: string): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function createWalls({ store, clock, log, audit, liveQueries }: WallsOptions): Walls {
  const boards = createBoards({ store, clock, log, audit });
  const recording = recordBoards({ boards, trends: new RecordedTrends(liveQueries) });
  return {
    boards,
    follow: (connection) => recording.follow(connection),
    forget: (connectionId) => recording.forget(connectionId),
    start: () => boards.start(),
    async stop() {
      recording.stop();
      await boards.stop();
    },
  };
}
