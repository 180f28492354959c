import type { Words } from '#lib/words/words';
import type { DataScope } from './data-scope.ts';

const MOST_NAMED = 2;

/**
 * What a scope lets someone see, in a few words: names while they are few and known, else how many.
 */
export function scopeWords(scope: DataScope, names: readonly string[], t: Words<'admin'>): string {
  if (scope.kind === 'all') return t('scope.words.all');
  const { entries } = scope;
  if (entries.length === 0) return t('scope.words.nothing');
  if (names.length === entries.length && names.length <= MOST_NAMED) return names.join(', ');
  const counted = (['skill', 'group', 'campaign'] as const).flatMap((kind) => {
    const count = entries.filter((entry) => entry.kind === kind).length;
    return count === 0 ? [] : [t(`scope.words.${kind}`, { count })];
  });
  return counted.join(', ');
}
