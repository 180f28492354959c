import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import { storeFailure } from '../store-failure.ts';
import type { SqliteRequest, SqliteThreadData } from './sqlite-message.ts';
import { SqliteError } from './sqlite-failure.ts';
import { SqliteThread } from './sqlite-thread.ts';

/** SQLite on a thread of its own, as kysely drives a database. Schema changes take part in transactions. */
export function sqliteDialect(data: SqliteThreadData): Dialect {
  return {
    createDriver: () => new ThreadDriver(data),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new ThreadAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

class ThreadAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class ThreadDriver implements Driver {
  readonly #connection: ThreadConnection;

  constructor(data: SqliteThreadData) {
    this.#connection = new ThreadConnection(data);
  }

  init(): Promise<void> {
    return this.#connection.open();
  }

  /** Never rejects: kysely would keep its lock on the one connection. */
  acquireConnection(): Promise<DatabaseConnection> {
    return Promise.resolve(this.#connection);
  }

  async beginTransaction(_connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    await this.#connection.begin(settings.accessMode === 'read only' ? 'read' : 'write');
  }

  async commitTransaction(): Promise<void> {
    await this.#connection.end('commit');
  }

  async rollbackTransaction(): Promise<void> {
    await this.#connection.end('rollback');
  }

  async savepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`savepoint ${quoted(name)}`));
  }

  async rollbackToSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`rollback to ${quoted(name)}`));
  }

  async releaseSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`release ${quoted(name)}`));
  }

  releaseConnection(): Promise<void> {
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    return this.#connection.close();
  }
}

/**
 * The one connection. A thread that has ended is started again, but never in the middle of a transaction, and never once
 * the store was closed: it would take the hold on the folder again, and nobody would end it.
 */
class ThreadConnection implements DatabaseConnection {
  readonly #data: SqliteThreadData;
  #thread: SqliteThread | null = null;
  #inTransaction = false;
  #isClosed = false;

  constructor(data: SqliteThreadData) {
    this.#data = data;
  }

  async open(): Promise<void> {
    try {
      if (this.#isClosed) throw new SqliteError(CLOSED);
      const thread = await SqliteThread.open(this.#data);
      if (this.#isClosed) {
        await thread.close();
        throw new SqliteError(CLOSED);
      }
      this.#thread = thread;
    } catch (error) {
      throw storeFailure(error);
    }
  }

  async begin(access: 'read' | 'write'): Promise<void> {
    await this.#ask({ kind: 'begin', access });
    this.#inTransaction = true;
  }

  async end(kind: 'commit' | 'rollback'): Promise<void> {
    try {
      await this.#ask({ kind });
    } finally {
      this.#inTransaction = false;
    }
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const answer = await this.#ask({ kind: 'run', sql, parameters });
    if (answer.kind !== 'changed') return { rows: answer.kind === 'rows' ? rowsOf<R>(answer.rows) : [] };
    return {
      rows: [],
      numAffectedRows: BigInt(answer.changes),
      insertId: BigInt(answer.lastRowId),
    };
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error(
      'The store is read in pages, not streamed: its two databases have no way to stream in common',
    );
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#thread?.close();
  }

  async #ask(request: SqliteRequest): ReturnType<SqliteThread['ask']> {
    if (!this.#thread || (this.#thread.isOver && !this.#inTransaction)) await this.open();
    if (!this.#thread) throw new Error('The thread was not opened');
    try {
      return await this.#thread.ask(request);
    } catch (error) {
      throw storeFailure(error);
    }
  }
}

const CLOSED = { message: 'The database was closed', reason: 'ERR_THREAD_ENDED' };

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Kysely's promise to its callers: what a query selects is what its type says. */
function rowsOf<R>(rows: unknown[]): R[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a driver cannot know the types of a query's columns
  return rows as R[];
}
