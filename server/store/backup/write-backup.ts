import { createHash } from 'node:crypto';
import { open, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { AppError, isAppError } from '#server/app-error';
import { migrationsRun } from '../migrate.ts';
import type { Store } from '../open-store.ts';
import { type BackupEnd, headOf } from './backup-lines.ts';
import { KEPT_TABLES, pagesOf, tablesIn } from './stored-tables.ts';

export interface WrittenBackup {
  path: string;
  rows: number;
}

/**
 * Writes the store as it is at one moment, while others go on writing, to a new file for its owner only: `to`, or a file
 * with the time in its name where `to` is a folder. The file appears when it is whole and on the disk. The key is not in it.
 */
export async function writeBackup(store: Store, to: string, now: number): Promise<WrittenBackup> {
  const path = (await isFolder(to)) ? join(to, `watchfloor-${fileTime(now)}.backup`) : to;
  const part = `${path}.part`;
  let rows = 0;
  try {
    if (await exists(path))
      throw new AppError('conflict', `${path} is there already; a backup replaces nothing.`);
    await unlink(part).catch(() => undefined);
    await using file = await open(part, 'wx', 0o600);
    const count = (more: number): void => void (rows += more);
    await pipeline(
      Readable.from(linesOf(store, now, count)),
      createGzip(),
      async (bytes: AsyncIterable<Buffer>) => {
        for await (const piece of bytes) await file.writeFile(piece);
      },
    );
    await file.sync();
    await rename(part, path);
    await using folder = await open(dirname(path), 'r');
    await folder.sync();
  } catch (error) {
    await unlink(part).catch(() => undefined);
    throw isAppError(error) ? error : unwritten(path, error);
  }
  return { path, rows };
}

async function* linesOf(store: Store, now: number, count: (rows: number) => void): AsyncGenerator<string> {
  const { kind, bulk } = store;
  const trx = await bulk
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  try {
    const digest = createHash('sha256');
    const line = (value: unknown): string => {
      const text = `${JSON.stringify(value)}\n`;
      digest.update(text);
      return text;
    };
    const counts: BackupEnd['rows'] = {};
    const migrations = await migrationsRun(trx);
    if (migrations.length === 0)
      throw new AppError('not-found', 'There is nothing to back up: the store is empty.');
    yield line(headOf(migrations, now));
    // Before an upgrade's first start, the store lacks what the new version adds.
    const there = new Set(await tablesIn({ kind, db: trx }));
    for (const table of KEPT_TABLES.filter((name) => there.has(name))) {
      counts[table] = 0;
      let columns: string[] | null = null;
      for await (const page of pagesOf(trx, kind, table)) {
        if (columns === null) {
          columns = Object.keys(page[0] ?? {});
          yield line({ table, columns });
        }
        const names = columns;
        yield page.map((row) => line(names.map((name) => row[name] ?? null))).join('');
        counts[table] += page.length;
        count(page.length);
      }
    }
    yield `${JSON.stringify({ rows: counts, sha256: digest.digest('hex') } satisfies BackupEnd)}\n`;
  } finally {
    await trx.rollback().execute();
  }
}

function unwritten(path: string, cause: unknown): AppError {
  return new AppError(
    'store-failed',
    `The backup cannot be written to ${path}: see that its folder is there, may be written and has room.`,
    { cause },
  );
}

function fileTime(now: number): string {
  return new Date(now)
    .toISOString()
    .replaceAll(':', '-')
    .replace(/\.\d+Z$/, 'Z');
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
