import * as z from 'zod';

const FORMAT = 'watchfloor-backup';
export const BACKUP_VERSION = 1;

/**
 * A backup is a gzipped text of JSON lines, the same for both databases: a head, then for each table its columns and its
 * rows, then an end that counts the rows and holds the SHA-256 of every line before it.
 */
export const headSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.number(),
  madeAt: z.iso.datetime(),
  /** The schema: the names of the migrations that had run. */
  migrations: z.array(z.string()).min(1),
});

export const tableSchema = z.strictObject({ table: z.string(), columns: z.array(z.string()).min(1) });

const cell = z.union([z.string(), z.number(), z.null()]);

export const rowSchema = z.array(cell);

export const endSchema = z.strictObject({ rows: z.record(z.string(), z.number()), sha256: z.string() });

export type BackupHead = z.infer<typeof headSchema>;
export type BackupEnd = z.infer<typeof endSchema>;

export function headOf(migrations: readonly string[], madeAt: number): BackupHead {
  return {
    format: FORMAT,
    version: BACKUP_VERSION,
    madeAt: new Date(madeAt).toISOString(),
    migrations: [...migrations],
  };
}
