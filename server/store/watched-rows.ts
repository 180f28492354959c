import type { Clock } from '#lib/domain/clock';
import { type Logger, safeError } from '#server/ops/log';
import { Listeners } from '#server/statistics/listeners';
import { StoreWatch } from './store-watch.ts';

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
  readonly #watch: StoreWatch;
  #byId: ReadonlyMap<string, Row> = new Map();
  #mark = '';

  constructor(options: WatchedRowsOptions<Row>) {
    this.#options = options;
    const { name, clock, log } = options;
    this.#watch = new StoreWatch({ name, clock, log, read: () => this.#read() });
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
  start(): Promise<void> {
    return this.#watch.start();
  }

  stop(): Promise<void> {
    return this.#watch.stop();
  }

  /** Takes in what the store has now. A store that does not answer leaves what is known; never rejects. */
  refresh(): Promise<void> {
    return this.#watch.refresh();
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
