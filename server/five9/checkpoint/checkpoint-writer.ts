import type { Logger } from 'pino';
import type { Clock } from '#lib/domain/clock';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import type { Checkpoint, CheckpointStore } from './checkpoint-store.ts';

export interface CheckpointWriterOptions {
  store: CheckpointStore;
  /** Read at each save: it changes with the settings the session was opened with. */
  identity: () => string;
  clock: Clock;
  log: Logger;
  /** The table as it stands, or null while there is none. */
  read: (type: StatisticType) => Checkpoint | null;
  /** Changes are saved this long after the first of them. */
  everyMs: number;
}

/** Saves what has changed now and then, one table after another, beside the work; a failure is logged and tried again. */
export class CheckpointWriter {
  readonly #options: CheckpointWriterOptions;
  readonly #dirty = new Set<StatisticType>();
  #cancel: (() => void) | null = null;
  #writing: Promise<void> = Promise.resolve();
  #stopped = false;
  /** What went wrong last; said when it changes, not every few seconds for as long as a disk is full. */
  #failing: string | null = null;

  constructor(options: CheckpointWriterOptions) {
    this.#options = options;
  }

  /** Says that a table has changed. */
  touch(type: StatisticType): void {
    this.#dirty.add(type);
    if (this.#cancel || this.#stopped) return;
    this.#cancel = this.#options.clock.after(this.#options.everyMs, () => {
      this.#writing = this.#writing
        .then(() => this.#writeDirty())
        .finally(() => {
          this.#cancel = null;
          const [waiting] = this.#dirty;
          if (waiting) this.touch(waiting);
        });
    });
  }

  /** Saves every table that is there and ends. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancel?.();
    await this.#writing;
    for (const type of STATISTIC_TYPES) this.#dirty.add(type);
    await this.#writeDirty();
  }

  async #writeDirty(): Promise<void> {
    const { store, identity, read, log } = this.#options;
    const types = [...this.#dirty];
    for (const type of types) {
      this.#dirty.delete(type);
      const checkpoint = read(type);
      if (!checkpoint) continue;
      try {
        await store.save(identity(), checkpoint);
        if (this.#failing !== null) log.info('checkpoints are saved again');
        this.#failing = null;
      } catch (error) {
        this.#dirty.add(type);
        const code = errorCode(error);
        if (code !== this.#failing) log.warn({ type, code, err: error }, 'checkpoint not saved');
        this.#failing = code;
      }
    }
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
