import type { Kysely } from 'kysely';
import type { Clock } from '#lib/domain/clock';
import type { PersonView } from '#lib/domain/person';
import { AppError } from '#server/app-error';
import type { AuditAction, AuditNote } from '#server/audit/audit';
import type { Database } from '#server/store/database';
import type { AccessChanges } from './access-changes.ts';
import type { PersonCaller } from './caller.ts';
import type { People } from './people.ts';
import { trustNoDevice } from './person-rows.ts';
import { listSessions } from './session-rows.ts';

/** What is noted of a change of a person. */
export interface PersonNote {
  by: PersonCaller;
  person: PersonView;
  details?: AuditNote['details'];
}

export interface PeopleSessionsOptions {
  db: Kysely<Database>;
  clock: Clock;
  changes: AccessChanges;
  /** Throws AppError `not-found`. */
  needed: (db: Kysely<Database>, id: string) => Promise<PersonView>;
  note: (action: AuditAction, note: PersonNote) => Promise<void>;
}

/** Where people are signed in, and the end of it. */
export function peopleSessions(
  options: PeopleSessionsOptions,
): Pick<People, 'sessions' | 'revokeSession' | 'revokeSessions'> {
  const { db, clock, changes, needed, note } = options;
  return {
    async sessions(id, by) {
      const person = await needed(db, id);
      const sessions = await listSessions(db, { personId: id, currentId: by.sessionId, now: clock.now() });
      return isOneOfMany(person, by) ? sessions.filter(({ isCurrent }) => isCurrent) : sessions;
    },

    async revokeSession(id, sessionId, by) {
      const person = await needed(db, id);
      if (isOneOfMany(person, by) && sessionId !== by.sessionId) throw endedAlready();
      const { numDeletedRows } = await db
        .deleteFrom('auth_session')
        .where('id', '=', sessionId)
        .where('userId', '=', id)
        .executeTakeFirst();
      if (numDeletedRows !== 1n) throw endedAlready();
      changes.tell({ sessionId });
      await note('session.revoked', { by, person });
    },

    async revokeSessions(id, by) {
      const person = await needed(db, id);
      if (isOneOfMany(person, by)) return;
      let ending = db.deleteFrom('auth_session').where('userId', '=', id);
      if (by.id === id) ending = ending.where('id', '!=', by.sessionId);
      const ended = await ending.returning('id').execute();
      await trustNoDevice(db, id);
      for (const session of ended) changes.tell({ sessionId: session.id });
      await note('session.revoked', { by, person, details: { sessions: ended.length } });
    },
  };
}

/** The demonstration's account is everybody's who came in by its door: to each the others are strangers. */
function isOneOfMany({ id, isDemo }: PersonView, by: PersonCaller): boolean {
  return isDemo && by.id === id;
}

function endedAlready(): AppError {
  return new AppError('not-found', 'That session has ended already', { reason: 'session-ended' });
}
