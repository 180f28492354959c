import {
  type DatabaseConnection,
  type Dialect,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import { Pool, types } from 'pg';
import type { Logger } from '#server/ops/log';
import { storeFailure } from '../store-failure.ts';

export interface PostgresOptions {
  url: string;
  log: Logger;
  /** How many connections at most. */
  connections: number;
  /** Statements that take longer are given up; null for as long as they take. */
  statementLimitMs: number | null;
  /** By which PostgreSQL and others tell our connections apart. */
  name: string;
}

const INT8 = 20;
const NUMERIC = 1700;

/** PostgreSQL as kysely drives it, with numbers as SQLite gives them and errors in our words. */
export function postgresDialect(options: PostgresOptions): Dialect {
  return {
    createDriver: () => new TellingDriver({ pool: () => Promise.resolve(poolOf(options)) }),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

function poolOf({ url, log, connections, statementLimitMs, name }: PostgresOptions): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: name,
    max: connections,
    // An open connection is how others see that a server runs.
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    ...(statementLimitMs !== null && {
      statement_timeout: statementLimitMs,
      query_timeout: statementLimitMs + 5_000,
      idle_in_transaction_session_timeout: 2 * statementLimitMs,
    }),
    types: { getTypeParser },
  });
  // A connection that breaks while nobody uses it must not end the process; the next query opens another.
  pool.on('error', (error) => log.warn({ err: error }, 'database connection lost'));
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Sums and epoch milliseconds are far below 2^53. */
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === INT8 || oid === NUMERIC ? Number : types.getTypeParser(oid, format);

class TellingDriver extends PostgresDriver {
  readonly #told = new WeakSet<DatabaseConnection>();
  /** Connections that have failed as such: they may be broken without the pool knowing yet. */
  readonly #suspect = new WeakSet<DatabaseConnection>();

  override async acquireConnection(
    ...args: Parameters<PostgresDriver['acquireConnection']>
  ): Promise<DatabaseConnection> {
    const connection = await inOurWords(() => super.acquireConnection(...args));
    if (!this.#told.has(connection)) {
      this.#told.add(connection);
      const execute = connection.executeQuery.bind(connection);
      connection.executeQuery = (...query) =>
        inOurWords(
          () => execute(...query),
          () => this.#suspect.add(connection),
        );
    }
    return connection;
  }

  /** A connection that cannot even roll back is given up by the driver, and nobody is handed it again. */
  override async releaseConnection(
    connection: Parameters<PostgresDriver['releaseConnection']>[0],
  ): Promise<void> {
    if (this.#suspect.delete(connection)) await this.rollbackTransaction(connection).catch(() => undefined);
    await super.releaseConnection(connection);
  }
}

async function inOurWords<T>(work: () => Promise<T>, onFailure: () => void = () => undefined): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const failure = storeFailure(error);
    if (failure !== error) onFailure();
    throw failure;
  }
}
