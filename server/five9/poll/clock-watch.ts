import type { Clock } from '#lib/domain/clock';

/** Less than this is a clock being trimmed and delays nothing by more. */
const TRIFLE_MS = 1_000;

/** Notices that the machine's clock was set back, by looking again and again. It cannot tell a leap forward from a long sleep. */
export class ClockWatch {
  readonly #clock: Clock;
  #seenAt: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#seenAt = clock.now();
  }

  /** A wait until `at` has just run its full length: the clock would read `at` had nobody touched it. */
  waitedUntil(at: number): void {
    this.#seenAt = Math.max(this.#seenAt, at);
  }

  /** By how much the clock was set back since the last look, in ms; 0 when it was not. */
  setBackMs(): number {
    const now = this.#clock.now();
    const backMs = this.#seenAt - now;
    this.#seenAt = now;
    return backMs > TRIFLE_MS ? backMs : 0;
  }
}
