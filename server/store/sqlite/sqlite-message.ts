/** What the thread that holds a database is asked, one at a time and in order. */
export type SqliteRequest =
  | { kind: 'run'; sql: string; parameters: readonly unknown[] }
  /** `write` takes the write lock at once: a transaction that read first could not get it later without starting over. */
  | { kind: 'begin'; access: 'read' | 'write' }
  | { kind: 'commit' }
  /** Does nothing where SQLite has rolled back already, as it does when a disk is full. */
  | { kind: 'rollback' };

export type SqliteAnswer =
  | { kind: 'rows'; rows: unknown[] }
  | { kind: 'changed'; changes: number | bigint; lastRowId: number | bigint }
  | { kind: 'done' }
  | { kind: 'failed'; failure: SqliteFailure };

/** An error as it crosses from thread to thread, where properties of errors are lost. */
export interface SqliteFailure {
  message: string;
  /** SQLite's result code, extended, or the file system's name of an error. */
  reason: number | string | null;
}

/** What the thread is started with. */
export interface SqliteThreadData {
  path: string;
  /** Also holds the folder against a second server. */
  alone: boolean;
}

/** The thread's first word; it ends by itself after `failed` and `held`. */
export type SqliteGreeting =
  { kind: 'ready' } | { kind: 'held'; byPid: number | null } | { kind: 'failed'; failure: SqliteFailure };

export interface NumberedRequest {
  id: number;
  request: SqliteRequest;
}

export interface NumberedAnswer {
  id: number;
  answer: SqliteAnswer;
}
