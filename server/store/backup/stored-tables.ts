import { type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';
import type { Store } from '../open-store.ts';

type TableName = keyof Database;

/** What a backup holds. */
export const KEPT_TABLES: readonly TableName[] = [
  'setting',
  'person',
  'auth_user',
  'auth_account',
  'auth_two_factor',
  'api_token',
  'connection',
  'connection_credential',
  'linked_user',
  'directory_entry',
  'directory_members',
  'directory_standing',
  'skill_group',
  'audit_entry',
  'team',
  'team_member',
  'board',
  'board_version',
  'image',
  'looks',
  'playlist',
  'announcement',
  'display',
  'saved_view',
  'default_view',
];

/** What it does not: caches, sign-ins and links, which must not come to life again with an old backup, and messages, which would outlive their time in one. */
export const LEFT_OUT_TABLES: readonly TableName[] = [
  'auth_session',
  'auth_verification',
  'one_time_link',
  'checkpoint_piece',
  'message',
];

/** Whatever tables there are, ours or not, where ours are made. */
export async function tablesIn({ kind, db }: Pick<Store, 'kind' | 'db'>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  const schema = kind === 'postgres' ? await currentSchema(db) : undefined;
  return tables.filter((table) => table.schema === schema).map(({ name }) => name);
}

async function currentSchema(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(db);
  return rows[0]?.name ?? 'public';
}

export type Row = Record<string, unknown>;

const ROWS_A_PAGE = 500;

/** A table's rows in pages, all of one moment inside a transaction that sees one. */
export async function* pagesOf(
  trx: Kysely<Database>,
  kind: Store['kind'],
  table: TableName,
): AsyncGenerator<Row[]> {
  switch (kind) {
    case 'postgres': {
      await sql`declare backup_page no scroll cursor for select * from ${sql.table(table)}`.execute(trx);
      for (;;) {
        const { rows } = await sql<Row>`fetch ${sql.lit(ROWS_A_PAGE)} from backup_page`.execute(trx);
        if (rows.length === 0) break;
        yield rows;
      }
      await sql`close backup_page`.execute(trx);
      return;
    }
    case 'sqlite': {
      let last = 0;
      for (;;) {
        const page = sql<Row & { backup_row: number }>`
          select rowid as backup_row, * from ${sql.table(table)} where rowid > ${last} order by rowid limit ${ROWS_A_PAGE}`;
        const { rows } = await page.execute(trx);
        if (rows.length === 0) return;
        last = rows.at(-1)?.backup_row ?? last;
        yield rows.map(({ backup_row: _rowid, ...row }) => row);
      }
    }
  }
}
