import type { Clock } from '#lib/domain/clock';
import type { DirectoryReading, DirectorySource } from '#lib/domain/directory';
import { AppError } from '#server/app-error';
import { DirectoryError } from './directory-problem.ts';

/** How often a directory is read when all is well; give or take a tenth. */
export const READ_EVERY_MS = 15 * 60_000;
/** After a first failure, then twice as long each time. */
export const RETRY_MS = 30_000;
/** After a reading that was not believed. */
export const SECOND_LOOK_MS = 60_000;
/** A reading that takes longer has hung. */
export const READING_LIMIT_MS = 10 * 60_000;

export interface ReadTurnsOptions {
  clock: Clock;
  random: () => number;
  take: (reading: DirectoryReading, signal: AbortSignal) => Promise<'adopted' | 'doubted'>;
  /** Tells of a failure, the how manieth in a row it is; gives the error to throw to whoever asked. */
  fail: (error: unknown, failures: number) => Promise<AppError>;
}

interface Reader {
  source: DirectorySource;
  life: AbortController;
}

/** When a source is read: now and then, after failures ever more patiently, at once on demand; one reading at a time. */
export class ReadTurns {
  readonly #options: ReadTurnsOptions;
  #reader: Reader | null = null;
  #isRunning = false;
  #reading: Promise<void> | null = null;
  #queued: Promise<void> | null = null;
  #cancel: () => void = () => undefined;
  #failures = 0;

  constructor(options: ReadTurnsOptions) {
    this.#options = options;
  }

  /** Reads from this source from now on; the one before is let go of. */
  async read(source: DirectorySource | null): Promise<void> {
    const before = this.#reader;
    this.#cancel();
    this.#reader = source && { source, life: new AbortController() };
    this.#failures = 0;
    before?.life.abort(new AppError('shutting-down', 'Another way to the directory was set'));
    before?.source.close();
    await this.#reading?.catch(() => undefined);
    if (this.#isRunning) this.#readAfter(0);
  }

  start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#readAfter(0);
  }

  async stop(): Promise<void> {
    this.#isRunning = false;
    await this.read(null);
  }

  /** Resolves once a reading that began after this call has been taken in; rejects with its error. */
  readNow(): Promise<void> {
    if (!this.#reading) return this.#begin();
    this.#queued ??= this.#reading
      .catch(() => undefined)
      .then(() => {
        this.#queued = null;
        return this.#begin();
      });
    return this.#queued;
  }

  #begin(): Promise<void> {
    this.#cancel();
    const reading = this.#readOnce().finally(() => {
      if (this.#reading === reading) this.#reading = null;
    });
    this.#reading = reading;
    return reading;
  }

  async #readOnce(): Promise<void> {
    const reader = this.#reader;
    if (!reader)
      throw new AppError('conflict', 'This connection has no directory service to read; upload a list', {
        reason: 'no-directory',
      });
    const { clock, take, fail } = this.#options;
    const watchdog = new AbortController();
    const cancel = clock.after(READING_LIMIT_MS, () =>
      watchdog.abort(
        new DirectoryError('upstream-failed', 'The directory service took too long to answer', {
          kind: 'late',
        }),
      ),
    );
    const signal = AbortSignal.any([reader.life.signal, watchdog.signal]);
    try {
      const reading = await until(reader.source.read(signal), signal);
      const outcome = await take(reading, reader.life.signal);
      this.#failures = 0;
      if (this.#reader === reader)
        this.#readAfter(outcome === 'adopted' ? this.#spread(READ_EVERY_MS) : SECOND_LOOK_MS);
    } catch (error) {
      if (reader.life.signal.aborted) throw reader.life.signal.reason;
      this.#failures += 1;
      const told = await fail(error, this.#failures);
      if (this.#reader === reader) {
        const patience = Math.min(READ_EVERY_MS, RETRY_MS * 2 ** (this.#failures - 1));
        this.#readAfter(this.#spread(patience));
      }
      throw told;
    } finally {
      cancel();
    }
  }

  #spread(waitMs: number): number {
    return waitMs * (0.9 + 0.2 * this.#options.random());
  }

  #readAfter(waitMs: number): void {
    this.#cancel();
    if (!this.#isRunning || !this.#reader) return;
    // A failure is told in the standing; nobody waits for this reading.
    const read = (): void => void this.readNow().catch(() => undefined);
    if (waitMs === 0) read();
    else this.#cancel = this.#options.clock.after(waitMs, read);
  }
}

/** What a promise gives, unless the signal aborts first. */
function until<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
