import type { Clock } from '#lib/domain/clock';
import { type DomainUsers, NOTHING_TOLD, type SomeNames, someNames } from '#lib/domain/domain-users';
import type { CallOutcome } from '../client/call-outcome.ts';
import type { WireLoggedInUser } from '../contract/wire-types.ts';
import type { ServiceCalls } from './service-calls.ts';

type Part = keyof DomainUsers;

const MINUTE_MS = 60_000;
const EVERY_MS: Readonly<Record<Part, number>> = {
  seats: MINUTE_MS,
  signedIn: MINUTE_MS,
  skills: 15 * MINUTE_MS,
  groups: 15 * MINUTE_MS,
};
/** While nobody watches a table, each is asked for so much less often. */
const UNWATCHED = 5;
/** Thousands who are signed in come in one answer, whose reading holds everything else up: seldom, then. */
const MANY = { users: 1_000, everyMs: 10 * MINUTE_MS };
const PARTS: readonly Part[] = ['seats', 'signedIn', 'skills', 'groups'];

/** Who is signed in at the service, its seats, and the polling user's own skills and groups: asked for one at a time, between tables. */
export class DomainUsersKeeper {
  readonly #clock: Clock;
  readonly #unnamed: ReadonlySet<string>;
  readonly #askedAt = new Map<Part, number>();
  #areMany = false;
  #known: DomainUsers = NOTHING_TOLD;

  constructor(clock: Clock, unnamed: readonly string[]) {
    this.#clock = clock;
    this.#unnamed = new Set(unnamed.map((name) => name.toLowerCase()));
  }

  get known(): DomainUsers {
    return this.#known;
  }

  isDue(isWatched: boolean): boolean {
    return this.#next(isWatched) !== undefined;
  }

  /** Asks for what is due. What is not told now is asked for again in its turn; what was told before stays, with its age. */
  async read(calls: ServiceCalls, signal: AbortSignal): Promise<void> {
    const part = this.#next(true);
    if (!part) return;
    this.#askedAt.set(part, this.#clock.now());
    switch (part) {
      case 'seats':
        return this.#took(await calls.userLimits(signal), (limits, readAt) => {
          if (!limits) return {};
          const { supervisorLimit, supervisorsLoggedIn, mobileLimit, mobileLoggedIn } = limits;
          const supervisors = { limit: supervisorLimit, taken: supervisorsLoggedIn };
          return { seats: { readAt, supervisors, mobile: { limit: mobileLimit, taken: mobileLoggedIn } } };
        });
      case 'signedIn':
        return this.#took(await calls.loggedInUsers(signal), (users, readAt) => {
          this.#areMany = users.length > MANY.users;
          return {
            signedIn: {
              readAt,
              agents: users.filter(({ role }) => role === 'Agent').length,
              supervisors: this.#namesOf(users, 'DomainSupervisor'),
              administrators: this.#namesOf(users, 'DomainAdmin'),
            },
          };
        });
      case 'skills':
      case 'groups': {
        const asked = part === 'skills' ? calls.ownSkills(signal) : calls.ownGroups(signal);
        return this.#took(await asked, (named, readAt) => ({
          [part]: { readAt, ...someNames(named.map(({ name }) => name)) },
        }));
      }
    }
  }

  #next(isWatched: boolean): Part | undefined {
    const now = this.#clock.now();
    return PARTS.find((part) => {
      const askedAt = this.#askedAt.get(part);
      const everyMs = part === 'signedIn' && this.#areMany ? MANY.everyMs : EVERY_MS[part];
      // A clock that was set back must not put anything off.
      return askedAt === undefined || Math.abs(now - askedAt) >= everyMs * (isWatched ? 1 : UNWATCHED);
    });
  }

  #namesOf(users: readonly WireLoggedInUser[], wanted: string): SomeNames {
    const names = users.flatMap(({ role, name }) => (role === wanted ? [name] : []));
    const told = names.filter((name) => !this.#unnamed.has(name.toLowerCase()));
    return { ...someNames(told), count: names.length };
  }

  #took<T>(outcome: CallOutcome<T>, told: (value: T, readAt: number) => Partial<DomainUsers>): void {
    if (outcome.kind === 'ok') this.#known = { ...this.#known, ...told(outcome.value, outcome.receivedAt) };
  }
}
