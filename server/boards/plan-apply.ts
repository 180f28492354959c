import type { Transaction } from 'kysely';
import type { Database } from '#server/store/database';
import { boardHash } from './board-hash.ts';
import { type KeyedBoard, keyedBoards } from './keyed-boards.ts';
import type { KeyedFile } from './read-board-files.ts';

/** What becomes of a file. A `conflict` is written only by force; `moved`: the same board for another team. */
export interface AppliedBoard {
  file: string;
  key: string;
  name: string;
  outcome: 'new' | 'unchanged' | 'moved' | 'published' | 'conflict' | 'wrong';
  /** Whatever there is to say of it. */
  words: string;
}

/** What is to be done with one file, and what is there. */
export interface ApplyStep extends AppliedBoard {
  given: KeyedFile;
  teamId: string | null;
  before: KeyedBoard | undefined;
  number: number;
}

/** What is to be done with each file, judged by what the store has. */
export async function planApply(
  transaction: Transaction<Database>,
  files: readonly KeyedFile[],
): Promise<ApplyStep[]> {
  const teams = await transaction.selectFrom('team').select(['id', 'name']).execute();
  const known = await keyedBoards(transaction);
  return files.map((given) => {
    const { file, key, board } = given;
    const before = known.get(key);
    const team = teams.find(({ name }) => name.toLowerCase() === board.team?.toLowerCase());
    const step = {
      file,
      key,
      name: board.document.name,
      given,
      teamId: team?.id ?? null,
      before,
      number: (before?.number ?? 0) + 1,
    };
    if (board.team !== null && !team)
      return { ...step, outcome: 'wrong' as const, words: `There is no team “${board.team}”.` };
    return { ...step, ...judged(given, before, step.teamId) };
  });
}

function judged(
  { board }: KeyedFile,
  before: KeyedBoard | undefined,
  teamId: string | null,
): Pick<ApplyStep, 'outcome' | 'words'> {
  if (!before) return { outcome: 'new', words: 'version 1' };
  const hash = boardHash(board.document);
  if (before.isArchived) return { outcome: 'conflict', words: 'It was put away.' };
  if (before.isBehind && before.draftHash !== hash)
    return { outcome: 'conflict', words: `${before.draftBy} has a draft of it that is not published.` };
  if (before.publishedHash === hash)
    return before.teamId === teamId
      ? { outcome: 'unchanged', words: '' }
      : { outcome: 'moved', words: board.team === null ? 'to no team' : `to ${board.team}` };
  if (before.publishedHash !== before.appliedHash)
    return {
      outcome: 'conflict',
      words: `${before.publishedBy ?? 'Somebody'} published version ${before.number} by hand since it was last applied.`,
    };
  return { outcome: 'published', words: `version ${before.number + 1}` };
}
