import type { Kysely } from 'kysely';
import type { BoardDocument } from '#lib/domain/board-document';
import type { Database } from '#server/store/database';
import { boardHash } from './board-hash.ts';
import { selectBoards } from './board-rows.ts';
import { readStoredBoard } from './stored-board.ts';

/** A board as files see it. Hashes are null for what was never published or applied, or is damaged. */
export interface KeyedBoard {
  id: string;
  key: string | null;
  name: string;
  teamId: string | null;
  teamName: string | null;
  isArchived: boolean;
  /** How many versions of it were published. */
  number: number;
  published: BoardDocument | null;
  publishedHash: string | null;
  publishedBy: string | null;
  /** Something was saved that is not published. */
  isBehind: boolean;
  draftVersion: number;
  draftHash: string | null;
  draftBy: string;
  appliedHash: string | null;
  changedAt: number;
}

/** The boards that files may be about, by their keys. */
export async function keyedBoards(db: Kysely<Database>): Promise<Map<string, KeyedBoard>> {
  const boards = await everyBoard(db, { keyed: true });
  return new Map(boards.flatMap((board) => (board.key === null ? [] : [[board.key, board] as const])));
}

/** Read one after the other: their documents together may be large. */
export async function everyBoard(db: Kysely<Database>, { keyed }: { keyed: boolean }): Promise<KeyedBoard[]> {
  const ids = await db
    .selectFrom('board')
    .select('id')
    .$if(keyed, (query) => query.where('key', 'is not', null))
    .orderBy('id')
    .execute();
  const boards: KeyedBoard[] = [];
  for (const { id } of ids) {
    const row = await selectBoards(db)
      .select(['board.draft', 'board.applied_hash', 'board_version.document'])
      .where('board.id', '=', id)
      .executeTakeFirst();
    if (!row) continue;
    const draft = readStoredBoard(row.draft);
    const published = row.document === null ? null : readStoredBoard(row.document);
    boards.push({
      id,
      key: row.key,
      name: row.name,
      teamId: row.team_id,
      teamName: row.team_name,
      isArchived: row.archived_at !== null,
      number: row.published_number ?? 0,
      published,
      publishedHash: published && boardHash(published),
      publishedBy: row.published_by,
      isBehind: row.published_draft_version !== row.draft_version,
      draftVersion: row.draft_version,
      draftHash: draft && boardHash(draft),
      draftBy: row.draft_by,
      appliedHash: row.applied_hash,
      changedAt: row.changed_at,
    });
  }
  return boards;
}
