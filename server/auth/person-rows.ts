import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DataScope } from '#lib/domain/data-scope';
import type { PersonView } from '#lib/domain/person';
import { isRole, type Role } from '#lib/domain/role';
import { AppError } from '#server/app-error';
import type { Database } from '#server/store/database';
import { scopeOf, scopeText } from './scope-text.ts';

/** The people with all that an administrator sees of them; narrow it with `where`. */
export function selectPeople(db: Kysely<Database>) {
  return db
    .selectFrom('person')
    .innerJoin('auth_user', 'auth_user.id', 'person.id')
    .leftJoin('auth_account', (join) =>
      join
        .onRef('auth_account.userId', '=', 'person.id')
        .on('auth_account.providerId', '=', 'credential')
        .on('auth_account.password', 'is not', null),
    )
    .select([
      'person.id',
      'auth_user.name',
      'auth_user.email',
      'person.role',
      'person.scope',
      'person.is_demo',
      'person.disabled_at',
      'person.created_at',
      'person.last_sign_in_at',
      'person.version',
      'auth_user.twoFactorEnabled',
      'auth_account.id as passwordId',
    ]);
}

type PersonRow = Awaited<ReturnType<ReturnType<typeof selectPeople>['executeTakeFirstOrThrow']>>;

export function personView(row: PersonRow): PersonView {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: roleOf(row.role),
    scope: scopeOf(row.scope),
    isDemo: row.is_demo === 1,
    disabledAt: row.disabled_at,
    createdAt: row.created_at,
    lastSignInAt: row.last_sign_in_at,
    hasSecondFactor: row.twoFactorEnabled === 1,
    hasPassword: row.passwordId !== null,
    version: row.version,
  };
}

/** What cannot be read may do least. */
export function roleOf(text: string): Role {
  return isRole(text) ? text : 'viewer';
}

export async function findPerson(db: Kysely<Database>, id: string): Promise<PersonView | undefined> {
  const row = await selectPeople(db).where('person.id', '=', id).executeTakeFirst();
  return row && personView(row);
}

export async function findPersonByEmail(
  db: Kysely<Database>,
  email: string,
): Promise<PersonView | undefined> {
  const row = await selectPeople(db).where('auth_user.email', '=', email.toLowerCase()).executeTakeFirst();
  return row && personView(row);
}

/** Adds a person within the transaction at hand. Throws AppError `conflict` where the e-mail is somebody's. */
export async function insertPerson(
  db: Kysely<Database>,
  person: { name: string; email: string; role: Role; scope: DataScope; isDemo?: boolean; now: number },
): Promise<string> {
  const id = randomUUID();
  const at = new Date(person.now).toISOString();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('auth_user')
    .values({
      id,
      name: person.name,
      email: person.email.toLowerCase(),
      emailVerified: 0,
      image: null,
      twoFactorEnabled: 0,
      createdAt: at,
      updatedAt: at,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n)
    throw new AppError('conflict', 'Somebody here has that e-mail already', { reason: 'email-taken' });
  await db
    .insertInto('person')
    .values({
      id,
      role: person.role,
      scope: scopeText(person.scope),
      is_demo: person.isDemo ? 1 : 0,
      disabled_at: null,
      created_at: person.now,
      updated_at: person.now,
      last_sign_in_at: null,
      locale: null,
      version: 1,
    })
    .execute();
  return id;
}

/** Takes away every trace of a person but what the audit noted, and the boards, which are their team's; views go. */
export async function deletePerson(db: Kysely<Database>, id: string): Promise<void> {
  await endSessions(db, id);
  await db.deleteFrom('one_time_link').where('person_id', '=', id).execute();
  await db.deleteFrom('team_member').where('person_id', '=', id).execute();
  await db.deleteFrom('saved_view').where('owner_id', '=', id).execute();
  await db.deleteFrom('default_view').where('person_id', '=', id).execute();
  await db.deleteFrom('linked_user').where('person_id', '=', id).execute();
  await db.deleteFrom('message').where('owner_id', '=', id).execute();
  await db.deleteFrom('auth_two_factor').where('userId', '=', id).execute();
  await db.deleteFrom('auth_account').where('userId', '=', id).execute();
  await db.deleteFrom('person').where('id', '=', id).execute();
  await db.deleteFrom('auth_user').where('id', '=', id).execute();
}

/** Signs a person out, also out of second factors under way and of devices that may skip one. */
export async function endSessions(db: Kysely<Database>, personId: string): Promise<void> {
  await db.deleteFrom('auth_session').where('userId', '=', personId).execute();
  await trustNoDevice(db, personId);
}

/** No second factor is under way any more, and every device is asked for the next one. */
export async function trustNoDevice(db: Kysely<Database>, personId: string): Promise<void> {
  await db.deleteFrom('auth_verification').where('value', '=', personId).execute();
}
