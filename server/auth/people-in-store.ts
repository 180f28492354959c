import type { Kysely } from 'kysely';
import type { Clock } from '#lib/domain/clock';
import type { AccountView, PersonView } from '#lib/domain/person';
import { AppError } from '#server/app-error';
import type { Audit, AuditAction } from '#server/audit/audit';
import type { Database } from '#server/store/database';
import type { AccessChanges } from './access-changes.ts';
import { guardAdministrators, needAnotherAdministrator } from './administrators.ts';
import { makeLink, voidLinks } from './one-time-links.ts';
import type { NewPerson, PasswordLink, People, PersonChange } from './people.ts';
import { type PersonNote, peopleSessions } from './people-sessions.ts';
import { changedFields, scopeInWords } from './person-change.ts';
import {
  deletePerson,
  endSessions,
  findPerson,
  insertPerson,
  personView,
  selectPeople,
} from './person-rows.ts';
import { scopeText } from './scope-text.ts';

export interface PeopleOptions {
  db: Kysely<Database>;
  clock: Clock;
  audit: Audit;
  changes: AccessChanges;
  /** Where people reach this installation, when that is known. */
  publicUrl: string | null;
  isDemoOpen: () => boolean;
}

/** The people as the store has them. */
export function createPeopleInStore(options: PeopleOptions): People {
  const { db, clock, audit, changes, publicUrl, isDemoOpen } = options;

  async function needed(from: Kysely<Database>, id: string): Promise<PersonView> {
    const person = await findPerson(from, id);
    if (!person || (person.isDemo && !isDemoOpen()))
      throw new AppError('not-found', 'There is no such person', { reason: 'no-such-person' });
    return person;
  }

  /** Somebody whom administrators may change. */
  async function changeable(from: Kysely<Database>, id: string): Promise<PersonView> {
    const person = await needed(from, id);
    if (person.isDemo)
      throw new AppError('forbidden', 'The account of the demonstration cannot be changed', {
        reason: 'demo-unchangeable',
      });
    return person;
  }

  async function note(action: AuditAction, { by, person, details }: PersonNote): Promise<void> {
    await audit.note({
      actor: by,
      action,
      subject: { kind: 'person', id: person.id, name: person.name },
      outcome: 'done',
      ...(details && { details }),
    });
  }

  async function freshLink(from: Kysely<Database>, personId: string): Promise<PasswordLink> {
    const { token, expiresAt } = await makeLink(from, {
      purpose: 'set-password',
      personId,
      now: clock.now(),
    });
    return { link: `${publicUrl ?? ''}/set-password#${token}`, expiresAt };
  }

  return {
    async list() {
      const rows = await selectPeople(db).execute();
      return rows
        .map(personView)
        .filter((person) => !person.isDemo || isDemoOpen())
        .toSorted((one, other) => one.name.localeCompare(other.name) || one.email.localeCompare(other.email));
    },
    find: (id) => needed(db, id),

    async add(newPerson: NewPerson, by) {
      const { id, ...link } = await db.transaction().execute(async (work) => {
        const added = await insertPerson(work, { ...newPerson, now: clock.now() });
        return { id: added, ...(await freshLink(work, added)) };
      });
      const person = await needed(db, id);
      await note('person.added', { by, person, details: { role: person.role, scope: scopeInWords(person) } });
      return { person, ...link };
    },

    async change(id, change: PersonChange, by) {
      const { before, after } = await db.transaction().execute(async (work) => {
        const now = clock.now();
        await guardAdministrators(work, now);
        const old = await changeable(work, id);
        if (by.id === id && (change.role ?? old.role) !== old.role) throw ownRights('role');
        if (by.id === id && change.scope && scopeText(change.scope) !== scopeText(old.scope))
          throw ownRights('scope');
        if (by.id === id && change.disabled === true) throw ownRights('access');
        const isDisabled = change.disabled ?? old.disabledAt !== null;
        const role = change.role ?? old.role;
        if (old.role === 'admin' && (role !== 'admin' || isDisabled))
          await needAnotherAdministrator(work, id);
        const { numUpdatedRows } = await work
          .updateTable('person')
          .set({
            role,
            scope: scopeText(change.scope ?? old.scope),
            disabled_at: isDisabled ? (old.disabledAt ?? now) : null,
            updated_at: now,
            version: old.version + 1,
          })
          .where('id', '=', id)
          .where('version', '=', change.version)
          .executeTakeFirst();
        if (numUpdatedRows !== 1n)
          throw new AppError('conflict', 'Somebody changed this person meanwhile. Look at it again.', {
            reason: 'person-changed',
          });
        if (change.name !== undefined)
          await work.updateTable('auth_user').set({ name: change.name }).where('id', '=', id).execute();
        if (isDisabled) {
          await endSessions(work, id);
          await voidLinks(work, id);
        }
        return { before: old, after: await needed(work, id) };
      });
      changes.tell({ personId: id });
      for (const { action, details } of changedFields(before, after))
        await note(action, { by, person: after, details });
      return after;
    },

    async remove(id, by) {
      if (by.id === id) throw ownRights('account');
      const person = await db.transaction().execute(async (work) => {
        await guardAdministrators(work, clock.now());
        const old = await changeable(work, id);
        if (old.role === 'admin') await needAnotherAdministrator(work, id);
        await deletePerson(work, id);
        return old;
      });
      changes.tell({ personId: id });
      await note('person.removed', { by, person, details: { role: person.role } });
    },

    async makeLink(id, by) {
      const person = await changeable(db, id);
      if (person.disabledAt !== null)
        throw new AppError('conflict', 'Give this person access again before making a link', {
          reason: 'person-disabled',
        });
      const link = await db.transaction().execute((work) => freshLink(work, id));
      await note('person.link-made', { by, person });
      return link;
    },

    async removeSecondFactor(id, by) {
      const person = await changeable(db, id);
      await db.transaction().execute(async (work) => {
        await work.updateTable('auth_user').set({ twoFactorEnabled: 0 }).where('id', '=', id).execute();
        await work.deleteFrom('auth_two_factor').where('userId', '=', id).execute();
        await work.deleteFrom('auth_verification').where('value', '=', id).execute();
      });
      await note('person.second-factor-off', { by, person });
    },

    ...peopleSessions({ db, clock, changes, needed, note }),

    async account(of): Promise<AccountView> {
      const { id, name, email, role, scope, isDemo, hasSecondFactor, hasPassword } = await needed(db, of.id);
      const { locale } = of;
      return { id, name, email, role, scope, isDemo, hasSecondFactor, hasPassword, locale };
    },

    async chooseLocale(locale, by) {
      const person = await changeable(db, by.id);
      await db.updateTable('person').set({ locale }).where('id', '=', by.id).execute();
      changes.tell({ personId: by.id });
      await note('person.language-chosen', { by, person, details: { language: locale } });
    },
  };
}

function ownRights(what: string): AppError {
  return new AppError('forbidden', `Nobody changes their own ${what}; ask another administrator`);
}
