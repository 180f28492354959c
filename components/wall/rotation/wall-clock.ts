import type { Clock } from '#lib/domain/clock';

export interface WallClockOptions {
  /** Epoch ms on the server's clock; null until it was heard. */
  serverNow: () => number | null;
  /** What the server's clock was when something was last known of it, and `monotonicNow` of then. */
  told: () => { serverTime: number; at: number } | null;
  /** `performance.now`. */
  monotonicNow: () => number;
  clock: Clock;
}

const SECOND_MS = 1_000;
/** Aims this far past the whole second, so that a timer which fires early does not show the second before. */
const PAST_MS = 4;

/**
 * The server's clock in whole seconds, for what goes on while the server is not heard: boards take turns, rest hours and
 * announcements end. Rests on a monotonic reading, never on the screen's own clock.
 */
export class WallClock {
  readonly #options: WallClockOptions;
  readonly #listeners = new Set<() => void>();
  #second = 0;
  #cancel: (() => void) | null = null;

  constructor(options: WallClockOptions) {
    this.#options = options;
    this.#second = this.#whole();
  }

  /** Epoch ms; 0 while nothing is known of the server's clock. */
  now(): number {
    const { serverNow, told, monotonicNow } = this.#options;
    const heard = serverNow();
    if (heard !== null) return heard;
    const last = told();
    return last ? last.serverTime + (monotonicNow() - last.at) : 0;
  }

  /** `now` as of the last tick, to the second. */
  second(): number {
    return this.#second;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (!this.#cancel) this.#tick();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#cancel?.();
      this.#cancel = null;
    };
  }

  #tick(): void {
    const now = this.now();
    this.#cancel = this.#options.clock.after(SECOND_MS - (now % SECOND_MS) + PAST_MS, () => this.#tick());
    const second = this.#whole();
    if (second === this.#second) return;
    this.#second = second;
    for (const listener of this.#listeners) listener();
  }

  #whole(): number {
    return Math.floor(this.now() / SECOND_MS) * SECOND_MS;
  }
}
