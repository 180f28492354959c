import type { Kysely } from 'kysely';
import { AppError } from '#server/app-error';
import type { Database } from '#server/store/database';

const GUARD = 'people.guard';

/**
 * Lets one change of who administers happen at a time, on any instance: the row is written first in the transaction, and both
 * databases make the next writer wait for its end.
 */
export async function guardAdministrators(db: Kysely<Database>, now: number): Promise<void> {
  await db
    .insertInto('setting')
    .values({ key: GUARD, value: 'null', updated_at: now })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ updated_at: now }))
    .execute();
}

/** Whether anyone administers; the demonstration's account does not count. */
export async function hasAdministrator(db: Kysely<Database>, beside?: string): Promise<boolean> {
  let query = db
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'admin')
    .where('is_demo', '=', 0)
    .where('disabled_at', 'is', null);
  if (beside !== undefined) query = query.where('id', '!=', beside);
  return (await query.limit(1).executeTakeFirst()) !== undefined;
}

/** Throws AppError `conflict` where nobody but `id` administers. */
export async function needAnotherAdministrator(db: Kysely<Database>, id: string): Promise<void> {
  if (!(await hasAdministrator(db, id)))
    throw new AppError('conflict', 'Somebody must administer: this is the last administrator', {
      reason: 'last-administrator',
    });
}
