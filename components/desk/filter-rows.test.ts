import { describe, expect, it } from 'vitest';
import type { Column } from '#lib/domain/column';
import { NO_FILTERS, type FilterName, type Only } from '#lib/domain/desk-address';
import type { StatisticType } from '#lib/domain/statistic-type';
import { countStates, filterPlace, rowMatcher } from './filter-rows.ts';

function only(chosen: Partial<Only> = {}): Only {
  return { ...NO_FILTERS, ...chosen };
}

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
    const matches = rowMatcher('AgentState', COLUMNS, { filter, only: only({ state: states }) });
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
    const matches = rowMatcher('AgentState', columns, { filter: 'billing east', only: only() });
    expect(matches({ key: 'ann', cells: ['ann', 'Billing · Sales', 'East'] })).toBe(true);
    expect(matches({ key: 'bo', cells: ['bo', 'Billing', null] })).toBe(false);
  });

  const AGENTS: readonly Column[] = [
    { name: 'Username', kind: 'key' },
    { name: 'State', kind: 'state' },
    { name: 'Reason Code', kind: 'text' },
    { name: 'Campaign Name', kind: 'text' },
    { name: 'Skills', kind: 'text' },
    { name: 'Agent Groups', kind: 'text' },
  ];
  it.each<[string, Partial<Only>, string]>([
    ['everybody', {}, 'ann bo cy'],
    ['by one skill of several', { skill: ['Sales'] }, 'ann bo'],
    ['by either of two skills', { skill: ['Billing', 'Help'] }, 'ann cy'],
    ['by the whole name of a skill only', { skill: ['Sale'] }, ''],
    ['by group and reason together', { group: ['East'], reason: ['Lunch'] }, 'bo'],
    ['by campaign', { campaign: ['Spring'] }, 'ann'],
    ['nobody where filters exclude each other', { skill: ['Help'], state: ['On Call'] }, ''],
  ])('shows %s', (_, chosen, expected) => {
    const rows = [
      { key: 'ann', cells: ['ann', 'On Call', null, 'Spring', 'Billing · Sales', 'East'] },
      { key: 'bo', cells: ['bo', 'Not Ready', 'Lunch', null, 'Sales', 'East · West'] },
      { key: 'cy', cells: ['cy', 'Not Ready', 'Lunch', null, 'Help', null] },
    ];
    const matches = rowMatcher('AgentState', AGENTS, { filter: '', only: only(chosen) });
    expect(
      rows
        .filter(matches)
        .map((row) => row.key)
        .join(' '),
    ).toBe(expected);
  });

  it('takes no notice of a filter that the table has nothing for', () => {
    const matches = rowMatcher('ACDStatus', [{ name: 'Skill Name', kind: 'key' }], {
      filter: '',
      only: only({ state: ['Ready'], reason: ['Lunch'] }),
    });
    expect(matches({ key: 'Billing', cells: ['Billing'] })).toBe(true);
  });
});

describe('where a filter finds its values', () => {
  it.each<[FilterName, StatisticType, number | null, boolean]>([
    ['skill', 'AgentState', 1, true],
    ['group', 'AgentState', null, false],
    ['skill', 'ACDStatus', 0, false],
    ['campaign', 'InboundCampaignStatistics', 0, false],
    ['campaign', 'ACDStatus', null, false],
    ['state', 'AgentState', null, false],
  ])('is, for %s of %s, column %s', (name, type, ...[index, isList]) => {
    const columns: readonly Column[] = [
      { name: 'X', kind: 'key' },
      { name: 'Skills', kind: 'text' },
    ];
    expect(filterPlace(type, columns, name)).toEqual(index === null ? null : { index, isList });
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
