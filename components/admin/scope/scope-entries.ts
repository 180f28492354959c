import type { DataScope, ScopeEntry } from '#lib/domain/data-scope';

export function entryKey({ connection, kind, id }: ScopeEntry): string {
  return JSON.stringify([connection, kind, id]);
}

/** The scope with the entry in it, or out of it when it was. */
export function toggleEntry(entries: readonly ScopeEntry[], entry: ScopeEntry): readonly ScopeEntry[] {
  const key = entryKey(entry);
  const others = entries.filter((other) => entryKey(other) !== key);
  return others.length < entries.length ? others : [...entries, entry];
}

/** Whether two scopes are the same, in whatever order their entries stand. */
export function sameScope(one: DataScope, other: DataScope): boolean {
  if (one.kind === 'all' || other.kind === 'all') return one.kind === other.kind;
  const keys = new Set(one.entries.map(entryKey));
  return keys.size === other.entries.length && other.entries.every((entry) => keys.has(entryKey(entry)));
}
