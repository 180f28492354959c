import { AppError, isAppError } from '#server/app-error';
import { resultCodeOf } from './sqlite/sqlite-failure.ts';

type Trouble =
  | 'full'
  | 'read-only'
  | 'not-openable'
  | 'damaged'
  | 'disk-fails'
  | 'busy'
  | 'thread-ended'
  | 'unreachable'
  | 'refused'
  | 'no-database'
  | 'too-slow';

const WORDS: Readonly<Record<Trouble, string>> = {
  full: 'The disk that holds the store is full, so nothing can be saved. Make room where DATA_DIR or the database is; nothing needs to be started again.',
  'read-only':
    'The store cannot be written: its disk, its file or its database is read-only. Make it writable for the user that runs Watchfloor.',
  'not-openable':
    'The store cannot be opened. See that DATA_DIR is a folder that belongs to the user that runs Watchfloor.',
  damaged:
    'The store is damaged. Stop Watchfloor, move what is damaged (watchfloor.db and what begins like it) out of DATA_DIR, and restore the last backup.',
  'disk-fails': 'The disk that holds the store cannot be read or written: it may be failing, or full.',
  busy: 'Something else has kept the store to itself for too long. Try again.',
  'thread-ended': 'The store was interrupted. Try again.',
  unreachable: 'The database cannot be reached. See that PostgreSQL runs where DATABASE_URL says.',
  refused:
    'The database refuses the user of DATABASE_URL. Check the name and the password, and that the user may make tables.',
  'no-database': 'The database that DATABASE_URL names does not exist. Make it, or correct the name.',
  'too-slow': 'The database took too long to answer. Try again.',
};

const OF_SQLITE: Readonly<Record<number, Trouble>> = {
  3: 'not-openable',
  5: 'busy',
  6: 'busy',
  8: 'read-only',
  10: 'disk-fails',
  11: 'damaged',
  13: 'full',
  14: 'not-openable',
  23: 'not-openable',
  26: 'damaged',
};

/** By the file system's, the network's and PostgreSQL's codes. */
const OF_CODE: Readonly<Record<string, Trouble>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read-only',
  EACCES: 'not-openable',
  EPERM: 'not-openable',
  ENOENT: 'not-openable',
  ENOTDIR: 'not-openable',
  EEXIST: 'not-openable',
  EIO: 'disk-fails',
  ERR_THREAD_ENDED: 'thread-ended',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  ETIMEDOUT: 'unreachable',
  EPIPE: 'unreachable',
  '53100': 'full',
  '53300': 'unreachable',
  '57P01': 'unreachable',
  '57P02': 'unreachable',
  '57P03': 'unreachable',
  '57014': 'too-slow',
  '55P03': 'busy',
  '25006': 'read-only',
  '28000': 'refused',
  '28P01': 'refused',
  '42501': 'refused',
  '3D000': 'no-database',
  '58030': 'disk-fails',
  XX001: 'damaged',
  XX002: 'damaged',
};

/** What pg says without a code. */
const OF_MESSAGE: readonly [RegExp, Trouble][] = [
  [
    /^Connection terminated|^timeout exceeded when trying to connect|has encountered a connection error/,
    'unreachable',
  ],
  [/^Query read timeout/, 'too-slow'],
];

/**
 * The one place that tells people what is wrong with the store: an AppError `store-failed` with the original as its cause,
 * for both databases. What is wrong with a statement, such as a broken constraint, comes back as it is.
 */
export function storeFailure(error: unknown): unknown {
  if (isAppError(error)) return error;
  const trouble = troubleOf(error);
  return trouble === null ? error : new AppError('store-failed', WORDS[trouble], { cause: error });
}

function troubleOf(error: unknown): Trouble | null {
  if (!(error instanceof Error)) return null;
  const result = resultCodeOf(error);
  if (result !== null) return OF_SQLITE[result] ?? null;
  if ('syscall' in error && error.syscall === 'connect') return 'unreachable';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = OF_CODE[code] ?? (code.startsWith('08') ? 'unreachable' : undefined);
  if (known) return known;
  // Several addresses of one name were tried.
  if (error instanceof AggregateError) return troubleOf(error.errors[0]);
  return OF_MESSAGE.find(([words]) => words.test(error.message))?.[1] ?? null;
}
