import type { Clock } from '#lib/domain/clock';
import type { Account } from './accounts.ts';
import { Refusal } from './refusal.ts';
import { Session } from './session.ts';
import type { SessionSettings } from './session-settings.ts';

/** Where somebody sits who takes a user over from outside the network: never the place of a real caller. */
const ELSEWHERE = 'elsewhere';
/** Deposed places remembered per user. */
const REMEMBERED_PLACES = 32;

interface Seat {
  account: Account;
  session: Session | undefined;
  /** Places whose session was taken from them and who have not been back. */
  deposed: Set<string>;
  forgetIdle: () => void;
}

/** What a call is about: who, from where. A place is where a program sits, the same one across its restarts. */
export interface Caller {
  account: Account;
  place: string;
}

/**
 * One session a user. Another place gets it only by force; the place that lost it learns so at its next call. Sessions
 * end when closed, when idle for their time-out (base clock) and when made to.
 */
export class Sessions {
  readonly #base: Clock;
  readonly #limit: number;
  readonly #seats = new Map<string, Seat>();
  readonly #endListeners = new Set<(account: Account) => void>();

  /** `limit`: supervisor licences of the domain. */
  constructor(base: Clock, limit: number) {
    this.#base = base;
    this.#limit = limit;
  }

  get limit(): number {
    return this.#limit;
  }

  all(): readonly Session[] {
    return [...this.#seats.values()].flatMap(({ session }) => session ?? []);
  }

  /** Told of each user whose session has ended and who has no other. */
  onEnded(listener: (account: Account) => void): void {
    this.#endListeners.add(listener);
  }

  /** Opens the caller's session or changes its settings; from another place only by force. */
  open({ account, place }: Caller, settings: SessionSettings): Session {
    const seat = this.#seat(account);
    const current = seat.session;
    if (current && current.place === place) {
      current.change(settings);
      return current;
    }
    if (current && !settings.forceLogoutSession)
      throw new Refusal('UserAlreadyLoggedInFault', `User ${account.username} is logged in somewhere else.`);
    if (!current && this.all().length >= this.#limit)
      throw new Refusal(
        'UserLimitReachedFault',
        `All ${this.#limit} supervisor seats of the domain are taken.`,
      );
    if (current) this.#depose(seat, current);
    return this.#begin(seat, place, settings);
  }

  /** The user's session as a caller meets it, or the fault that says why there is none. */
  of({ account, place }: Caller): Session {
    const seat = this.#seat(account);
    if (seat.deposed.has(place)) {
      if (!seat.session) seat.deposed.delete(place);
      throw new Refusal('SessionClosedFault', 'The session was closed: the user logged in somewhere else.');
    }
    if (!seat.session)
      throw new Refusal('SessionNotInitializedFault', 'No session: call setSessionParameters first.');
    return seat.session;
  }

  /** True when the place is not the one that holds the user's session. */
  heldElsewhere({ account, place }: Caller): boolean {
    const held = this.#seat(account).session?.place;
    return held !== undefined && held !== place;
  }

  close(account: Account): void {
    this.#end(this.#seat(account), 'closed');
  }

  /** As if the idle time-out had passed, for one user or all. */
  expire(username?: string): number {
    return this.#each(username, (seat) => this.#end(seat, 'expired'));
  }

  /** As if somebody logged in elsewhere by force and stayed for `forMs` of the base clock. */
  evict(username: string | undefined, forMs: number): number {
    return this.#each(username, (seat, session) => {
      this.#depose(seat, session);
      const usurper = this.#begin(seat, ELSEWHERE, session.settings);
      seat.forgetIdle();
      seat.forgetIdle = this.#base.after(forMs, () => {
        if (seat.session === usurper) this.#end(seat, 'closed');
      });
    });
  }

  /** The idle time-out begins anew: a call has ended. Not while one is in progress. */
  rest(session: Session): void {
    const seat = this.#seat(session.account);
    if (seat.session !== session) return;
    session.lastCallAt = this.#base.now();
    session.busy = false;
    seat.forgetIdle();
    seat.forgetIdle = this.#base.after(session.settings.idleTimeOut * 1000, () => {
      if (seat.session === session) this.#end(seat, 'expired');
    });
  }

  /** A call begins: the session is not idle. */
  stir(session: Session): void {
    const seat = this.#seat(session.account);
    if (seat.session !== session) return;
    session.busy = true;
    seat.forgetIdle();
  }

  stop(): void {
    for (const seat of this.#seats.values()) this.#end(seat, 'closed');
  }

  #each(username: string | undefined, act: (seat: Seat, session: Session) => void): number {
    let touched = 0;
    for (const seat of this.#seats.values()) {
      const { session, account } = seat;
      if (!session || (username !== undefined && account.username !== username)) continue;
      act(seat, session);
      touched += 1;
    }
    return touched;
  }

  #seat(account: Account): Seat {
    const known = this.#seats.get(account.username);
    if (known) return known;
    const seat: Seat = { account, session: undefined, deposed: new Set(), forgetIdle: () => undefined };
    this.#seats.set(account.username, seat);
    return seat;
  }

  #begin(seat: Seat, place: string, settings: SessionSettings): Session {
    const session = new Session({ account: seat.account, place, settings, openedAt: this.#base.now() });
    seat.session = session;
    seat.deposed.delete(place);
    this.rest(session);
    return session;
  }

  #depose(seat: Seat, session: Session): void {
    if (session.place !== ELSEWHERE) seat.deposed.add(session.place);
    for (const oldest of seat.deposed) {
      if (seat.deposed.size <= REMEMBERED_PLACES) break;
      seat.deposed.delete(oldest);
    }
    this.#end(seat, 'deposed');
  }

  #end(seat: Seat, why: 'closed' | 'expired' | 'deposed'): void {
    seat.forgetIdle();
    const ended = seat.session;
    seat.session = undefined;
    ended?.end(why);
    if (ended && why !== 'deposed') for (const listener of this.#endListeners) listener(seat.account);
  }
}
