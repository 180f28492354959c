import { describe, expect, it } from 'vitest';
import type { ResultTable } from '#lib/domain/result-table';
import { agentNow } from './agent-now.ts';

const TABLE: ResultTable = {
  version: 1,
  columns: [
    { name: 'Username', kind: 'key' },
    { name: 'State', kind: 'state' },
    { name: 'State Duration', kind: 'duration' },
    { name: 'Full Name', kind: 'text' },
    { name: 'Reason Code', kind: 'text' },
    { name: 'Call Type', kind: 'text' },
  ],
  rows: [
    { key: 'ann', cells: ['ann', 'On Call', { since: 5 }, 'Ann Example', null, 'Inbound'] },
    { key: 'bob', cells: ['bob', 'Not Ready', 60_000, '', 'Lunch', null] },
  ],
};

describe('an agent now', () => {
  it('is read by column name, wherever the domain puts them', () => {
    expect(agentNow(TABLE, 'ann')).toEqual({
      name: 'Ann Example',
      state: 'On Call',
      reason: null,
      inState: { since: 5 },
      about: ['Inbound'],
    });
  });

  it('goes by the key without a name, and has no data where a column is missing', () => {
    const table = { ...TABLE, columns: TABLE.columns.slice(0, 2) };
    expect(agentNow(table, 'bob')).toEqual({
      name: 'bob',
      state: 'Not Ready',
      reason: null,
      inState: null,
      about: [],
    });
  });

  it('is nobody when the row is not there', () => {
    expect(agentNow(TABLE, 'eve')).toBeNull();
  });
});
