import type { LastPicture } from '../program/wall-state.ts';

const DATABASE = 'watchfloor-wall';
const STORE = 'last-picture';
const KEY = 'display';
/** A picture larger than this is not kept; a cell is a number or a few words. */
const MOST_CELLS = 60_000;

/** What is kept, and the build that can read it. */
interface Record extends LastPicture {
  build: string;
}

/**
 * A display's last picture in its browser. One thing at a time, in the order asked, so that nothing is kept after it was to
 * be forgotten. Never rejects: where nothing can be kept, nothing is.
 */
export class LastPictureStore {
  readonly #build: string;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(build: string) {
    this.#build = build;
  }

  /** Null where there is none, or none that this build can read. */
  read(): Promise<LastPicture | null> {
    return this.#inTurn(async () => {
      const found: unknown = await inStore('readonly', (store) => store.get(KEY));
      return isRecord(found) && found.build === this.#build ? found : null;
    }, null);
  }

  write(picture: LastPicture): Promise<void> {
    return this.#inTurn(async () => {
      if (cellsOf(picture) > MOST_CELLS) return;
      const record: Record = { ...picture, build: this.#build };
      await inStore('readwrite', (store) => store.put(record, KEY));
    }, undefined);
  }

  forget(): Promise<void> {
    return this.#inTurn(async () => {
      await inStore('readwrite', (store) => store.delete(KEY));
    }, undefined);
  }

  #inTurn<Value>(task: () => Promise<Value>, otherwise: Value): Promise<Value> {
    const done = this.#queue.then(task).catch(() => otherwise);
    this.#queue = done;
    return done;
  }
}

function cellsOf({ picture }: LastPicture): number {
  return picture.tables.reduce(
    (sum, { known: { table } }) => sum + table.rows.length * table.columns.length,
    0,
  );
}

async function inStore<Value>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const database = await open();
  try {
    const transaction = database.transaction(STORE, mode);
    const value = await resultOf(ask(transaction.objectStore(STORE)));
    if (mode === 'readwrite') await endOf(transaction);
    return value;
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
  return resultOf(request);
}

function resultOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The browser keeps nothing')));
    request.addEventListener('blocked', () => reject(new Error('The browser keeps nothing')));
  });
}

function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new Error('The browser keeps no more')),
    );
  });
}

/** Whether it is what `write` has kept: nothing else writes to this store. */
function isRecord(value: unknown): value is Record {
  return typeof value === 'object' && value !== null && 'build' in value && 'program' in value;
}
