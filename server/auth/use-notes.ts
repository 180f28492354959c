import type { Clock } from '#lib/domain/clock';
import type { Logger } from '#server/ops/log';

/** Writes down that something was used, now and then, and without anyone waiting for it or failing over it. */
export class UseNotes {
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #everyMs: number;
  readonly #write: (id: string, now: number) => Promise<void>;
  readonly #triedAt = new Map<string, number>();

  constructor(options: {
    clock: Clock;
    log: Logger;
    everyMs: number;
    write: (id: string, now: number) => Promise<void>;
  }) {
    this.#clock = options.clock;
    this.#log = options.log;
    this.#everyMs = options.everyMs;
    this.#write = options.write;
  }

  /** `notedAt`: what the store says. */
  used(id: string, notedAt: number): void {
    const now = this.#clock.now();
    if (Math.abs(now - Math.max(notedAt, this.#triedAt.get(id) ?? 0)) < this.#everyMs) return;
    if (this.#triedAt.size >= 20_000) this.#triedAt.clear();
    this.#triedAt.set(id, now);
    this.#write(id, now).catch((error: unknown) => {
      this.#log.warn({ err: error }, 'use could not be written down');
    });
  }
}
