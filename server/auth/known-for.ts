import type { Clock } from '#lib/domain/clock';
import { AppError, isAppError } from '#server/app-error';

/** What was read a moment ago is taken as it was. */
export const FRESH_MS = 2_000;

/** While the store cannot be read, whoever was known so recently stays known. */
export const GRACE_MS = 5 * 60_000;

/** Remembers answers of the store for a moment, and for longer while it cannot be read. */
export class KnownFor<Found> {
  readonly #clock: Clock;
  readonly #mostKeys: number;
  readonly #known = new Map<string, { found: Found; readAt: number }>();
  #generation = 0;

  constructor({ clock, mostKeys = 20_000 }: { clock: Clock; mostKeys?: number }) {
    this.#clock = clock;
    this.#mostKeys = mostKeys;
  }

  /** `read` answers null for what is not there, which is never remembered. Rejects with AppError `store-failed`. */
  async get(key: string, read: () => Promise<Found | null>): Promise<Found | null> {
    const known = this.#known.get(key);
    if (known && this.#age(known.readAt) <= FRESH_MS) return known.found;
    for (;;) {
      const generation = this.#generation;
      let found: Found | null;
      try {
        found = await read();
      } catch (error) {
        const last = this.#known.get(key);
        if (last && this.#age(last.readAt) <= GRACE_MS) return last.found;
        if (isAppError(error)) throw error;
        throw new AppError('store-failed', 'The store cannot be read just now', { cause: error });
      }
      // Something changed while we read: what we hold may be from before it.
      if (generation !== this.#generation) continue;
      this.#keep(key, found);
      return found;
    }
  }

  /** Nothing known before counts any more. */
  forgetAll(): void {
    this.#generation += 1;
    this.#known.clear();
  }

  #keep(key: string, found: Found | null): void {
    this.#known.delete(key);
    if (found === null) return;
    if (this.#known.size >= this.#mostKeys) this.#known.clear();
    this.#known.set(key, { found, readAt: this.#clock.now() });
  }

  /** A clock that was set back makes everything old. */
  #age(readAt: number): number {
    const age = this.#clock.now() - readAt;
    return age < 0 ? Number.POSITIVE_INFINITY : age;
  }
}
