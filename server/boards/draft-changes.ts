import type { BoardDocument } from '#lib/domain/board-document';
import { boardProblems } from '#lib/domain/board-rules';
import type { BoardTheirs } from '#lib/domain/board-view';
import type { Clock } from '#lib/domain/clock';
import { AppError } from '#server/app-error';
import type { Audit } from '#server/audit/audit';
import type { PersonCaller } from '#server/auth/caller';
import type { Store } from '#server/store/open-store';
import { isSameBoard } from './board-hash.ts';
import type { BoardReading } from './board-reading.ts';
import type { Boards, DraftOutcome } from './boards.ts';
import { type BoardChange, editBoard, type OpenBoard } from './edit-board.ts';

export interface ChangeTools {
  store: Pick<Store, 'db'>;
  clock: Clock;
  audit: Audit;
  reading: BoardReading;
  /** Something was changed that walls may show. */
  onChanged: () => Promise<void>;
}

type Draft = { kind: 'done'; number?: number | undefined } | { kind: 'conflict'; theirs: BoardTheirs };

/** What is done to drafts, by compare-and-set of their version. Saving is not noted in the audit: it happens while one types. */
export function draftChanges(tools: ChangeTools): Pick<Boards, 'saveDraft' | 'publish' | 'restore'> {
  const { audit, reading, onChanged } = tools;

  async function outcome(id: string, by: PersonCaller, draft: Draft): Promise<DraftOutcome> {
    return draft.kind === 'conflict' ? draft : { kind: 'done', board: await reading.get(id, by) };
  }

  return {
    async saveDraft(id, { version, document }, by) {
      const done = await editBoard(tools, { id, by }, async (board): Promise<Draft> => {
        if (isSameBoard(board.document, document)) return { kind: 'done' };
        if (board.row.draft_version !== version) return theirsOf(board);
        // Worked out before it is kept: what cannot be judged could not be opened, or removed, either.
        boardProblems(document);
        await board.write(await draftOf(board, by, document));
        return { kind: 'done' };
      });
      return outcome(id, by, done);
    },

    async publish(id, { version, note }, by) {
      const done = await editBoard(tools, { id, by }, async (board): Promise<Draft> => {
        const { row, document, transaction, now } = board;
        if (row.draft_version !== version) return theirsOf(board);
        if (row.archived_at !== null)
          throw new AppError('bad-request', 'This board was put away; take it out again first.', {
            reason: 'board-away',
          });
        const [problem] = boardProblems(document);
        if (problem) throw new AppError('bad-request', `${problem.path}: ${problem.message}`);
        const before = await board.published();
        if (before && isSameBoard(before, document))
          throw new AppError('bad-request', `Nothing has changed since version ${row.published_number}.`);
        const number = (row.published_number ?? 0) + 1;
        await board.write({ published_number: number, published_draft_version: version });
        await transaction
          .insertInto('board_version')
          .values({
            board_id: id,
            number,
            document: JSON.stringify(document),
            note,
            published_at: now,
            published_by: by.name,
          })
          .execute();
        return { kind: 'done', number };
      });
      if (done.kind === 'conflict') return done;
      await onChanged();
      const board = await reading.get(id, by);
      await audit.note({
        actor: by,
        action: 'board.published',
        subject: { kind: 'board', id, name: board.name },
        outcome: 'done',
        details: { version: done.number ?? null, note: note === '' ? null : note },
      });
      return { kind: 'done', board };
    },

    async restore(id, { number, version }, by) {
      const { document } = await reading.version(id, number);
      const done = await editBoard(tools, { id, by }, async (board): Promise<Draft> => {
        if (board.row.draft_version !== version) return theirsOf(board);
        if (!isSameBoard(board.document, document)) await board.write(await draftOf(board, by, document));
        return { kind: 'done' };
      });
      if (done.kind === 'conflict') return done;
      const board = await reading.get(id, by);
      await audit.note({
        actor: by,
        action: 'board.restored',
        subject: { kind: 'board', id, name: board.name },
        outcome: 'done',
        details: { version: number },
      });
      return { kind: 'done', board };
    },
  };
}

/** A draft that is what walls show already waits for nobody to publish it. */
async function draftOf(board: OpenBoard, by: PersonCaller, document: BoardDocument): Promise<BoardChange> {
  const { row, now } = board;
  const published = await board.published();
  return {
    ...(published && isSameBoard(published, document) && { published_draft_version: row.draft_version + 1 }),
    draft: JSON.stringify(document),
    name: document.name,
    draft_version: row.draft_version + 1,
    draft_by: by.name,
    draft_at: now,
  };
}

function theirsOf({ row, document }: OpenBoard): Draft {
  return {
    kind: 'conflict',
    theirs: { document, version: row.draft_version, by: row.draft_by, at: row.draft_at },
  };
}
