import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { BoardDocument } from '#lib/domain/board-document';
import { boardProblems } from '#lib/domain/board-rules';
import { AppError } from '#server/app-error';
import type { PersonCaller } from '#server/auth/caller';
import type { Database } from '#server/store/database';
import { mayEditBoard } from './board-rights.ts';
import { editorOf } from './board-rows.ts';
import type { Boards, NewBoard } from './boards.ts';
import type { ChangeTools } from './draft-changes.ts';
import { changedMeanwhile, editBoard } from './edit-board.ts';

/** Those put away too. */
export const MOST_BOARDS = 2_000;

/** What is done to boards as a whole. */
export function keptChanges(tools: ChangeTools): Pick<Boards, 'add' | 'change'> {
  const { store, clock, audit, reading, onChanged } = tools;

  async function documentFor(board: NewBoard, by: PersonCaller): Promise<BoardDocument> {
    switch (board.from) {
      case 'document':
        return board.document;
      case 'file':
        return board.file.document;
      case 'copy':
        return (await reading.get(board.of, by)).document;
    }
  }

  return {
    async add(wanted, by) {
      const source = await documentFor(wanted, by);
      const document = wanted.name === null ? source : { ...source, name: wanted.name };
      // Worked out before it is kept: what cannot be judged could not be opened, or removed, either.
      boardProblems(document);
      const id = randomUUID();
      const now = clock.now();
      const team = await store.db.transaction().execute(async (transaction) => {
        const owner = await ownerFor(transaction, wanted.team, by);
        const { boards } = await transaction
          .selectFrom('board')
          .select(({ fn }) => fn.countAll().as('boards'))
          .executeTakeFirstOrThrow();
        if (Number(boards) >= MOST_BOARDS)
          throw new AppError('conflict', `There are ${MOST_BOARDS} boards already; no more can be kept.`);
        await transaction
          .insertInto('board')
          .values({
            id,
            key: null,
            team_id: wanted.team,
            draft: JSON.stringify(document),
            name: document.name,
            draft_version: 1,
            draft_by: by.name,
            draft_at: now,
            published_number: null,
            published_draft_version: null,
            applied_hash: null,
            created_at: now,
            created_by: by.name,
            archived_at: null,
            changed_at: now,
          })
          .execute();
        return owner;
      });
      await audit.note({
        actor: by,
        action: 'board.added',
        subject: { kind: 'board', id, name: document.name },
        outcome: 'done',
        details: { team, from: wanted.from },
      });
      return reading.get(id, by);
    },

    async change(id, { version, team, archived }, by) {
      const done = await editBoard(tools, { id, by }, async (board) => {
        const { row, now, transaction } = board;
        if (version !== undefined && row.draft_version !== version) throw changedMeanwhile();
        const isMoved = team !== undefined && team !== row.team_id;
        const isTurned = archived !== undefined && archived !== (row.archived_at !== null);
        const teamName = isMoved ? await ownerFor(transaction, team, by) : row.team_name;
        if (isMoved || isTurned)
          await board.write({
            ...(isMoved && { team_id: team }),
            ...(isTurned && { archived_at: archived ? now : null }),
          });
        return { isMoved, isTurned, teamBefore: row.team_name, teamName };
      });
      if (done.isTurned) await onChanged();
      const board = await reading.get(id, by);
      const subject = { kind: 'board', id, name: board.name };
      if (done.isMoved)
        await audit.note({
          actor: by,
          action: 'board.changed',
          subject,
          outcome: 'done',
          details: { teamBefore: done.teamBefore, team: done.teamName },
        });
      if (done.isTurned)
        await audit.note({
          actor: by,
          action: archived ? 'board.archived' : 'board.changed',
          subject,
          outcome: 'done',
          details: archived ? {} : { archived: false },
        });
      return board;
    },
  };
}

/** The name of the team that is to own a board; whoever gives it one must be able to change it there too. */
async function ownerFor(
  db: Kysely<Database>,
  teamId: string | null,
  by: PersonCaller,
): Promise<string | null> {
  const team =
    teamId === null
      ? null
      : await db.selectFrom('team').select('name').where('id', '=', teamId).executeTakeFirst();
  if (team === undefined)
    throw new AppError('bad-request', 'team: There is no such team.', { reason: 'no-such-team' });
  if (!mayEditBoard(await editorOf(db, by), teamId))
    throw new AppError(
      'forbidden',
      team ? 'Only its members and managers give a team boards.' : 'Choose one of your teams.',
    );
  return team?.name ?? null;
}
