import type { Kysely } from 'kysely';
import type { Clock } from '#lib/domain/clock';
import type { PersonView } from '#lib/domain/person';
import type { Audit, AuditNote } from '#server/audit/audit';
import type { Logger } from '#server/ops/log';
import type { Database } from '#server/store/database';
import type { AccessChanges } from './access-changes.ts';
import type { Caller, PersonCaller } from './caller.ts';
import type { SignedCookies } from './session-cookie.ts';
import { sweepSessions } from './session-rows.ts';
import { findLiveSession } from './standing-in-store.ts';

const SWEEP_EVERY_MS = 3_600_000;

/** By which way somebody came in, in words for the audit. */
export type Way = 'password' | 'second factor' | 'company sign-in' | 'first administrator' | 'demonstration';

export interface SignedInOptions {
  db: Kysely<Database>;
  clock: Clock;
  log: Logger;
  audit: Audit;
  cookies: SignedCookies;
  changes: AccessChanges;
}

/** What is done and noted when somebody has come in, or has not. */
export class SignedIn {
  readonly #options: SignedInOptions;
  #sweptAt = Number.NEGATIVE_INFINITY;

  constructor(options: SignedInOptions) {
    this.#options = options;
  }

  /** The session that an answer hands to the browser, and whose. */
  async ofAnswer(answer: { headers: Headers }, address: string): Promise<PersonCaller | null> {
    const { db, clock, cookies } = this.#options;
    for (const line of answer.headers.getSetCookie()) {
      const token = cookies.session(line.split(';', 1)[0]);
      const session = token === null ? null : await findLiveSession(db, token, clock.now());
      if (!session) continue;
      const { personId, name, email, role, scope, sessionId, isDemo, locale } = session;
      return { kind: 'person', id: personId, name, email, role, scope, sessionId, isDemo, locale, address };
    }
    return null;
  }

  /** Notes a sign-in, and ends the session which that browser held before. */
  async note(person: PersonCaller, { way, before }: { way: Way; before: Caller }): Promise<void> {
    const { db, clock, log, audit, changes } = this.#options;
    try {
      await db
        .updateTable('person')
        .set({ last_sign_in_at: clock.now() })
        .where('id', '=', person.id)
        .execute();
      if (before.kind === 'person' && before.sessionId !== person.sessionId) {
        await db.deleteFrom('auth_session').where('id', '=', before.sessionId).execute();
        changes.tell({ sessionId: before.sessionId });
      }
      await this.sweep();
    } catch (error) {
      log.warn({ err: error }, 'a sign-in could not be written down');
    }
    await audit.note({
      actor: person,
      action: 'session.signed-in',
      subject: { kind: 'person', id: person.id, name: person.name },
      outcome: 'done',
      details: { way },
    });
  }

  /** Takes away what has run out, at most once an hour. */
  async sweep(): Promise<void> {
    const { db, clock } = this.#options;
    const now = clock.now();
    if (now - this.#sweptAt < SWEEP_EVERY_MS) return;
    this.#sweptAt = now;
    await sweepSessions(db, now);
  }

  /** Notes that somebody was not let in; who they say they are only where it is a person here. */
  async noteRefusal(
    caller: Caller,
    {
      way,
      reason,
      person,
    }: { way: Way; reason: string; person: Pick<PersonView, 'id' | 'name' | 'email'> | null },
  ): Promise<void> {
    const details: AuditNote['details'] = person ? { way, reason, email: person.email } : { way, reason };
    await this.#options.audit.note({
      actor: caller,
      action: 'session.refused',
      ...(person && { subject: { kind: 'person', id: person.id, name: person.name } }),
      outcome: 'refused',
      details,
    });
  }
}
