import { randomUUID } from 'node:crypto';
import type { Clock } from '#lib/domain/clock';
import type {
  DirectoryChanges,
  DirectoryReading,
  DirectorySource,
  DirectoryStanding,
} from '#lib/domain/directory';
import { AppError, isAppError } from '#server/app-error';
import type { Logger } from '#server/ops/log';
import type { Store } from '#server/store/open-store';
import { createBreather } from './breather.ts';
import { DirectoryError, type DirectoryProblem, problemOfError } from './directory-problem.ts';
import { EMPTY_VIEW, type ReadyView, told, viewOf } from './directory-view.ts';
import { type KnownDirectory, NOTHING_KNOWN } from './known-directory.ts';
import { loadDirectory } from './load-directory.ts';
import { type Adoption, planAdoption } from './plan-adoption.ts';
import { readThings } from './read-things.ts';
import { ReadTurns } from './read-turns.ts';
import { deleteDirectory, saveAdoption, saveStanding } from './save-directory.ts';
import { whatIsMissing } from './what-is-missing.ts';

const UNREAD: DirectoryProblem = {
  words: 'The directory service could not be read',
  trouble: { kind: 'failed' },
};

export interface ConnectionDirectoryOptions {
  connectionId: string;
  store: Pick<Store, 'db'>;
  clock: Clock;
  log: Logger;
  random: () => number;
  /** Names, members or entries are others than before. */
  onChanged: () => void;
}

