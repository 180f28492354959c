import { type Clock, sleepOn } from '#lib/domain/clock';

/**
 * The clock of one server's machine, resting on the test's: it may be set, while what waits goes on in its own time, and
 * it ends with the server. After `end` nothing that waits will ever run.
 */
export class LifeClock implements Clock {
  readonly #base: Clock;
  readonly #cancels = new Set<() => void>();
  #aheadMs = 0;
  #ended = false;

  constructor(base: Clock) {
    this.#base = base;
  }

  now(): number {
    return this.#base.now() + this.#aheadMs;
  }

  sleep(waitMs: number, signal?: AbortSignal): Promise<void> {
    return sleepOn(this, waitMs, signal);
  }

  after(waitMs: number, task: () => void): () => void {
    if (this.#ended) return () => undefined;
    const forget = (): void => {
      this.#cancels.delete(cancel);
      stop();
    };
    const stop = this.#base.after(waitMs, () => {
      this.#cancels.delete(cancel);
      task();
    });
    const cancel = forget;
    this.#cancels.add(cancel);
    return cancel;
  }

  /** How far it is ahead of the test's clock. */
  get aheadMs(): number {
    return this.#aheadMs;
  }

  /** Somebody sets the machine's clock. */
  jump(byMs: number): void {
    this.#aheadMs += byMs;
  }

  end(): void {
    this.#ended = true;
    for (const cancel of this.#cancels) cancel();
  }
}
