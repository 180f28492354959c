import { closeSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { type FolderHold, holdFolder } from './hold-folder.ts';
import { failureOf } from './sqlite-failure.ts';
import type {
  NumberedAnswer,
  NumberedRequest,
  SqliteAnswer,
  SqliteGreeting,
  SqliteRequest,
  SqliteThreadData,
} from './sqlite-message.ts';

/** The thread that holds a database. Every wait for a disk or a lock is here and nowhere else. */
function serve({ path, alone }: SqliteThreadData): void {
  const port = parentPort;
  if (!port) throw new Error('This file runs as a worker thread');
  const greet = (greeting: SqliteGreeting): void => port.postMessage(greeting);
  try {
    // For its owner only; and SQLite opens what it may not write without a word, to fail at the first write.
    closeSync(openSync(path, 'a', 0o600));
    const hold: FolderHold | null = alone ? holdFolder(dirname(path)) : null;
    if (hold?.kind === 'taken') return greet({ kind: 'held', byPid: hold.byPid });
    const database = openDatabase(path);
    port.on('message', (message: NumberedRequest | null) => {
      if (message === null) {
        closeQuietly(database);
        hold?.release();
        port.close();
        return;
      }
      const answer: NumberedAnswer = { id: message.id, answer: answerTo(database, message.request) };
      port.postMessage(answer);
    });
    greet({ kind: 'ready' });
  } catch (error) {
    greet({ kind: 'failed', failure: failureOf(error) });
  }
}

function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 5_000 });
  // The write-ahead log is cut back after it has grown, as by a restored backup.
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma journal_size_limit = 16777216',
  );
  return database;
}

/** A full disk must not keep the thread from ending: what was committed is in the log. */
function closeQuietly(database: DatabaseSync): void {
  try {
    database.close();
  } catch {
    // Nothing is lost: the next start reads the log.
  }
}

function answerTo(database: DatabaseSync, request: SqliteRequest): SqliteAnswer {
  try {
    return answered(database, request);
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
}

function answered(database: DatabaseSync, request: SqliteRequest): SqliteAnswer {
  switch (request.kind) {
    case 'run':
      return run(database, request.sql, request.parameters.map(bound));
    case 'begin':
      database.exec(request.access === 'write' ? 'begin immediate' : 'begin');
      return { kind: 'done' };
    case 'commit':
      try {
        database.exec('commit');
      } catch (error) {
        rollBack(database);
        throw error;
      }
      return { kind: 'done' };
    case 'rollback':
      rollBack(database);
      return { kind: 'done' };
  }
}

function run(database: DatabaseSync, sql: string, parameters: SQLInputValue[]): SqliteAnswer {
  const statement = database.prepare(sql);
  if (statement.columns().length > 0) return { kind: 'rows', rows: statement.all(...parameters) };
  const { changes, lastInsertRowid } = statement.run(...parameters);
  return { kind: 'changed', changes, lastRowId: lastInsertRowid };
}

function rollBack(database: DatabaseSync): void {
  if (database.isTransaction) database.exec('rollback');
}

function bound(value: unknown): SQLInputValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`A ${typeof value} cannot be stored`);
}

serve(workerData);
