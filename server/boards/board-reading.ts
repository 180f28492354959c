import { BOARD_FILE_FORMAT } from '#lib/domain/board-file';
import { boardProblems } from '#lib/domain/board-rules';
import { AppError } from '#server/app-error';
import type { Store } from '#server/store/open-store';
import { editorOf, selectBoards, summaryOf } from './board-rows.ts';
import type { Boards } from './boards.ts';
import { documentOf, noSuchBoard } from './edit-board.ts';

export type BoardReading = Pick<Boards, 'list' | 'get' | 'versions' | 'version' | 'exportFile'>;

/** What is only looked at. */
export function boardReading({ db }: Pick<Store, 'db'>): BoardReading {
  async function needBoard(id: string): Promise<void> {
    if (!(await db.selectFrom('board').select('id').where('id', '=', id).executeTakeFirst()))
      throw noSuchBoard();
  }

  const version: BoardReading['version'] = async (id, number) => {
    const row = await db
      .selectFrom('board_version')
      .selectAll()
      .where('board_id', '=', id)
      .where('number', '=', number)
      .executeTakeFirst();
    if (!row)
      throw new AppError('not-found', 'There is no such version of this board.', {
        reason: 'no-such-version',
      });
    const { note, published_at: at, published_by: by, document } = row;
    return { number, note, at, by, document: documentOf(document) };
  };

  return {
    async list(by) {
      const editor = await editorOf(db, by);
      const rows = await selectBoards(db).execute();
      return rows.map((row) => summaryOf(row, editor)).toSorted(byName);
    },
    async get(id, by) {
      const row = await selectBoards(db).select('board.draft').where('board.id', '=', id).executeTakeFirst();
      if (!row) throw noSuchBoard();
      const document = documentOf(row.draft);
      return { ...summaryOf(row, await editorOf(db, by)), document, problems: boardProblems(document) };
    },
    async versions(id) {
      await needBoard(id);
      const rows = await db
        .selectFrom('board_version')
        .select(['number', 'note', 'published_at', 'published_by'])
        .where('board_id', '=', id)
        .orderBy('number', 'desc')
        .execute();
      return rows.map(({ number, note, published_at: at, published_by: by }) => ({ number, note, at, by }));
    },
    version,
    async exportFile(id) {
      const row = await selectBoards(db).select('board.draft').where('board.id', '=', id).executeTakeFirst();
      if (!row) throw noSuchBoard();
      const { published_number: number, key, team_name: team } = row;
      const document = number === null ? documentOf(row.draft) : (await version(id, number)).document;
      return { watchfloor: 'board', format: BOARD_FILE_FORMAT, key, team, document };
    },
  };
}

function byName(one: { name: string; id: string }, other: { name: string; id: string }): number {
  return one.name.localeCompare(other.name, 'en') || (one.id < other.id ? -1 : 1);
}
