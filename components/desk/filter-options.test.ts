import { describe, expect, it } from 'vitest';
import type { Column } from '#lib/domain/column';
import { filterOptions, filtersOf } from './filter-options.ts';

const AGENTS: readonly Column[] = [
  { name: 'Username', kind: 'key' },
  { name: 'State', kind: 'state' },
  { name: 'Reason Code', kind: 'text' },
  { name: 'Skills', kind: 'text' },
];
const ROWS = [
  { key: 'ann', cells: ['ann', 'On Call', null, 'Billing · Queue 10'] },
  { key: 'bo', cells: ['bo', 'Not Ready', 'Lunch', 'Billing · Queue 9'] },
];

describe('the values of a filter', () => {
  const table = { type: 'AgentState', columns: AGENTS, rows: ROWS } as const;

  it('are what rows have, with how many have it, by name as people count', () => {
    expect(filterOptions(table, 'skill', { known: [], chosen: [] })).toEqual([
      { value: 'Billing', count: 2 },
      { value: 'Queue 9', count: 1 },
      { value: 'Queue 10', count: 1 },
    ]);
  });

  it('are also what the directory knows and what is chosen though nobody has it', () => {
    const options = filterOptions(table, 'reason', { known: ['Break', 'Lunch'], chosen: ['Gone'] });
    expect(options).toEqual([
      { value: 'Break', count: 0 },
      { value: 'Gone', count: 0 },
      { value: 'Lunch', count: 1 },
    ]);
  });

  it.each([
    ['AgentState', AGENTS, ['skill', 'reason']],
    ['ACDStatus', [{ name: 'Skill Name', kind: 'key' }], ['skill']],
    ['CampaignState', [{ name: 'Campaign Name', kind: 'key' }], ['campaign']],
  ] as const)('are offered for %s where the table has a column for them', (type, columns, names) => {
    expect(filtersOf(type, columns)).toEqual(names);
  });
});
