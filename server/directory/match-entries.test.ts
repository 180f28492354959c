import { describe, expect, it } from 'vitest';
import { identityOf, type KnownEntry } from './known-directory.ts';
import { matchEntries } from './match-entries.ts';
import type { ReadThing } from './read-things.ts';

function known(id: string, name: string, more: Partial<KnownEntry> = {}): KnownEntry {
  return {
    kind: 'skill',
    id,
    upstreamId: null,
    name,
    label: '',
    facts: {},
    firstSeenAt: 1,
    lastSeenAt: 1,
    goneAt: null,
    ...more,
  };
}

function thing(name: string, upstreamId: string | null = null, facts: ReadThing['facts'] = {}): ReadThing {
  return { upstreamId, name, identity: identityOf({ name, facts }), label: '', facts, members: new Map() };
}

function matched(entries: readonly KnownEntry[], things: readonly ReadThing[]): (string | null)[] {
  const found = matchEntries(entries, things);
  return things.map((one) => found.get(one)?.id ?? null);
}

describe('which known entry a thing read is', () => {
  it.each([
    [
      'the one with its id, whatever its name',
      [known('A', 'Old', { upstreamId: '1' })],
      [thing('New', '1')],
      ['A'],
    ],
    [
      'the one with its id, though another has its name now',
      [known('A', 'X', { upstreamId: '1' }), known('B', 'Y', { upstreamId: '2' })],
      [thing('Y', '1'), thing('X', '2')],
      ['A', 'B'],
    ],
    [
      'none of the same name with another id',
      [known('A', 'X', { upstreamId: '1' })],
      [thing('X', '2')],
      [null],
    ],
    ['the one of its name where that has no id', [known('A', 'X')], [thing('X', '2')], ['A']],
    ['the one of its name where it has no id', [known('A', 'X', { upstreamId: '1' })], [thing('X')], ['A']],
    ['none whose name differs in case only', [known('A', 'sales')], [thing('Sales')], [null]],
    ['the one that comes back', [known('A', 'X', { goneAt: 5 })], [thing('X')], ['A']],
    [
      'the one that is there before one that has gone',
      [known('A', 'X', { goneAt: 5 }), known('B', 'X')],
      [thing('X')],
      ['B'],
    ],
    [
      'none where two of its name have gone',
      [known('A', 'X', { goneAt: 5 }), known('B', 'X', { goneAt: 6 })],
      [thing('X')],
      [null],
    ],
    ['one only, of two with its name', [known('A', 'X')], [thing('X', '1'), thing('X', '2')], ['A', null]],
    [
      'not a reason of the other kind',
      [known('A', 'Lunch', { facts: { given: 'logout' } })],
      [thing('Lunch', null, { given: 'not-ready' })],
      [null],
    ],
  ] as const)('is %s', (...[, entries, things, ids]) => {
    expect(matched(entries, things)).toEqual(ids);
  });
});
