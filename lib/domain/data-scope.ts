/** What a scope can name: skills with their members, agent groups with their members, campaigns. */
export const SCOPE_KINDS = ['skill', 'group', 'campaign'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** One thing a person may see: `id` is the directory's own, so that a rename changes nothing. */
export interface ScopeEntry {
  connection: string;
  kind: ScopeKind;
  id: string;
}

/**
 * Whose rows a person may see. `some` is exactly what its entries name: a skill shows its queue and its members, an agent
 * group its members, a campaign its rows; what no entry names is not seen, and an agent whom the directory does not know
 * is seen by nobody who has a scope of `some`.
 */
export type DataScope = { kind: 'all' } | { kind: 'some'; entries: readonly ScopeEntry[] };

export const WHOLE_SCOPE: DataScope = { kind: 'all' };
export const EMPTY_SCOPE: DataScope = { kind: 'some', entries: [] };

export function isScopeKind(text: string): text is ScopeKind {
  return SCOPE_KINDS.some((kind) => kind === text);
}
