import type { Kysely, Selectable } from 'kysely';
import { AppError } from '#server/app-error';
import type { Database } from '#server/store/database';
import type { LinkedUserTable } from '#server/store/tables/linked-user';

export type LinkedUserRow = Selectable<LinkedUserTable>;

/** Linked users as the store keeps them; passwords come and go sealed. */
export interface LinkedUserRows {
  ofPerson(personId: string): Promise<readonly LinkedUserRow[]>;
  one(personId: string, connectionId: string): Promise<LinkedUserRow | undefined>;
  /** Throws AppError `bad-request` where somebody else has linked this user. */
  refuseTaken(row: Pick<LinkedUserRow, 'person_id' | 'connection_id' | 'username_key'>): Promise<void>;
  put(row: LinkedUserRow): Promise<void>;
  /** Notes when the password was refused, or that it is good again, if the user is still the one linked then. */
  markRefused(
    row: Pick<LinkedUserRow, 'person_id' | 'connection_id' | 'linked_at' | 'refused_at'>,
  ): Promise<void>;
  remove(personId: string, connectionId: string): Promise<boolean>;
}

/** Five9 tells user names apart by their letters alone. */
export function usernameKey(username: string): string {
  return username.trim().normalize('NFKC').toLowerCase();
}

export function linkedUserRows(db: Kysely<Database>): LinkedUserRows {
  async function refuseTaken(
    from: Kysely<Database>,
    row: Parameters<LinkedUserRows['refuseTaken']>[0],
  ): Promise<void> {
    const taken = await from
      .selectFrom('linked_user')
      .select('person_id')
      .where('connection_id', '=', row.connection_id)
      .where('username_key', '=', row.username_key)
      .where('person_id', '!=', row.person_id)
      .executeTakeFirst();
    if (taken)
      throw new AppError('bad-request', 'username: Somebody else here acts as this user.', {
        reason: 'link-taken',
      });
  }

  return {
    ofPerson: (personId) =>
      db.selectFrom('linked_user').selectAll().where('person_id', '=', personId).execute(),
    one: (personId, connectionId) =>
      db
        .selectFrom('linked_user')
        .selectAll()
        .where('person_id', '=', personId)
        .where('connection_id', '=', connectionId)
        .executeTakeFirst(),
    refuseTaken: (row) => refuseTaken(db, row),
    put: (row) =>
      db.transaction().execute(async (transaction) => {
        await refuseTaken(transaction, row);
        const { person_id: _person, connection_id: _connection, ...values } = row;
        await transaction
          .insertInto('linked_user')
          .values(row)
          .onConflict((conflict) => conflict.columns(['person_id', 'connection_id']).doUpdateSet(values))
          .execute();
      }),
    async markRefused({ person_id: personId, connection_id: connectionId, linked_at: linkedAt, ...at }) {
      await db
        .updateTable('linked_user')
        .set(at)
        .where('person_id', '=', personId)
        .where('connection_id', '=', connectionId)
        .where('linked_at', '=', linkedAt)
        .execute();
    },
    async remove(personId, connectionId) {
      const { numDeletedRows } = await db
        .deleteFrom('linked_user')
        .where('person_id', '=', personId)
        .where('connection_id', '=', connectionId)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}
