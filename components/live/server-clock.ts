/** Samples kept: with one at least every 2 s, some five minutes. */
const KEPT = 150;
/** This many samples in a row, all behind by more than `STEP_MS`, are the server's clock set back, not a slow network. */
const STEP_SAMPLES = 5;
const STEP_MS = 2_000;

/**
 * The server's clock as seen from here, resting on a monotonic reading, so that the browser's own clock may be wrong or
 * change. A sample is late by its time on the way and never early, so the greatest offset is the best one.
 */
export class ServerClock {
  readonly #monotonicNow: () => number;
  #offsets: number[] = [];
  #offset: number | null = null;

  /** `monotonicNow` counts ms from any moment and never jumps: `performance.now`. */
  constructor(monotonicNow: () => number) {
    this.#monotonicNow = monotonicNow;
  }

  /** The server said that it was `serverTime` just now. */
  hear(serverTime: number): void {
    const offset = serverTime - this.#monotonicNow();
    this.#offsets.push(offset);
    if (this.#offsets.length > KEPT) this.#offsets.shift();
    const latest = this.#offsets.slice(-STEP_SAMPLES);
    const best = Math.max(...latest);
    if (latest.length === STEP_SAMPLES && this.#offset !== null && best < this.#offset - STEP_MS)
      this.#offsets = latest;
    this.#offset = Math.max(...this.#offsets);
  }

  /** Epoch ms on the server's clock; null before anything was heard. */
  now(): number | null {
    return this.#offset === null ? null : this.#offset + this.#monotonicNow();
  }
}
