import type { Kysely, Selectable } from 'kysely';
import { AppError } from '#server/app-error';
import { guardSessionUsers, linksOf, storedPurposeOf } from '#server/connections/session-users';
import type { Database } from '#server/store/database';
import type { LinkedUserTable } from '#server/store/tables/linked-user';

export type LinkedUserRow = Selectable<LinkedUserTable>;

/** A user that somebody is to link, and the connections that run. */
interface Linking {
  row: Pick<LinkedUserRow, 'person_id' | 'connection_id' | 'origin' | 'username_key'>;
  running: readonly string[];
}

/** Linked users as the store keeps them; passwords come and go sealed. */
export interface LinkedUserRows {
  ofPerson(personId: string): Promise<readonly LinkedUserRow[]>;
  one(personId: string, connectionId: string): Promise<LinkedUserRow | undefined>;
  /** Throws AppError `bad-request` where the user is linked by somebody else, or on another connection to the host. */
  refuseTaken(linking: Linking): Promise<void>;
  /** The same; also where a stored connection uses the user. Of two at once one is refused. */
  put(linking: Linking & { row: LinkedUserRow }): Promise<void>;
  /** Notes when the password was refused, or that it is good again, if the user is still the one linked then. */
  markRefused(
    row: Pick<LinkedUserRow, 'person_id' | 'connection_id' | 'linked_at' | 'refused_at'>,
  ): Promise<void>;
  remove(personId: string, connectionId: string): Promise<boolean>;
}

export function linkedUserRows(db: Kysely<Database>): LinkedUserRows {
  async function refuseTaken(from: Kysely<Database>, { row, running }: Linking): Promise<void> {
    const links = await linksOf(from, { origin: row.origin, usernameKey: row.username_key }, running);
    const taken = links.find(({ isGone, ...link }) => !isGone && !isSamePlace(link, row));
    if (taken?.person_id === row.person_id)
      throw new AppError(
        'bad-request',
        'username: You act as this user on another connection already. Unlink it there first, or link another.',
        { reason: 'link-elsewhere' },
      );
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
    refuseTaken: (linking) => refuseTaken(db, linking),
    put: ({ row, running }) =>
      db.transaction().execute(async (transaction) => {
        await guardSessionUsers(transaction, row.linked_at);
        await refuseTaken(transaction, { row, running });
        const user = { origin: row.origin, usernameKey: row.username_key };
        refuseUsedFor(await storedPurposeOf(transaction, user));
        // Only those of connections that are gone are left.
        await transaction
          .deleteFrom('linked_user')
          .where('origin', '=', row.origin)
          .where('username_key', '=', row.username_key)
          .where((is) =>
            is.or([is('person_id', '!=', row.person_id), is('connection_id', '!=', row.connection_id)]),
          )
          .execute();
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

type Place = Pick<LinkedUserRow, 'person_id' | 'connection_id'>;

function isSamePlace(one: Place, other: Place): boolean {
  return one.person_id === other.person_id && one.connection_id === other.connection_id;
}

/** Throws AppError `bad-request` where a connection uses the user: two that act, or poll, as one would push each other out. */
export function refuseUsedFor(purpose: string | null): void {
  if (purpose === null) return;
  if (purpose === 'acting')
    throw new AppError('bad-request', 'username: This is the user that acts for everybody.', {
      reason: 'link-shared',
    });
  throw new AppError(
    'bad-request',
    'username: Watchfloor itself reads with this user; link one of your own.',
    { reason: 'link-reads' },
  );
}
