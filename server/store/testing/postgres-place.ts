/** Appears in the cluster's folder once it serves; it holds what went wrong, or nothing. */
export const READY_FILE = 'ready';

/** The database that the tests' databases are copied from. */
export const TEMPLATE = 'watchfloor_template';

/** The table, in the cluster's own database, of those that are ready for the next test. */
export const KEPT = 'kept_database';

export function databaseUrl(folder: string, database: string): string {
  return `postgres://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`;
}
