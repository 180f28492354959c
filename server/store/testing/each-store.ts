import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { openStore, type Store } from '../open-store.ts';
import { freshDatabase } from './fresh-database.ts';

export interface FreshStore extends AsyncDisposable {
  /** As it is open now. */
  readonly store: Store;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** Closes the store and opens it again, as a restart does. */
  reopen(): Promise<Store>;
}

export type OpenFreshStore = () => Promise<FreshStore>;

const KINDS = ['sqlite', 'postgres'] as const;

/** Runs the same tests on both databases, real ones; `open` gives a store that nobody else has. */
export function describeEachStore(name: string, tests: (open: OpenFreshStore) => void): void {
  describe.each(KINDS)(`${name} on %s`, (kind) => {
    tests(() => openFresh(kind));
  });
}

export async function openFresh(kind: Store['kind']): Promise<FreshStore> {
  const dataDir = await mkdtemp(join(tmpdir(), 'store-'));
  const database = kind === 'postgres' ? await freshDatabase() : null;
  const databaseUrl = database?.url ?? null;
  let store = await openStore({ dataDir, databaseUrl });
  return {
    get store() {
      return store;
    },
    dataDir,
    databaseUrl,
    async reopen() {
      await store.close();
      store = await openStore({ dataDir, databaseUrl });
      return store;
    },
    async [Symbol.asyncDispose]() {
      await store.close();
      await database?.[Symbol.asyncDispose]();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
