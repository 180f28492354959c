import type { ConnectionStatus } from '#lib/wire/frame';
import type { KnownTable } from './result-tables.ts';
import type { Moments } from './stale.ts';

/** A query's table as it was last shown, and when it was true. `key` as `queryKey` makes it. */
export interface KeptTable {
  key: string;
  known: KnownTable;
  moments: Moments;
}

/** All that a page last showed: enough to show it again, as of then, without a server. Plain JSON. */
export interface KeptPicture {
  connections: readonly ConnectionStatus[];
  tables: readonly KeptTable[];
}

/** The last tables of queries that nobody watches at the moment: the `most` latest. */
export class KeptTables {
  readonly #most: number;
  readonly #tables = new Map<string, KeptTable>();

  constructor(most: number) {
    this.#most = most;
  }

  put(kept: KeptTable): void {
    this.#tables.delete(kept.key);
    this.#tables.set(kept.key, kept);
    for (const key of this.#tables.keys()) {
      if (this.#tables.size <= this.#most) return;
      this.#tables.delete(key);
    }
  }

  /** The table of a query that is watched again. */
  take(key: string): KeptTable | null {
    const kept = this.#tables.get(key) ?? null;
    this.#tables.delete(key);
    return kept;
  }

  all(): readonly KeptTable[] {
    return [...this.#tables.values()];
  }

  clear(): void {
    this.#tables.clear();
  }
}
