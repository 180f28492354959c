import type { Clock } from '#lib/domain/clock';

interface Count {
  startedAt: number;
  taken: number;
}

/**
 * How often something may fail within a window that starts with the first attempt. Every attempt is taken before its outcome
 * is known, so that many at once cannot slip through, and given back when it went well.
 */
export class AttemptLimit {
  readonly #clock: Clock;
  readonly #most: number;
  readonly #windowMs: number;
  readonly #mostKeys: number;
  readonly #counts = new Map<string, Count>();

  constructor(options: { clock: Clock; most: number; windowMs: number; mostKeys?: number }) {
    this.#clock = options.clock;
    this.#most = options.most;
    this.#windowMs = options.windowMs;
    this.#mostKeys = options.mostKeys ?? 50_000;
  }

  /** Null when the attempt may be made; else for how long not, and whether that is told for the first time. */
  take(key: string): { waitMs: number; isFirst: boolean } | null {
    const now = this.#clock.now();
    const count = this.#count(key, now);
    count.taken += 1;
    if (count.taken <= this.#most) return null;
    return { waitMs: count.startedAt + this.#windowMs - now, isFirst: count.taken === this.#most + 1 };
  }

  giveBack(key: string): void {
    const count = this.#counts.get(key);
    if (count && count.taken > 0) count.taken -= 1;
  }

  forget(key: string): void {
    this.#counts.delete(key);
  }

  #count(key: string, now: number): Count {
    const known = this.#counts.get(key);
    if (known && now >= known.startedAt && now - known.startedAt < this.#windowMs) return known;
    this.#counts.delete(key);
    if (this.#counts.size >= this.#mostKeys) this.#makeRoom(now);
    const count = { startedAt: now, taken: 0 };
    this.#counts.set(key, count);
    return count;
  }

  /** Keys stand in the order their windows began. */
  #makeRoom(now: number): void {
    for (const [key, { startedAt }] of this.#counts) {
      if (this.#counts.size < this.#mostKeys && now - startedAt < this.#windowMs) return;
      this.#counts.delete(key);
    }
  }
}
