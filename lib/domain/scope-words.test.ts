import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import type { DataScope, ScopeKind } from './data-scope.ts';
import { scopeWords } from './scope-words.ts';

function some(...kinds: ScopeKind[]): DataScope {
  return { kind: 'some', entries: kinds.map((kind, at) => ({ connection: 'a', kind, id: String(at) })) };
}

describe('a scope in words', () => {
  it.each<[string, DataScope, readonly string[]]>([
    ['Everything', { kind: 'all' }, []],
    ['Nothing', some(), []],
    ['Billing, Orders', some('skill', 'skill'), ['Billing', 'Orders']],
    ['3 skills', some('skill', 'skill', 'skill'), ['Billing', 'Orders', 'Sales']],
    ['1 skill, 2 agent groups, 1 campaign', some('group', 'skill', 'campaign', 'group'), []],
    ['2 skills', some('skill', 'skill'), ['Billing']],
  ])('is %s', (words, scope, names) => {
    expect(scopeWords(scope, names, englishWords('admin'))).toBe(words);
  });
});
