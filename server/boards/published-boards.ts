import type { Clock } from '#lib/domain/clock';
import { type Logger, safeError } from '#server/ops/log';
import { Listeners } from '#server/statistics/listeners';
import type { Store } from '#server/store/open-store';
import { StoreWatch } from '#server/store/store-watch';
import type { PublishedBoard } from './boards.ts';
import { readStoredBoard } from './stored-board.ts';

const PER_QUESTION = 100;

export interface PublishedBoardsOptions {
  store: Pick<Store, 'db'>;
  clock: Clock;
  log: Logger;
}

/** The published boards, held in memory and kept up with the store. */
export class PublishedBoards {
  readonly #options: PublishedBoardsOptions;
  readonly #listeners = new Listeners<[]>();
  readonly #watch: StoreWatch;
  #boards: ReadonlyMap<string, PublishedBoard> = new Map();
  #mark = '';

  constructor(options: PublishedBoardsOptions) {
    this.#options = options;
    this.#watch = new StoreWatch({ ...options, name: 'the published boards', read: () => this.#read() });
  }

  get boards(): ReadonlyMap<string, PublishedBoard> {
    return this.#boards;
  }

  onChanged(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /** Reads what there is, and looks again from time to time: commands and other processes publish too. */
  start(): Promise<void> {
    return this.#watch.start();
  }

  stop(): Promise<void> {
    return this.#watch.stop();
  }

  /** Takes in what the store has now. A store that does not answer leaves what is known. */
  refresh(): Promise<void> {
    return this.#watch.refresh();
  }

  async #read(): Promise<void> {
    const mark = await this.#markNow();
    if (mark === this.#mark) return;
    const before = this.#boards;
    const numbers = await this.#numbers();
    const changed = [...numbers].filter(([id, number]) => before.get(id)?.number !== number);
    const read = await this.#documents(changed.map(([id]) => id));
    const now = new Map<string, PublishedBoard>();
    for (const [id, number] of numbers) {
      const board = read.get(id) ?? before.get(id);
      if (board) now.set(id, board);
      else this.#options.log.error({ board: id, number }, 'a published board cannot be read');
    }
    this.#mark = mark;
    if (read.size === 0 && now.size === before.size && [...now.keys()].every((id) => before.has(id))) return;
    this.#boards = now;
    this.#tell();
  }

  /** Another as soon as any board is: `changed_at` only grows. */
  async #markNow(): Promise<string> {
    const { boards, changes } = await this.#options.store.db
      .selectFrom('board')
      .select(({ fn }) => [fn.countAll().as('boards'), fn.sum('changed_at').as('changes')])
      .executeTakeFirstOrThrow();
    return `${boards} ${changes}`;
  }

  async #numbers(): Promise<Map<string, number>> {
    const rows = await this.#options.store.db
      .selectFrom('board')
      .select(['id', 'published_number'])
      .where('archived_at', 'is', null)
      .where('published_number', 'is not', null)
      .execute();
    return new Map(
      rows.flatMap(({ id, published_number: number }) => (number === null ? [] : [[id, number] as const])),
    );
  }

  async #documents(ids: readonly string[]): Promise<Map<string, PublishedBoard>> {
    const found = new Map<string, PublishedBoard>();
    for (let from = 0; from < ids.length; from += PER_QUESTION) {
      const rows = await this.#options.store.db
        .selectFrom('board')
        .innerJoin('board_version', (join) =>
          join
            .onRef('board_version.board_id', '=', 'board.id')
            .onRef('board_version.number', '=', 'board.published_number'),
        )
        .select(['board.id', 'board_version.number', 'board_version.document'])
        .where('board.id', 'in', ids.slice(from, from + PER_QUESTION))
        .execute();
      for (const { id, number, document: text } of rows) {
        const document = readStoredBoard(text);
        if (document) found.set(id, { number, document });
      }
    }
    return found;
  }

  #tell(): void {
    try {
      this.#listeners.tell();
    } catch (error) {
      this.#options.log.error({ err: safeError(error) }, 'a published board was not taken in');
    }
  }
}
