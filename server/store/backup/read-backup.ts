import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type * as z from 'zod';
import { AppError, isAppError } from '#server/app-error';
import {
  BACKUP_VERSION,
  type BackupHead,
  endSchema,
  headSchema,
  rowSchema,
  tableSchema,
} from './backup-lines.ts';

export interface BackupRows {
  table: string;
  columns: readonly string[];
  rows: (string | number | null)[][];
}

const ROWS_A_BATCH = 100;

export async function readHead(path: string): Promise<BackupHead> {
  for await (const line of linesOf(path)) {
    const head = headSchema.safeParse(parsed(line));
    if (!head.success) throw new AppError('bad-request', `${path} is not a backup of Watchfloor.`);
    if (head.data.version !== BACKUP_VERSION)
      throw new AppError('bad-request', `${path} was made by a newer Watchfloor; restore it with that one.`);
    return head.data;
  }
  throw damaged(path);
}

/** The rows of a backup in batches of one table each. Throws AppError `bad-request`, at the end at the latest, unless all of it is as it was written. */
export async function* rowsIn(path: string): AsyncGenerator<BackupRows> {
  const digest = createHash('sha256');
  const counts = new Map<string, number>();
  let batch: BackupRows | null = null;
  let isOver = false;
  let isHead = true;
  for await (const line of linesOf(path)) {
    if (isOver) throw damaged(path);
    const value = parsed(line);
    const end = endSchema.safeParse(value);
    if (end.success) {
      isOver = true;
      if (batch) yield batch;
      const told = Object.entries(end.data.rows);
      const isWhole =
        told.every(([table, rows]) => (counts.get(table) ?? 0) === rows) && counts.size <= told.length;
      if (!isWhole || digest.digest('hex') !== end.data.sha256) throw damaged(path);
      continue;
    }
    digest.update(`${line}\n`);
    if (isHead) {
      isHead = false;
      continue;
    }
    if (!Array.isArray(value)) {
      if (batch) yield batch;
      batch = { ...orDamaged(tableSchema, value, path), rows: [] };
      continue;
    }
    if (!batch || value.length !== batch.columns.length) throw damaged(path);
    batch.rows.push(orDamaged(rowSchema, value, path));
    counts.set(batch.table, (counts.get(batch.table) ?? 0) + 1);
    if (batch.rows.length < ROWS_A_BATCH) continue;
    yield batch;
    batch = { ...batch, rows: [] };
  }
  if (!isOver) throw damaged(path);
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const text = file.pipe(createGunzip()).setEncoding('utf8');
  file.on('error', (error) => text.destroy(error));
  let rest = '';
  try {
    for await (const piece of text) {
      const lines = `${rest}${String(piece)}`.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    if (isAppError(error)) throw error;
    const cannotRead = error instanceof Error && 'syscall' in error;
    throw cannotRead
      ? new AppError('bad-request', `${path} cannot be read: see that it is there and may be read.`, {
          cause: error,
        })
      : damaged(path, error);
  } finally {
    file.destroy();
  }
  if (rest !== '') throw damaged(path);
}

function orDamaged<T>(schema: z.ZodType<T>, value: unknown, path: string): T {
  const read = schema.safeParse(value);
  if (!read.success) throw damaged(path);
  return read.data;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function damaged(path: string, cause?: unknown): AppError {
  return new AppError('bad-request', `${path} is damaged or not whole, and nothing of it was restored.`, {
    cause,
  });
}
