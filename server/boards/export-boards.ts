import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BOARD_FILE_FORMAT, type BoardFile } from '#lib/domain/board-file';
import { AppError } from '#server/app-error';
import type { ApplyTools } from './apply-boards.ts';
import { boardFileText, fileNameOf, keyFor } from './board-file-text.ts';
import { changedAt } from './board-rows.ts';
import { everyBoard, type KeyedBoard } from './keyed-boards.ts';

export interface ExportedBoard {
  /** Null for a board that has nothing to be exported. */
  file: string | null;
  name: string;
  words: string;
}

/**
 * Writes every board that walls may show to a file of a folder, which then says what the store says: boards without a key
 * get one, and none counts as changed by hand any more.
 */
export async function exportBoards(
  { store, clock }: Pick<ApplyTools, 'store' | 'clock'>,
  folder: string,
): Promise<ExportedBoard[]> {
  const boards = (await everyBoard(store.db, { keyed: false })).toSorted((one, other) =>
    one.name.localeCompare(other.name, 'en'),
  );
  const keys = new Set(boards.flatMap(({ key }) => key ?? []));
  await writing(folder, () => mkdir(folder, { recursive: true }));
  const exported: ExportedBoard[] = [];
  for (const board of boards) {
    const { name, published, isArchived } = board;
    if (!published || isArchived) {
      exported.push({ file: null, name, words: isArchived ? 'put away' : 'not published' });
      continue;
    }
    const key = board.key ?? freshKey(name, keys);
    keys.add(key);
    const content: BoardFile = {
      watchfloor: 'board',
      format: BOARD_FILE_FORMAT,
      key,
      team: board.teamName,
      document: published,
    };
    const file = fileNameOf(content);
    const path = join(folder, file);
    await writing(path, () => writeFile(path, boardFileText(content)));
    await mark({ store, clock }, board, key);
    exported.push({ file, name, words: `version ${board.number}` });
  }
  return exported;
}

async function writing(path: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new AppError('bad-request', `${path} cannot be written.`, { cause: error });
  }
}

function freshKey(name: string, taken: ReadonlySet<string>): string {
  const plain = keyFor(name);
  if (!taken.has(plain)) return plain;
  for (let count = 2; ; count++) if (!taken.has(`${plain}-${count}`)) return `${plain}-${count}`;
}

/** What somebody changes at this moment is left as it is: the next export takes it along. */
async function mark(
  { store, clock }: Pick<ApplyTools, 'store' | 'clock'>,
  { id, changedAt: before, publishedHash, key: known, appliedHash }: KeyedBoard,
  key: string,
): Promise<void> {
  if (known === key && appliedHash === publishedHash) return;
  await store.db
    .updateTable('board')
    .set({ key, applied_hash: publishedHash, changed_at: changedAt(clock.now(), before) })
    .where('id', '=', id)
    .where('changed_at', '=', before)
    .execute();
}
