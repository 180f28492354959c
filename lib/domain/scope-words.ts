import type { Words } from '#lib/words/words';
import type { DataScope, ScopeKind } from './data-scope.ts';

/** What a scope's kinds are called: one, several. */
export const SCOPE_KIND_WORDS: Readonly<Record<ScopeKind, { one: string; many: string }>> = {
  skill: { one: 'skill', many: 'skills' },
  group: { one: 'agent group', many: 'agent groups' },
  campaign: { one: 'campaign', many: 'campaigns' },
};

const MOST_NAMED = 2;

/**
 * What a scope lets someone see, in a few words: names while they are few and known, else how many. Without words for it, in
 * English: the server heads walls with it.
 */
export function scopeWords(
  scope: DataScope,
  names: readonly string[] = [],
  t: Words<'admin'> | null = null,
): string {
  if (scope.kind === 'all') return t ? t('scope.words.all') : 'Everything';
  const { entries } = scope;
  if (entries.length === 0) return t ? t('scope.words.nothing') : 'Nothing';
  if (names.length === entries.length && names.length <= MOST_NAMED) return names.join(', ');
  const counted = (['skill', 'group', 'campaign'] as const).flatMap((kind) => {
    const count = entries.filter((entry) => entry.kind === kind).length;
    if (count === 0) return [];
    if (t) return [t(`scope.words.${kind}`, { count })];
    const { one, many } = SCOPE_KIND_WORDS[kind];
    return [`${count} ${count === 1 ? one : many}`];
  });
  return counted.join(', ');
}
