import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BoardFile } from '#lib/domain/board-file';
import { BOARD_KEY, readBoardFile } from '#lib/domain/board-file-schema';
import type { DocumentProblem } from '#lib/domain/schema-words';
import { MOST_BOARDS } from './kept-changes.ts';

const MOST_FILE_BYTES = 1024 * 1024;

/** A board that a file names by a key: its own, or that of the file's name. */
export interface KeyedFile {
  /** The file's name in its folder. */
  file: string;
  key: string;
  board: BoardFile;
}

export interface FileProblem extends DocumentProblem {
  file: string;
}

export type FolderReading =
  { kind: 'ok'; files: readonly KeyedFile[] } | { kind: 'bad'; problems: readonly FileProblem[] };

/** All boards of a folder, its `*.json` files, each fit to be published; or all that is wrong with any of them. */
export async function readBoardFiles(folder: string): Promise<FolderReading> {
  const names = await readdir(folder)
    .then((all) => all.filter((name) => name.endsWith('.json')).toSorted())
    .catch(() => null);
  const ofFolder = (message: string): FolderReading => ({
    kind: 'bad',
    problems: [{ file: folder, path: '', message }],
  });
  if (names === null) return ofFolder('There is no such folder.');
  if (names.length === 0) return ofFolder('There are no boards in it (*.json).');
  if (names.length > MOST_BOARDS) return ofFolder(`There are more than ${MOST_BOARDS} files in it.`);
  const files: KeyedFile[] = [];
  const problems: FileProblem[] = [];
  const seen = new Map<string, string>();
  for (const file of names) {
    const reading = await readOne(join(folder, file), file);
    if (reading.kind === 'bad') {
      problems.push(...reading.problems.map((problem) => ({ file, ...problem })));
      continue;
    }
    const { key } = reading;
    const other = seen.get(key);
    if (other !== undefined)
      problems.push({ file, path: 'key', message: `“${key}” is the key of ${other} too.` });
    seen.set(key, file);
    files.push({ file, key, board: reading.board });
  }
  return problems.length > 0 ? { kind: 'bad', problems } : { kind: 'ok', files };
}

type OneReading =
  { kind: 'ok'; key: string; board: BoardFile } | { kind: 'bad'; problems: readonly DocumentProblem[] };

async function readOne(path: string, file: string): Promise<OneReading> {
  const value = await jsonIn(path);
  if (value.kind === 'bad') return { kind: 'bad', problems: [{ path: '', message: value.message }] };
  const reading = readBoardFile(value.json, 'published');
  if (reading.kind === 'bad') return reading;
  const key = reading.file.key ?? file.replace(/\.json$/, '');
  if (!BOARD_KEY.test(key))
    return {
      kind: 'bad',
      problems: [
        {
          path: 'key',
          message: 'is missing, and the file’s name is no key: small letters, digits and dashes.',
        },
      ],
    };
  return { kind: 'ok', key, board: reading.file };
}

type JsonReading = { kind: 'ok'; json: unknown } | { kind: 'bad'; message: string };

async function jsonIn(path: string): Promise<JsonReading> {
  let text: string;
  try {
    const { size } = await stat(path);
    if (size > MOST_FILE_BYTES) return { kind: 'bad', message: 'It is too large for a board.' };
    text = await readFile(path, 'utf8');
  } catch {
    return { kind: 'bad', message: 'It cannot be read.' };
  }
  try {
    return { kind: 'ok', json: JSON.parse(text) };
  } catch {
    return { kind: 'bad', message: 'It is no JSON.' };
  }
}
