import type { Kysely } from 'kysely';
import type { Clock } from '#lib/domain/clock';
import { WHOLE_SCOPE } from '#lib/domain/data-scope';
import type { Role } from '#lib/domain/role';
import type { Database } from '#server/store/database';
import type { AccessChanges } from './access-changes.ts';
import { currentCaller } from './current-caller.ts';
import { endSessions, insertPerson } from './person-rows.ts';
import { tooManyTries } from './sign-in-answers.ts';
import type { SignInLimits } from './sign-in-limits.ts';

/** No mail can reach it, so nobody can have it elsewhere. */
const EMAIL = 'demonstration@watchfloor.invalid';

/** The demonstration: whether it lets anyone in at this moment, and as what. */
export interface Demo {
  isOpen: () => boolean;
  role: Role;
}

export interface DemoDoorOptions {
  db: Kysely<Database>;
  clock: Clock;
  demo: Demo;
  changes: AccessChanges;
  limits: SignInLimits;
}

/** One click in, as the built-in person of the demonstration. */
export class DemoDoor {
  readonly #options: DemoDoorOptions;

  constructor(options: DemoDoorOptions) {
    this.#options = options;
  }

  /** Who is to be signed in; null where the door does not exist. */
  async knock(): Promise<Response | { personId: string } | null> {
    const { demo, limits } = this.#options;
    if (!demo.isOpen()) return null;
    const caller = currentCaller();
    const taken = limits.take('demo', { address: caller.address });
    if (taken.kind === 'refused') return tooManyTries(taken.waitMs);
    if (caller.kind === 'person' && caller.isDemo) return new Response(null, { status: 204 });
    return { personId: await this.#person() };
  }

  /** Holds the role of this start, whatever an earlier one gave. */
  async setRole(): Promise<void> {
    const { db, demo } = this.#options;
    await db
      .updateTable('person')
      .set({ role: demo.role })
      .where('is_demo', '=', 1)
      .where('role', '!=', demo.role)
      .execute();
  }

  async close(): Promise<void> {
    const { db, changes } = this.#options;
    const person = await this.#find();
    if (!person) return;
    await endSessions(db, person.id);
    changes.tell({ personId: person.id });
  }

  async #person(): Promise<string> {
    const { db, clock, demo } = this.#options;
    const known = await this.#find();
    if (known) return known.id;
    try {
      return await db.transaction().execute((work) =>
        insertPerson(work, {
          name: 'Demonstration',
          email: EMAIL,
          role: demo.role,
          scope: WHOLE_SCOPE,
          isDemo: true,
          now: clock.now(),
        }),
      );
    } catch (error) {
      // Two came in first at once: the other one's is there now.
      const made = await this.#find();
      if (made) return made.id;
      throw error;
    }
  }

  async #find(): Promise<{ id: string } | undefined> {
    return this.#options.db.selectFrom('person').select('id').where('is_demo', '=', 1).executeTakeFirst();
  }
}
