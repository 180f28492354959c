import type { Board } from '#lib/domain/board';
import { compileBoard } from '#lib/domain/compile-board';
import type { ConnectionSettings } from '#lib/domain/connection-settings';
import { defaultBoard } from '#lib/domain/default-board';
import { pocketBoard } from '#lib/domain/pocket/pocket-board';
import type { Boards } from '#server/boards/boards';
import type { RecordedTrends } from '#server/statistics/recorded-trends';

export type FollowedConnection = Pick<ConnectionSettings, 'id' | 'columnRoles'>;

export interface RecordBoardsOptions {
  boards: Pick<Boards, 'published' | 'onPublished'>;
  trends: Pick<RecordedTrends, 'record' | 'forget'>;
}

export interface BoardRecording {
  follow(connection: FollowedConnection): void;
  forget(connectionId: string): void;
  stop(): void;
}

/** Has the trends recorded of every board that a wall may show, the default one and all that are published, and of phones. */
export function recordBoards({ boards, trends }: RecordBoardsOptions): BoardRecording {
  const followed = new Map<string, FollowedConnection>();

  function record(connection: FollowedConnection): void {
    const { id: connectionId, columnRoles } = connection;
    trends.record(connectionId, [
      defaultBoard({ connectionId, columnRoles }),
      pocketBoard({ connectionId, columnRoles }),
      ...boardsOf(connection),
    ]);
  }

  /** A board that names no connection may be shown with any. */
  function boardsOf({ id: connectionId, columnRoles }: FollowedConnection): Board[] {
    return [...boards.published()].flatMap(([id, { document }]) =>
      document.connection === null || document.connection === connectionId
        ? [compileBoard(document, { id, connectionId, columnRoles })]
        : [],
    );
  }

  const stop = boards.onPublished(() => {
    for (const connection of followed.values()) record(connection);
  });
  return {
    follow(connection) {
      followed.set(connection.id, connection);
      record(connection);
    },
    forget(connectionId) {
      followed.delete(connectionId);
      trends.forget(connectionId);
    },
    stop,
  };
}
