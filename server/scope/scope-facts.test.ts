import { describe, expect, it } from 'vitest';
import type { ScopeEntry } from '#lib/domain/data-scope';
import { scopeFacts } from './scope-facts.ts';
import { DrawnDirectories } from './testing/drawn-directories.ts';

function floor() {
  const directories = new DrawnDirectories();
  directories.draw('east', {
    skill: {
      s1: { name: 'Billing', members: ['ann', 'bo'] },
      s2: { name: 'Sales', isGone: true },
    },
    group: { g1: { name: 'Night', members: ['bo', 'cy'] } },
    campaign: { c1: { name: 'Renewals' } },
  });
  directories.draw('west', { skill: { s1: { name: 'Billing', members: ['ann'] } } });
  return directories;
}

const entry = (connection: string, kind: ScopeEntry['kind'], id: string): ScopeEntry => ({
  connection,
  kind,
  id,
});

describe('what a scope comes to', () => {
  it('is everybody where it is everything', () => {
    expect(scopeFacts(floor(), { kind: 'all' })).toEqual({ entries: [], agents: null });
  });

  it('is nobody where it names nothing', () => {
    expect(scopeFacts(floor(), { kind: 'some', entries: [] })).toEqual({ entries: [], agents: 0 });
  });

  it('counts an agent once in a connection, and apart in another', () => {
    const entries = [
      entry('east', 'skill', 's1'),
      entry('east', 'group', 'g1'),
      entry('west', 'skill', 's1'),
    ];
    expect(scopeFacts(floor(), { kind: 'some', entries }).agents).toBe(4);
  });

  it('names its entries as they are now, in its order, and says which are gone', () => {
    const entries = [
      entry('east', 'campaign', 'c1'),
      entry('east', 'skill', 's2'),
      entry('east', 'skill', 'unheard-of'),
      entry('nowhere', 'group', 'g1'),
    ];
    expect(scopeFacts(floor(), { kind: 'some', entries }).entries).toEqual([
      { ...entries[0], name: 'Renewals', isGone: false },
      { ...entries[1], name: 'Sales', isGone: true },
      { ...entries[2], name: null, isGone: true },
      { ...entries[3], name: null, isGone: true },
    ]);
  });
});
