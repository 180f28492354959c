import type { Clock } from '#lib/domain/clock';
import { type Logger, safeError } from '#server/ops/log';
import { Listeners } from '#server/statistics/listeners';

/** What other processes and the command line change counts within so long. */
const LOOK_EVERY_MS = 2_000;

export interface WatchedRowsOptions<Row> {
  /** For the log. */
  name: string;
  /** Which there are, cheaply: what is looked at again and again. */
  versions: () => Promise<readonly { id: string; version: number }[]>;
  /** All of them that can be read. */
  read: () => Promise<readonly Row[]>;
  clock: Clock;
  log: Logger;
}

/** Few rows that are read often, held in memory: what this process changes at once, what others do within seconds. */
export class WatchedRows<Row extends { id: string; version: number }> {
  readonly #options: WatchedRowsOptions<Row>;
  readonly #changed = new Listeners<[]>();
  readonly #stopping = new AbortController();
  #byId: ReadonlyMap<string, Row> = new Map();
  #mark = '';
  #reading: Promise<void> = Promise.resolve();
  #looking: Promise<void> = Promise.resolve();
  #isUnread = false;

  constructor(options: WatchedRowsOptions<Row>) {
    this.#options = options;
  }

  /** The same object until something changes; a row is the same object until it does. */
  get byId(): ReadonlyMap<string, Row> {
    return this.#byId;
  }

  /** Told after anything came, went or changed. Returns what ends it. */
  onChanged(listener: () => void): () => void {
    return this.#changed.add(listener);
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
        await this.#read();
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

  async #read(): Promise<void> {
    const versions = await this.#options.versions();
    const mark = versions
      .map(({ id, version }) => `${id} ${version}`)
      .toSorted()
      .join();
    if (mark === this.#mark) return;
    this.#take(await this.#options.read());
    this.#mark = mark;
  }

  #take(rows: readonly Row[]): void {
    const before = this.#byId;
    const isKnown = ({ id, version }: Row): boolean => before.get(id)?.version === version;
    if (rows.length === before.size && rows.every(isKnown)) return;
    this.#byId = new Map(rows.map((row) => [row.id, isKnown(row) ? (before.get(row.id) ?? row) : row]));
    try {
      this.#changed.tell();
    } catch (error) {
      const { log, name } = this.#options;
      log.error({ err: safeError(error) }, `a change of ${name} was not taken in`);
    }
  }
}
