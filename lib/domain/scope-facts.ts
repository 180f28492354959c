import type { ScopeEntry } from './data-scope.ts';

/** An entry as people know it. */
export interface NamedScopeEntry extends ScopeEntry {
  /** The name as it is now; null where the directory has never heard of it. */
  name: string | null;
  /** No longer upstream: it lets nobody see anything. */
  isGone: boolean;
}

/** What a scope comes to, by the directories as they are now. */
export interface ScopeFacts {
  /** In the scope's own order. */
  entries: readonly NamedScopeEntry[];
  /** Agents whose rows it shows; null where it shows those of everybody. */
  agents: number | null;
}
