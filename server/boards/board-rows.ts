import type { Kysely } from 'kysely';
import type { BoardSummary } from '#lib/domain/board-view';
import type { PersonCaller } from '#server/auth/caller';
import type { Database } from '#server/store/database';
import { type BoardEditor, mayEditBoard } from './board-rights.ts';

/** Boards with their team and the version that is published; narrow it with `where`. */
export function selectBoards(db: Kysely<Database>) {
  return db
    .selectFrom('board')
    .leftJoin('team', 'team.id', 'board.team_id')
    .leftJoin('board_version', (join) =>
      join
        .onRef('board_version.board_id', '=', 'board.id')
        .onRef('board_version.number', '=', 'board.published_number'),
    )
    .select([
      'board.id',
      'board.key',
      'board.name',
      'board.team_id',
      'team.name as team_name',
      'board.draft_version',
      'board.draft_by',
      'board.draft_at',
      'board.published_number',
      'board.published_draft_version',
      'board_version.published_by',
      'board_version.published_at',
      'board.archived_at',
      'board.changed_at',
    ]);
}

export type BoardRow = Awaited<ReturnType<ReturnType<typeof selectBoards>['executeTakeFirstOrThrow']>>;

export function summaryOf(row: BoardRow, editor: BoardEditor): BoardSummary {
  const { team_id: teamId, team_name: teamName } = row;
  return {
    id: row.id,
    name: row.name,
    key: row.key,
    team: teamId !== null && teamName !== null ? { id: teamId, name: teamName } : null,
    draft: { version: row.draft_version, by: row.draft_by, at: row.draft_at },
    published:
      row.published_number !== null && row.published_by !== null && row.published_at !== null
        ? {
            number: row.published_number,
            by: row.published_by,
            at: row.published_at,
            isBehind: row.published_draft_version !== row.draft_version,
          }
        : null,
    archivedAt: row.archived_at,
    mayEdit: mayEditBoard(editor, teamId),
  };
}

/** What decides over boards of whoever asks, as it is now. */
export async function editorOf(db: Kysely<Database>, { id, role }: PersonCaller): Promise<BoardEditor> {
  const rows = await db.selectFrom('team_member').select('team_id').where('person_id', '=', id).execute();
  return { role, teams: new Set(rows.map(({ team_id: teamId }) => teamId)) };
}

/** When a board that was changed at `before` is changed now: later, whatever the clock says. */
export function changedAt(now: number, before: number): number {
  return Math.max(now, before + 1);
}
