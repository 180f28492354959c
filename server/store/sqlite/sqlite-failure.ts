import type { SqliteFailure } from './sqlite-message.ts';

/** An error of SQLite, or of the file system below it, as the thread told it. */
export class SqliteError extends Error {
  /** SQLite's extended result code, or null. */
  readonly errcode: number | null;
  /** node:sqlite's code, or the file system's. */
  readonly code: string;

  constructor({ message, reason }: SqliteFailure) {
    super(message);
    this.name = 'SqliteError';
    this.errcode = typeof reason === 'number' ? reason : null;
    this.code = typeof reason === 'string' ? reason : 'ERR_SQLITE_ERROR';
  }
}

export function failureOf(error: unknown): SqliteFailure {
  if (!(error instanceof Error)) return { message: String(error), reason: null };
  return { message: error.message, reason: extendedCodeOf(error) ?? fileCodeOf(error) };
}

/** SQLite's primary result code of an error, without its extension; null for other errors. */
export function resultCodeOf(error: unknown): number | null {
  const code = extendedCodeOf(error);
  return code === null ? null : code & 0xff;
}

function extendedCodeOf(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode
    : null;
}

function fileCodeOf(error: Error): string | null {
  return 'code' in error && typeof error.code === 'string' ? error.code : null;
}
