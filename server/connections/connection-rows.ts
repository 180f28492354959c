import type { Kysely, Transaction } from 'kysely';
import {
  CREDENTIAL_PURPOSES,
  type ConnectionSettings,
  type CredentialPurpose,
} from '#lib/domain/connection-settings';
import type { Database } from '#server/store/database';
import { guardSessionUsers, refuseLinked } from './session-users.ts';
import { readSettings, writeSettings } from './stored-settings.ts';

export interface StoredCredential {
  purpose: CredentialPurpose;
  username: string;
  sealedPassword: string;
  /** Epoch ms. */
  updatedAt: number;
}

export interface StoredConnection {
  id: string;
  /** Null where they cannot be read. */
  settings: ConnectionSettings | null;
  version: number;
  credentials: readonly StoredCredential[];
}

/** Connections as the store keeps them; passwords come and go sealed. */
export interface ConnectionRows {
  /** All, in the order they were added. */
  all(): Promise<readonly StoredConnection[]>;
  /** This and the next two throw AppError `bad-request` where somebody has linked one of the users. */
  add(added: Omit<ChangedConnection, 'version'>): Promise<void>;
  /** Writes settings over those of `version`, and these users with them; false where that is no longer the version. */
  change(changed: ChangedConnection): Promise<boolean>;
  putCredential(settings: ConnectionSettings, credential: StoredCredential, at: PutAt): Promise<void>;
  removeCredential(id: string, purpose: CredentialPurpose): Promise<boolean>;
  remove(id: string): Promise<boolean>;
}

interface PutAt {
  now: number;
  /** Ids of the connections that there are, the environment's too. */
  running: readonly string[];
}

export interface ChangedConnection extends PutAt {
  settings: ConnectionSettings;
  version: number;
  credentials: readonly StoredCredential[];
}

export function connectionRows(db: Kysely<Database>): ConnectionRows {
  return {
    async all() {
      const rows = await db
        .selectFrom('connection')
        .selectAll()
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      const credentials = await db.selectFrom('connection_credential').selectAll().execute();
      return rows.map(({ id, settings, version }) => ({
        id,
        settings: readSettings(id, settings),
        version,
        credentials: credentials.flatMap((row) => (row.connection_id === id ? credentialIn(row) : [])),
      }));
    },
    add: ({ settings, credentials, now, running }) =>
      db.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('connection')
          .values({
            id: settings.id,
            settings: writeSettings(settings),
            created_at: now,
            updated_at: now,
            version: 1,
          })
          .execute();
        await putAll(transaction, settings, { credentials, now, running });
      }),
    change: ({ settings, version, credentials, now, running }) =>
      db.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('connection')
          .set({ settings: writeSettings(settings), updated_at: now, version: version + 1 })
          .where('id', '=', settings.id)
          .where('version', '=', version)
          .executeTakeFirst();
        if (numUpdatedRows !== 1n) return false;
        await putAll(transaction, settings, { credentials, now, running });
        return true;
      }),
    putCredential: (settings, credential, at) =>
      db
        .transaction()
        .execute((transaction) => putAll(transaction, settings, { credentials: [credential], ...at })),
    async removeCredential(id, purpose) {
      const { numDeletedRows } = await db
        .deleteFrom('connection_credential')
        .where('connection_id', '=', id)
        .where('purpose', '=', purpose)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    remove: (id) =>
      db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('connection_credential').where('connection_id', '=', id).execute();
        await transaction.deleteFrom('linked_user').where('connection_id', '=', id).execute();
        await transaction.deleteFrom('skill_group').where('connection_id', '=', id).execute();
        await transaction.deleteFrom('message').where('connection_id', '=', id).execute();
        const { numDeletedRows } = await transaction
          .deleteFrom('connection')
          .where('id', '=', id)
          .executeTakeFirst();
        return numDeletedRows > 0n;
      }),
  };
}

async function putAll(
  db: Transaction<Database>,
  { id, url }: ConnectionSettings,
  { credentials, now, running }: PutAt & { credentials: readonly StoredCredential[] },
): Promise<void> {
  if (credentials.length === 0) return;
  await guardSessionUsers(db, now);
  await refuseLinked(db, { url, credentials, running });
  for (const credential of credentials) await put(db, id, credential);
}

async function put(
  db: Transaction<Database>,
  id: string,
  { purpose, username, sealedPassword, updatedAt }: StoredCredential,
): Promise<void> {
  const values = { username, sealed_password: sealedPassword, updated_at: updatedAt };
  await db
    .insertInto('connection_credential')
    .values({ connection_id: id, purpose, ...values })
    .onConflict((conflict) => conflict.columns(['connection_id', 'purpose']).doUpdateSet(values))
    .execute();
}

function credentialIn(row: {
  purpose: string;
  username: string;
  sealed_password: string;
  updated_at: number;
}): StoredCredential[] {
  const purpose = CREDENTIAL_PURPOSES.find((known) => known === row.purpose);
  if (!purpose) return [];
  const { username, sealed_password: sealedPassword, updated_at: updatedAt } = row;
  return [{ purpose, username, sealedPassword, updatedAt }];
}