/** One connection's directory: what is known, where it is kept, and how a reading comes in. */
export class ConnectionDirectory {
  readonly #options: ConnectionDirectoryOptions;
  readonly #turns: ReadTurns;
  #view: ReadyView = EMPTY_VIEW;
  #known: KnownDirectory = NOTHING_KNOWN;
  #isLoaded = false;
  /** What a reading too poor to be believed would have made of it. */
  #doubted: KnownDirectory | null = null;
  #problem: DirectoryProblem | null = null;
  #source: DirectorySource | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: ConnectionDirectoryOptions) {
    this.#options = options;
    this.#turns = new ReadTurns({
      clock: options.clock,
      random: options.random,
      take: (reading, signal) => this.#inTurn(() => this.#take(reading, signal)),
      fail: (error, failures) => this.#inTurn(() => this.#fail(error, failures)),
    });
  }

  get view(): ReadyView {
    return this.#view;
  }

  get isReadable(): boolean {
    return this.#source !== null;
  }

  /** Never rejects: what cannot be loaded now is tried again before anything is written. */
  async load(): Promise<void> {
    try {
      await this.#inTurn(() => this.#ensureLoaded());
    } catch (error) {
      this.#options.log.error(
        { err: error, connection: this.#options.connectionId },
        'the directory could not be loaded',
      );
      this.#stand({
        words: 'What is kept of the directory could not be loaded',
        trouble: { kind: 'unloaded' },
      });
    }
  }

  async read(source: DirectorySource | null): Promise<void> {
    if (source === null && this.#problem !== null) this.#stand(null);
    this.#source = source;
    await this.#turns.read(source);
  }

  start(): void {
    this.#turns.start();
  }

  async stop(): Promise<void> {
    this.#source = null;
    await this.#turns.stop();
    await this.#turn;
  }

  async forget(): Promise<void> {
    await this.stop();
    await deleteDirectory(this.#options.store.db, this.#options.connectionId);
  }

  async refresh(): Promise<DirectoryStanding> {
    if (!this.isReadable)
      throw new AppError('conflict', 'This connection has no directory service to read; upload a list', {
        reason: 'no-directory',
      });
    await this.#turns.readNow();
    return this.#view.standing();
  }

  compare(reading: DirectoryReading): Promise<DirectoryChanges> {
    return this.#inTurn(async () => (await this.#planUpload(reading)).changes);
  }

  upload(reading: DirectoryReading): Promise<DirectoryStanding> {
    return this.#inTurn(async () => {
      await this.#adopt(await this.#planUpload(reading));
      return this.#view.standing();
    });
  }

  async #planUpload(reading: DirectoryReading): Promise<Adoption> {
    if (this.isReadable && this.#known.origin === 'service' && this.#problem === null)
      throw new AppError(
        'conflict',
        'This directory is read from the service; the next reading would replace an uploaded list',
        { reason: 'directory-read' },
      );
    await this.#ensureLoaded();
    return this.#plan(this.#known, reading, 'upload');
  }

  async #plan(
    known: KnownDirectory,
    reading: DirectoryReading,
    origin: 'service' | 'upload',
  ): Promise<Adoption> {
    const breathe = createBreather();
    const now = this.#options.clock.now();
    const things = await readThings(reading, breathe);
    return planAdoption(known, things, { origin, now, newId: randomUUID, breathe });
  }

  async #take(reading: DirectoryReading, signal: AbortSignal): Promise<'adopted' | 'doubted'> {
    await this.#ensureLoaded();
    const adoption = await this.#plan(this.#known, reading, 'service');
    signal.throwIfAborted();
    const missing = whatIsMissing(this.#known, adoption);
    if (missing !== null && !(await this.#isSaidAgain(reading))) {
      this.#doubted = adoption.next;
      this.#stand(missing);
      await this.#keepStanding();
      return 'doubted';
    }
    await this.#adopt(adoption);
    return 'adopted';
  }

  /** Whether a reading has what the doubted one had. */
  async #isSaidAgain(reading: DirectoryReading): Promise<boolean> {
    if (!this.#doubted) return false;
    const again = await this.#plan(this.#doubted, reading, 'service');
    return whatIsMissing(this.#doubted, again) === null;
  }

  async #adopt(adoption: Adoption): Promise<void> {
    const { connectionId, store, log } = this.#options;
    const breathe = createBreather();
    try {
      await saveAdoption(store.db, { connectionId, adoption }, breathe);
    } catch (error) {
      log.error({ err: error, connection: connectionId }, 'the directory could not be kept');
      throw new DirectoryError('store-failed', 'The directory could not be kept; what was known stays', {
        kind: 'unkept',
      });
    }
    const isOther =
      adoption.written.length + adoption.remembered.length > 0 ||
      (this.#known.origin === 'none') !== (adoption.next.origin === 'none');
    this.#known = adoption.next;
    this.#doubted = null;
    this.#problem = null;
    if (!isOther) {
      this.#stand(null);
      return;
    }
    this.#view = await viewOf(adoption.next, null, breathe);
    this.#options.onChanged();
  }

  async #fail(error: unknown, failures: number): Promise<AppError> {
    const { words, trouble } = isAppError(error) ? problemOfError(error) : UNREAD;
    const refusal =
      isAppError(error) && error.code === 'store-failed' ? error : new AppError('upstream-failed', words);
    const { log, connectionId } = this.#options;
    const level = failures > 2 ? 'error' : 'warn';
    log[level]({ err: error, connection: connectionId, failures }, 'the directory was not read');
    this.#stand({ words, trouble });
    await this.#keepStanding();
    return refusal;
  }

  #stand(problem: DirectoryProblem | null): void {
    this.#problem = problem;
    const { origin, readAt } = this.#known;
    this.#view = this.#view.standingSo({ origin, readAt, ...told(problem) });
  }

  async #keepStanding(): Promise<void> {
    if (!this.#isLoaded) return;
    const { connectionId, store, log } = this.#options;
    const { origin, readAt } = this.#known;
    try {
      await saveStanding(store.db, connectionId, { origin, readAt, problem: this.#problem });
    } catch (error) {
      log.warn({ err: error, connection: connectionId }, "the directory's standing could not be kept");
    }
  }

  async #ensureLoaded(): Promise<void> {
    if (this.#isLoaded) return;
    const { connectionId, store } = this.#options;
    const breathe = createBreather();
    const { known, problem } = await loadDirectory(store.db, connectionId, breathe);
    this.#known = known;
    this.#problem = problem;
    this.#view = await viewOf(known, problem, breathe);
    this.#isLoaded = true;
    if (known.origin !== 'none') this.#options.onChanged();
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}
