/**
 * One value in this browser, under a key of a database of its own. One thing at a time, in the order asked, so that nothing is
 * kept after it was to be forgotten. Never rejects: where nothing can be kept, nothing is.
 */
export class KeptValue {
  readonly #database: string;
  readonly #store: string;
  readonly #key: string;
  #queue: Promise<unknown> = Promise.resolve();

  constructor({ database, store, key }: { database: string; store: string; key: string }) {
    this.#database = database;
    this.#store = store;
    this.#key = key;
  }

  /** What is kept, as far as `accept` takes it; null where nothing is. */
  read<Value>(accept: (kept: unknown) => Value | null): Promise<Value | null> {
    return this.#inTurn(
      async () => accept(await this.#ask('readonly', (store) => store.get(this.#key))),
      null,
    );
  }

  put(value: object): Promise<void> {
    return this.#inTurn(async () => {
      await this.#ask('readwrite', (store) => store.put(value, this.#key));
    }, undefined);
  }

  /** Forgets what is kept, unless `isGood` says that it may stay. */
  forget(isGood: (kept: unknown) => boolean = () => false): Promise<void> {
    return this.#inTurn(async () => {
      const kept: unknown = await this.#ask('readonly', (store) => store.get(this.#key));
      if (kept !== undefined && !isGood(kept))
        await this.#ask('readwrite', (store) => store.delete(this.#key));
    }, undefined);
  }

  #inTurn<Result>(task: () => Promise<Result>, otherwise: Result): Promise<Result> {
    const done = this.#queue.then(task).catch(() => otherwise);
    this.#queue = done;
    return done;
  }

  async #ask<Value>(
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest<Value>,
  ): Promise<Value> {
    const request = indexedDB.open(this.#database, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(this.#store));
    const database = await resultOf(request);
    try {
      const transaction = database.transaction(this.#store, mode);
      const value = await resultOf(ask(transaction.objectStore(this.#store)));
      if (mode === 'readwrite') await endOf(transaction);
      return value;
    } finally {
      database.close();
    }
  }
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
