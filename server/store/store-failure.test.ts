import { describe, expect, it } from 'vitest';
import { AppError } from '#server/app-error';
import { SqliteError } from './sqlite/sqlite-failure.ts';
import { storeFailure } from './store-failure.ts';

const withCode = (code: string): Error => Object.assign(new Error('inner words'), { code });
const ofSqlite = (reason: number): Error => new SqliteError({ message: 'inner words', reason });

describe('what is wrong with the store', () => {
  it.each<[string, Error, RegExp]>([
    ['SQLITE_FULL', ofSqlite(13), /full/],
    ['SQLITE_READONLY_DBMOVED', ofSqlite(1032), /read-only/],
    ['SQLITE_CANTOPEN', ofSqlite(14), /cannot be opened/],
    ['SQLITE_CORRUPT', ofSqlite(11), /damaged/],
    ['SQLITE_NOTADB', ofSqlite(26), /damaged/],
    ['SQLITE_IOERR_FSYNC', ofSqlite(1034), /failing, or full/],
    ['SQLITE_BUSY_TIMEOUT', ofSqlite(773), /too long/],
    ['a full disk below', withCode('ENOSPC'), /full/],
    ['a folder of somebody else', withCode('EACCES'), /belongs to the user/],
    ['a full disk of PostgreSQL', withCode('53100'), /full/],
    ['too many connections', withCode('53300'), /reached/],
    ['PostgreSQL shutting down', withCode('57P01'), /reached/],
    ['a broken connection', withCode('08006'), /reached/],
    ['damage in PostgreSQL', withCode('XX001'), /damaged/],
    ['a refusal on every address', new AggregateError([withCode('ECONNREFUSED')]), /reached/],
    ['a connection that ended', new Error('Connection terminated unexpectedly'), /reached/],
  ])('is told in words for people: %s', (_title, error, words) => {
    const failure = storeFailure(error);
    expect(failure).toMatchObject({
      code: 'store-failed',
      message: expect.stringMatching(words),
      cause: error,
    });
    expect(String(failure)).not.toContain('inner words');
  });

  it.each<[string, Error]>([
    ['a broken constraint in SQLite', ofSqlite(2067)],
    ['a broken constraint in PostgreSQL', withCode('23505')],
    ['a mistake in a statement', ofSqlite(1)],
    ['something else', new Error('else')],
    ['what was told already', new AppError('conflict', 'told')],
  ])('is not read into %s', (_title, error) => {
    expect(storeFailure(error)).toBe(error);
  });
});
