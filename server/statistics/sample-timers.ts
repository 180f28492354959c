import type { Clock } from '#lib/domain/clock';

// A timer may come a little before its moment; the sample is still that moment's.
const EARLY_MS = 50;

/** One timer a sampling period, on whole multiples of it, while anybody holds the period. */
export class SampleTimers {
  readonly #clock: Clock;
  readonly #sample: (everyMs: number, at: number) => void;
  readonly #held = new Map<number, { holders: number; cancel: () => void }>();

  constructor(clock: Clock, sample: (everyMs: number, at: number) => void) {
    this.#clock = clock;
    this.#sample = sample;
  }

  hold(everyMs: number): void {
    const held = this.#held.get(everyMs);
    if (held) held.holders += 1;
    else this.#held.set(everyMs, { holders: 1, cancel: this.#arm(everyMs) });
  }

  release(everyMs: number): void {
    const held = this.#held.get(everyMs);
    if (!held) return;
    held.holders -= 1;
    if (held.holders > 0) return;
    held.cancel();
    this.#held.delete(everyMs);
  }

  stop(): void {
    for (const { cancel } of this.#held.values()) cancel();
    this.#held.clear();
  }

  #arm(everyMs: number): () => void {
    const now = this.#clock.now();
    const waitMs = this.#momentOf(now, everyMs) + everyMs - now;
    return this.#clock.after(waitMs, () => {
      const held = this.#held.get(everyMs);
      if (!held) return;
      held.cancel = this.#arm(everyMs);
      this.#sample(everyMs, this.#momentOf(this.#clock.now(), everyMs));
    });
  }

  #momentOf(now: number, everyMs: number): number {
    return Math.floor((now + Math.min(EARLY_MS, everyMs / 4)) / everyMs) * everyMs;
  }
}
