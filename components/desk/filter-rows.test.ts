import { describe, expect, it } from 'vitest';
import type { Column } from '#lib/domain/column';
import { countStates, rowMatcher } from './filter-rows.ts';

const COLUMNS: readonly Column[] = [
  { name: 'Username', kind: 'key' },
  { name: 'Full Name', kind: 'text' },
  { name: 'State', kind: 'state' },
  { name: 'Reason Code', kind: 'text' },
];
const ROWS = [
  { key: 'cm@acme.example', cells: ['cm@acme.example', 'Chloé Martin', 'On Call', null] },
  { key: 'jp@acme.example', cells: ['jp@acme.example', 'Jon Petrov', 'Not Ready', 'Lunch'] },
  { key: 'mt@acme.example', cells: ['mt@acme.example', 'Mei Tanaka', 'On Call', null] },
];

describe('filtering rows', () => {
  it.each<[string, string, string[], string]>([
    ['everything when nothing is asked', '', [], 'cm jp mt'],
    ['everything for blanks alone', '   ', [], 'cm jp mt'],
    ['by a piece of the key', 'JP@', [], 'jp'],
    ['by name, accents and case aside', 'CHLOE', [], 'cm'],
    ['by every word, in any order', 'petrov jon', [], 'jp'],
    ['nothing when one word is missing', 'petrov mei', [], ''],
    ['not by a column that is no name', 'lunch', [], ''],
    ['by one state', '', ['Not Ready'], 'jp'],
    ['by several states and a name', 'mei', ['Not Ready', 'On Call'], 'mt'],
  ])('shows %s', (_, filter, ...[states, expected]) => {
    const matches = rowMatcher(COLUMNS, { filter, states });
    expect(
      ROWS.filter(matches)
        .map((row) => row.key.slice(0, 2))
        .join(' '),
    ).toBe(expected);
  });

  it('finds agents by their skills and groups too', () => {
    const columns: readonly Column[] = [
      { name: 'Username', kind: 'key' },
      { name: 'Skills', kind: 'text' },
      { name: 'Agent Groups', kind: 'text' },
    ];
    const matches = rowMatcher(columns, { filter: 'billing east', states: [] });
    expect(matches({ key: 'ann', cells: ['ann', 'Billing · Sales', 'East'] })).toBe(true);
    expect(matches({ key: 'bo', cells: ['bo', 'Billing', null] })).toBe(false);
  });

  it('takes no notice of states in a table without a state', () => {
    const matches = rowMatcher([{ name: 'Skill Name', kind: 'key' }], { filter: '', states: ['Ready'] });
    expect(matches({ key: 'Billing', cells: ['Billing'] })).toBe(true);
  });
});

describe('counting states', () => {
  it('puts states at work first, away last, and leaves out rows without one', () => {
    const rows = ['Logged Out', 'Not Ready', 'On Call', 'Logged Out', null].map((state, index) => ({
      key: String(index),
      cells: [String(index), null, state, null],
    }));
    expect(countStates(COLUMNS, rows)).toEqual([
      ['On Call', 1],
      ['Not Ready', 1],
      ['Logged Out', 2],
    ]);
  });

  it('is empty without a state column', () => {
    expect(countStates([{ name: 'Skill Name', kind: 'key' }], [{ key: 'a', cells: ['a'] }])).toEqual([]);
  });
});
