import type { Clock } from '#lib/domain/clock';

// Timers hold no more than 2^31 ms, and a clock may be set meanwhile.
const LONGEST_WAIT_MS = 3_600_000;
// A timer never waits for the moment at hand: whatever it is asked for, time goes on in between.
const SHORTEST_WAIT_MS = 1;

/** One timer for the next moment at which time alone changes a result. */
export class CrossingTimer {
  readonly #clock: Clock;
  readonly #cross: () => void;
  #at = Infinity;
  #cancel: (() => void) | null = null;

  /** `cross` is called at the moment armed for, or before it when that is far off; it arms the timer anew. */
  constructor(clock: Clock, cross: () => void) {
    this.#clock = clock;
    this.#cross = cross;
  }

  /** Waits for `at`, epoch ms, instead of what it waited for; Infinity for nothing. */
  arm(at: number): void {
    if (at === this.#at) return;
    this.stop();
    if (at === Infinity) return;
    this.#at = at;
    const waitMs = Math.max(SHORTEST_WAIT_MS, Math.min(LONGEST_WAIT_MS, at - this.#clock.now()));
    this.#cancel = this.#clock.after(waitMs, () => {
      this.#cancel = null;
      this.#at = Infinity;
      this.#cross();
    });
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#at = Infinity;
  }
}
