/** Appears in the cluster's folder once it serves; it holds what went wrong, or nothing. */
export const READY_FILE = 'ready';

/** The database that the tests' databases are copied from. */
export const TEMPLATE = 'watchfloor_template';

export function databaseUrl(folder: string, database: string): string {
  return `postgres://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`;
}
