import { describe, expect, it } from 'vitest';
import { ENGLISH } from '#lib/words/english';
import { englishWords } from '#lib/words/testing/english-words';
import { keysOf } from '#lib/words/testing/keys-of';
import { ACTION_WORDS, actionWords } from './action-words.ts';
import { filterOf, readFilter } from './audit-filter.ts';
import { filterOptions } from './filter-options.ts';

const t = englishWords('admin');
const PLACE = '1767603600000.0000001f-0000-4000-8000-000000000000';

describe('the filter of an address', () => {
  it('is read, and what is empty filters nothing', () => {
    const reading = readFilter([
      ['from', '2026-01-05T09:00:00Z'],
      ['to', ''],
      ['actor', 'person:7'],
      ['action', 'person.changed'],
      ['outcome', ' '],
      ['text', ' Ann '],
      ['before', PLACE],
    ]);
    expect(reading).toEqual({
      kind: 'ok',
      filter: {
        from: Date.UTC(2026, 0, 5, 9),
        actor: 'person:7',
        action: 'person.changed',
        text: 'Ann',
        before: PLACE,
      },
    });
  });

  it.each([
    ['from', 'yesterday'],
    ['to', '+275760-09-14'],
    ['action', 'person.eaten'],
    ['outcome', 'fine'],
    ['text', 'x'.repeat(201)],
    ['before', '1; drop table audit_entry'],
    ['before', `${PLACE}' or 1=1`],
  ])('is refused where %s is %s', (name, value) => {
    expect(readFilter([[name, value]])).toEqual({
      kind: 'bad',
      problem: expect.stringMatching(`^${name}: `),
    });
    const address = `http://x/api/audit?${new URLSearchParams({ [name]: value }).toString()}`;
    expect(() => filterOf(new Request(address))).toThrow(expect.objectContaining({ code: 'bad-request' }));
  });
});

describe('the choices', () => {
  it('name each action once, and show an unknown one by its own name', () => {
    const words = Object.values(ACTION_WORDS);
    expect(new Set(words).size).toBe(words.length);
    expect(actionWords('moon.landed')).toBe('moon.landed');
  });

  it('call an action the same on the page and in the export', () => {
    expect(Object.fromEntries(keysOf(ENGLISH.admin.audit.actions))).toEqual(ACTION_WORDS);
  });

  it('keep whoever is chosen, listed or not', () => {
    const actors = [{ key: 'token:1', kind: 'token', name: 'Prometheus' }];
    expect(filterOptions(actors, 'person:gone', t).actors).toEqual([
      { value: '', label: 'Anyone' },
      { value: 'token:1', label: 'Prometheus (token)' },
      { value: 'person:gone', label: 'Somebody who is not listed' },
    ]);
    expect(filterOptions(actors, 'token:1', t).actors).toHaveLength(2);
  });
});
