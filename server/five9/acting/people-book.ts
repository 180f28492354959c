import type { ActOutcome } from '#lib/domain/act-outcome';
import type { Clock } from '#lib/domain/clock';
import type { Correspondent } from '#lib/domain/message-acts';
import type { WireChatUser } from '../contract/wire-acting.ts';
import type { ActingSession } from './acting-session.ts';
import { roleOf } from './incoming-message.ts';

/** Whoever is not in the list is looked for again after this; some never are. */
const ASKED_AGAIN_MS = 15_000;

/** Who is who among the users that messages name by their ids. Somebody who was there once keeps their name. */
export class PeopleBook {
  readonly #options: { session: ActingSession; username: string; clock: Clock };
  readonly #known = new Map<string, Correspondent>();
  #askedAt = -Infinity;

  constructor(options: { session: ActingSession; username: string; clock: Clock }) {
    this.#options = options;
  }

  /** Everybody who is logged in now. */
  async read(): Promise<ActOutcome<readonly Correspondent[]>> {
    const { session, clock } = this.#options;
    this.#askedAt = clock.now();
    const asked = await session.do({
      does: 'read',
      call: (client, options) => client.getLoggedInUsers(options),
    });
    if (asked.kind !== 'done') return asked;
    const people = asked.value.map(({ name, role, userId }) => ({ id: userId, name, role: roleOf(role) }));
    for (const person of people) this.#known.set(person.id, person);
    return { ...asked, value: people };
  }

  self(): Correspondent | null {
    return this.called(this.#options.username);
  }

  called(username: string): Correspondent | null {
    const wanted = username.toLowerCase();
    return [...this.#known.values()].find(({ name }) => name.toLowerCase() === wanted) ?? null;
  }

  /** Reads the list where somebody is not known, though not at every message of theirs. */
  async learn(users: readonly WireChatUser[]): Promise<void> {
    const isStranger = users.some(({ userId }) => !this.#known.has(userId)) || this.self() === null;
    if (isStranger && this.#options.clock.now() - this.#askedAt >= ASKED_AGAIN_MS) await this.read();
  }

  /** With their id for a name where it is not known. */
  named({ role, userId }: WireChatUser): Correspondent {
    return this.#known.get(userId) ?? { id: userId, name: userId, role: roleOf(role) };
  }
}
