import type { Clock } from '#lib/domain/clock';
import type { PersonCaller } from '#server/auth/caller';

/** An open desk says that it is there every ten seconds, in the background once a minute. */
const AWAY_MS = 180_000;
/** Somebody whose rights have changed is there if their desk is still let in. */
const DOUBTED_MS = 30_000;

/** Who has a desk open, by the sign-ins that last said so. */
export class Presence {
  readonly #clock: Clock;
  /** Until when each sign-in of a person counts, epoch ms. */
  readonly #until = new Map<string, Map<string, number>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  seen({ id, sessionId }: PersonCaller): void {
    const signIns = this.#stillHere(id) ?? new Map<string, number>();
    this.#until.set(id, signIns.set(sessionId, this.#clock.now() + AWAY_MS));
  }

  signedOut(sessionId: string): void {
    for (const signIns of this.#until.values()) signIns.delete(sessionId);
  }

  doubt(personId: string): void {
    const until = this.#clock.now() + DOUBTED_MS;
    const signIns = this.#until.get(personId);
    for (const [signIn, before] of signIns ?? []) signIns?.set(signIn, Math.min(before, until));
  }

  isHere(personId: string): boolean {
    return this.#stillHere(personId) !== undefined;
  }

  #stillHere(personId: string): Map<string, number> | undefined {
    const now = this.#clock.now();
    const signIns = this.#until.get(personId);
    for (const [signIn, until] of signIns ?? []) if (until <= now) signIns?.delete(signIn);
    if (signIns?.size === 0) this.#until.delete(personId);
    return this.#until.get(personId);
  }
}
