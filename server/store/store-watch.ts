import type { Clock } from '#lib/domain/clock';
import { type Logger, safeError } from '#server/ops/log';

/** What other processes and the command line change counts within so long. */
const LOOK_EVERY_MS = 2_000;

export interface StoreWatchOptions {
  /** What is read, for the log. */
  name: string;
  /** Takes in what the store has now; cheap where nothing has changed. */
  read: () => Promise<void>;
  clock: Clock;
  log: Logger;
}

/** Reads something of the store again and again, one reading at a time. */
export class StoreWatch {
  readonly #options: StoreWatchOptions;
  readonly #stopping = new AbortController();
  #reading: Promise<void> = Promise.resolve();
  #looking: Promise<void> = Promise.resolve();
  #isUnread = false;

  constructor(options: StoreWatchOptions) {
    this.#options = options;
  }

  /** Reads what there is, and looks again from time to time. */
  async start(): Promise<void> {
    await this.refresh();
    this.#looking = this.#look();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#looking;
    await this.#reading;
  }

  /** Takes in what the store has now. A store that does not answer leaves what is known; never rejects. */
  refresh(): Promise<void> {
    this.#reading = this.#reading.then(async () => {
      try {
        await this.#options.read();
        this.#isUnread = false;
      } catch (error) {
        // Once an outage, not every two seconds of it.
        if (!this.#isUnread)
          this.#options.log.warn({ err: safeError(error) }, `${this.#options.name} could not be read`);
        this.#isUnread = true;
      }
    });
    return this.#reading;
  }

  async #look(): Promise<void> {
    const { clock } = this.#options;
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await clock.sleep(LOOK_EVERY_MS, signal).catch(() => undefined);
      if (!signal.aborted) await this.refresh();
    }
  }
}
