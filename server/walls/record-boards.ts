import type { Board } from '#lib/domain/board';
import { compileBoard } from '#lib/domain/compile-board';
import type { StateMapping } from '#lib/domain/looks';
import type { ConnectionSettings } from '#lib/domain/connection-settings';
import { defaultBoard } from '#lib/domain/default-board';
import { pocketBoard } from '#lib/domain/pocket/pocket-board';
import type { Boards } from '#server/boards/boards';
import type { LooksKeeper } from '#server/looks/looks-keeper';
import type { RecordedTrends } from '#server/statistics/recorded-trends';

export type FollowedConnection = Pick<ConnectionSettings, 'id' | 'columnRoles'>;

export interface RecordBoardsOptions {
  boards: Pick<Boards, 'published' | 'onPublished'>;
  trends: Pick<RecordedTrends, 'record' | 'forget'>;
  looks: Pick<LooksKeeper, 'current' | 'onChanged'>;
}

export interface BoardRecording {
  follow(connection: FollowedConnection): void;
  forget(connectionId: string): void;
  stop(): void;
}

/** Has the trends recorded of every board that a wall may show, the default one and all that are published, and of phones. */
export function recordBoards({ boards, trends, looks }: RecordBoardsOptions): BoardRecording {
  const followed = new Map<string, FollowedConnection>();

  function record(connection: FollowedConnection): void {
    const { id: connectionId, columnRoles } = connection;
    const { states } = looks.current().looks;
    trends.record(connectionId, [
      defaultBoard({ connectionId, columnRoles, states }),
      pocketBoard({ connectionId, columnRoles, states }),
      ...boardsOf(connection, states),
    ]);
  }

  /** A board that names no connection may be shown with any. */
  function boardsOf(
    { id: connectionId, columnRoles }: FollowedConnection,
    states: readonly StateMapping[],
  ): Board[] {
    return [...boards.published()].flatMap(([id, { document }]) =>
      document.connection === null || document.connection === connectionId
        ? [compileBoard(document, { id, connectionId, columnRoles, states })]
        : [],
    );
  }

  const recordAll = (): void => {
    for (const connection of followed.values()) record(connection);
  };
  const stops = [boards.onPublished(recordAll), looks.onChanged(recordAll)];
  return {
    follow(connection) {
      followed.set(connection.id, connection);
      record(connection);
    },
    forget(connectionId) {
      followed.delete(connectionId);
      trends.forget(connectionId);
    },
    stop() {
      for (const stop of stops) stop();
    },
  };
}
