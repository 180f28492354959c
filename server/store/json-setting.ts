import type { Kysely } from 'kysely';
import type { Database } from './database.ts';

/** What is set under a key, as JSON text; null where nothing is. */
export async function readSetting(db: Kysely<Database>, key: string): Promise<string | null> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value ?? null;
}

/** Sets it, whatever was set before. `at`: epoch ms. */
export async function writeSetting(
  db: Kysely<Database>,
  key: string,
  { value, at }: { value: unknown; at: number },
): Promise<void> {
  const row = { value: JSON.stringify(value), updated_at: at };
  await db
    .insertInto('setting')
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
}
