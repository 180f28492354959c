import { Worker } from 'node:worker_threads';
import { AppError } from '#server/app-error';
import { SqliteError } from './sqlite-failure.ts';
import type {
  NumberedAnswer,
  NumberedRequest,
  SqliteAnswer,
  SqliteGreeting,
  SqliteRequest,
  SqliteThreadData,
} from './sqlite-message.ts';

type Told = (answer: SqliteAnswer) => void;

/** Our end of the thread that holds a database. It keeps the process alive only while something is asked of it. */
export class SqliteThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Told>();
  readonly #ended: Promise<void>;
  #lastId = 0;
  #isOver = false;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', ({ id, answer }: NumberedAnswer) => this.#tell(id, answer));
    this.#ended = new Promise((resolve) => {
      worker.once('exit', () => {
        this.#isOver = true;
        for (const id of this.#waiting.keys()) this.#tell(id, GONE);
        resolve();
      });
    });
    // Its end says all there is to say.
    worker.on('error', () => undefined);
    worker.unref();
  }

  /** Resolves once the database is open; rejects with what SQLite says, or with whom the folder belongs to. */
  static async open(data: SqliteThreadData): Promise<SqliteThread> {
    const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), {
      workerData: data,
      name: 'store',
    });
    const greeting = await firstWord(worker);
    switch (greeting.kind) {
      case 'ready':
        return new SqliteThread(worker);
      case 'held':
        throw heldBy(greeting.byPid);
      case 'failed':
        throw new SqliteError(greeting.failure);
    }
  }

  /** True once the thread has ended, for whatever reason. */
  get isOver(): boolean {
    return this.#isOver;
  }

  async ask(request: SqliteRequest): Promise<Exclude<SqliteAnswer, { kind: 'failed' }>> {
    const answer = await this.#answerTo(request);
    if (answer.kind === 'failed') throw new SqliteError(answer.failure);
    return answer;
  }

  /** Ends the thread after what was asked of it. */
  async close(): Promise<void> {
    if (this.#isOver) return;
    this.#worker.ref();
    this.#worker.postMessage(null);
    await this.#ended;
  }

  #answerTo(request: SqliteRequest): Promise<SqliteAnswer> {
    return new Promise((resolve) => {
      if (this.#isOver) {
        resolve(GONE);
        return;
      }
      const numbered: NumberedRequest = { id: ++this.#lastId, request };
      this.#worker.postMessage(numbered);
      this.#waiting.set(numbered.id, resolve);
      this.#worker.ref();
    });
  }

  #tell(id: number, answer: SqliteAnswer): void {
    this.#waiting.get(id)?.(answer);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#worker.unref();
  }
}

const GONE: SqliteAnswer = {
  kind: 'failed',
  failure: { message: 'The thread that holds the database has ended', reason: 'ERR_THREAD_ENDED' },
};

function firstWord(worker: Worker): Promise<SqliteGreeting> {
  return new Promise((resolve, reject) => {
    worker.once('message', (greeting: SqliteGreeting) => {
      worker.off('error', reject);
      resolve(greeting);
    });
    worker.once('error', reject);
  });
}

function heldBy(byPid: number | null): AppError {
  const other = byPid === null ? 'Another Watchfloor' : `Another Watchfloor (process ${byPid})`;
  return new AppError(
    'store-failed',
    `${other} runs on this DATA_DIR. Stop it first, or give this one a DATA_DIR of its own.`,
  );
}
