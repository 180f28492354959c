import type { Transaction } from 'kysely';
import type { BoardDocument } from '#lib/domain/board-document';
import type { Clock } from '#lib/domain/clock';
import { AppError } from '#server/app-error';
import type { PersonCaller } from '#server/auth/caller';
import type { Database } from '#server/store/database';
import type { Store } from '#server/store/open-store';
import { mayEditBoard } from './board-rights.ts';
import { type BoardRow, changedAt, editorOf, selectBoards } from './board-rows.ts';
import { readStoredBoard } from './stored-board.ts';

/** As often as others may get in between before somebody is told so. */
const MOST_TRIES = 5;

export interface EditTools {
  store: Pick<Store, 'db'>;
  clock: Clock;
}

export type BoardChange = Partial<{
  draft: string;
  name: string;
  draft_version: number;
  draft_by: string;
  draft_at: number;
  published_number: number;
  published_draft_version: number;
  team_id: string | null;
  archived_at: number | null;
}>;

/** One board, as it is while somebody changes it. */
export interface OpenBoard {
  transaction: Transaction<Database>;
  row: BoardRow & { draft: string };
  document: BoardDocument;
  now: number;
  /** What walls show; null for a board that was never published, or whose version is damaged. */
  published(): Promise<BoardDocument | null>;
  /** Writes over the board as it was read. */
  write(change: BoardChange): Promise<void>;
}

class MovedOn extends Error {}

/**
 * Changes a board as somebody, all of it or nothing; `work` runs again where another got in between. Throws AppError
 * `not-found`, `forbidden`.
 */
export async function editBoard<Result>(
  { store, clock }: EditTools,
  { id, by }: { id: string; by: PersonCaller },
  work: (board: OpenBoard) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await store.db.transaction().execute(async (transaction) => {
        const row = await selectBoards(transaction)
          .select('board.draft')
          .where('board.id', '=', id)
          .executeTakeFirst();
        if (!row) throw noSuchBoard();
        if (!mayEditBoard(await editorOf(transaction, by), row.team_id))
          throw new AppError('forbidden', 'Only its team and managers change this board.', {
            reason: 'not-your-board',
          });
        const now = clock.now();
        return work({
          transaction,
          row,
          document: documentOf(row.draft),
          now,
          async published() {
            if (row.published_number === null) return null;
            const version = await transaction
              .selectFrom('board_version')
              .select('document')
              .where('board_id', '=', id)
              .where('number', '=', row.published_number)
              .executeTakeFirst();
            return version ? readStoredBoard(version.document) : null;
          },
          async write(change) {
            const { numUpdatedRows } = await transaction
              .updateTable('board')
              .set({ ...change, changed_at: changedAt(now, row.changed_at) })
              .where('id', '=', id)
              .where('changed_at', '=', row.changed_at)
              .executeTakeFirst();
            if (numUpdatedRows !== 1n) throw new MovedOn();
          },
        });
      });
    } catch (error) {
      if (!(error instanceof MovedOn)) throw error;
      if (tries === MOST_TRIES) throw changedMeanwhile();
    }
  }
}

export function noSuchBoard(): AppError {
  return new AppError('not-found', 'There is no such board.', { reason: 'no-such-board' });
}

export function changedMeanwhile(): AppError {
  return new AppError('conflict', 'Somebody changed this board meanwhile. Look at it again.', {
    reason: 'board-changed',
  });
}

/** A board's document from the store. Throws AppError `store-failed` where it is damaged. */
export function documentOf(text: string): BoardDocument {
  const document = readStoredBoard(text);
  if (!document)
    throw new AppError('store-failed', 'This board cannot be read: what the store has of it is damaged.', {
      reason: 'board-damaged',
    });
  return document;
}
