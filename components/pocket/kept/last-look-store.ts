import { keptAgeMs, type LastLook } from './last-look.ts';

const DATABASE = 'watchfloor-pocket';
const STORE = 'last-look';
const KEY = 'person';
/** Grows when what is kept looks otherwise: an older page's look is then no look. */
const FORMAT = 1;

interface Kept extends LastLook {
  format: number;
}

// One thing at a time, in the order asked, so that nothing is kept after it was to be forgotten.
let queue: Promise<unknown> = Promise.resolve();

/** What was kept last and may still be shown; what may not is forgotten. Null where there is none. */
export function readLastLook(hereNow: number): Promise<LastLook | null> {
  return inTurn(async () => {
    const found: unknown = await inStore('readonly', (store) => store.get(KEY));
    if (isKept(found) && found.format === FORMAT && keptAgeMs(found, hereNow) !== null) return found;
    if (found !== undefined) await inStore('readwrite', (store) => store.delete(KEY));
    return null;
  }, null);
}

/** One look of one person at a time: another's takes its place. */
export function keepLastLook(look: LastLook): Promise<void> {
  return inTurn(async () => {
    const kept: Kept = { ...look, format: FORMAT };
    await inStore('readwrite', (store) => store.put(kept, KEY));
  }, undefined);
}

export function forgetLastLook(): Promise<void> {
  return inTurn(async () => {
    await inStore('readwrite', (store) => store.delete(KEY));
  }, undefined);
}

/** What is kept of anybody but this person goes. */
export function forgetOthersLook(personId: string): Promise<void> {
  return inTurn(async () => {
    const found: unknown = await inStore('readonly', (store) => store.get(KEY));
    if (isKept(found) && found.viewer.id === personId) return;
    await inStore('readwrite', (store) => store.delete(KEY));
  }, undefined);
}

/** Never rejects: where nothing can be kept, nothing is. */
function inTurn<Value>(task: () => Promise<Value>, otherwise: Value): Promise<Value> {
  const done = queue.then(task).catch(() => otherwise);
  queue = done;
  return done;
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

/** Whether it is what `keepLastLook` has kept: nothing else writes to this store. */
function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'format' in value && 'savedHere' in value;
}
