import type { Clock } from '#lib/domain/clock';

/** An act asked for again within this time is the same press of a button. */
const REMEMBERED_MS = 120_000;

/** Lets each act be done once: who asks again, while it is under way or shortly after, gets what became of it. */
export class RememberedActs<Result> {
  readonly #clock: Clock;
  readonly #acts = new Map<string, Promise<Result>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  once(key: string, act: () => Promise<Result>): Promise<Result> {
    const before = this.#acts.get(key);
    if (before) return before;
    const result = act();
    this.#acts.set(key, result);
    const forget = (): void => void this.#clock.after(REMEMBERED_MS, () => this.#acts.delete(key));
    result.then(forget, () => this.#acts.delete(key));
    return result;
  }
}
