import { randomUUID } from 'node:crypto';
import type { Transaction, Updateable } from 'kysely';
import { AppError } from '#server/app-error';
import type { Database } from '#server/store/database';
import type { BoardTable } from '#server/store/tables/board';
import { boardHash } from './board-hash.ts';
import { changedAt } from './board-rows.ts';
import { MOST_BOARDS } from './kept-changes.ts';
import type { KeyedBoard } from './keyed-boards.ts';
import type { ApplyStep } from './plan-apply.ts';

/** By whom boards are published that come from files. */
export const APPLIED_BY = 'npm run boards';

/** Throws AppError `conflict` where there would be more boards than are kept. */
export async function refuseTooMany(
  transaction: Transaction<Database>,
  steps: readonly ApplyStep[],
): Promise<void> {
  const { boards } = await transaction
    .selectFrom('board')
    .select(({ fn }) => fn.countAll().as('boards'))
    .executeTakeFirstOrThrow();
  const more = steps.filter(({ outcome }) => outcome === 'new').length;
  if (Number(boards) + more > MOST_BOARDS)
    throw new AppError('conflict', `There would be more than ${MOST_BOARDS} boards; nothing was written.`);
}

/** Does one step; the board's id. Throws AppError `conflict` where somebody changes it at this moment. */
export async function writeStep(
  transaction: Transaction<Database>,
  { outcome, given, before, teamId, number, file }: ApplyStep,
  now: number,
): Promise<string> {
  const { document } = given.board;
  const hash = boardHash(document);
  if (before && (outcome === 'unchanged' || outcome === 'moved')) {
    if (outcome === 'moved' || before.appliedHash !== hash)
      await change(transaction, before, { team_id: teamId, applied_hash: hash, changed_at: now });
    return before.id;
  }
  const text = JSON.stringify(document);
  const draftVersion = (before?.draftVersion ?? 0) + 1;
  const values = {
    team_id: teamId,
    draft: text,
    name: document.name,
    draft_version: draftVersion,
    draft_by: APPLIED_BY,
    draft_at: now,
    published_number: number,
    published_draft_version: draftVersion,
    applied_hash: hash,
    archived_at: null,
  };
  const id = before?.id ?? randomUUID();
  if (before) await change(transaction, before, { ...values, changed_at: now });
  else
    await transaction
      .insertInto('board')
      .values({
        id,
        key: given.key,
        ...values,
        created_at: now,
        created_by: APPLIED_BY,
        changed_at: now,
      })
      .execute();
  await transaction
    .insertInto('board_version')
    .values({
      board_id: id,
      number,
      document: text,
      note: `From ${file}`,
      published_at: now,
      published_by: APPLIED_BY,
    })
    .execute();
  return id;
}

async function change(
  transaction: Transaction<Database>,
  before: KeyedBoard,
  values: Updateable<BoardTable> & { changed_at: number },
): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('board')
    .set({ ...values, changed_at: changedAt(values.changed_at, before.changedAt) })
    .where('id', '=', before.id)
    .where('changed_at', '=', before.changedAt)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n)
    throw new AppError('conflict', `Somebody changed “${before.name}” at this moment; nothing was written.`);
}
