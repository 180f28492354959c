import { describe, expect, it } from 'vitest';
import { createTable, type StatisticsTable } from '#lib/domain/statistics-table';
import { layoutOf } from '#lib/domain/table-layout';
import { seenTexts } from './seen-texts.ts';

const COLUMNS = ['Username', 'State', 'Reason Code'];

function agents(...rows: (string | null)[][]): StatisticsTable {
  const table = createTable('AgentState');
  table.layout = layoutOf(
    'AgentState',
    COLUMNS.map((name) => ({ name, kind: name === 'Username' ? 'key' : 'text' })),
  );
  table.rows = new Map(rows.map((row, at) => [String(at), [String(at), ...row]]));
  return table;
}

const reason = (name: string, over: { isGone?: boolean; detail?: string } = {}) => ({
  kind: 'reason' as const,
  id: name,
  name,
  isGone: false,
  label: '',
  detail: 'not-ready',
  ...over,
});

describe('the texts that are seen', () => {
  it('are counted over all connections, most agents first, then by name', () => {
    const tables = [
      agents(['On Call', ''], ['Not Ready', 'Lunch'], ['Not Ready', 'Coaching']),
      agents(['Not Ready', 'Lunch'], ['Ready', null], [null, null], ['Logged Out', 'End of shift']),
    ];
    expect(seenTexts({ tables, directories: [] })).toEqual([
      { kind: 'state', text: 'Not Ready', agents: 3 },
      { kind: 'reason', text: 'Lunch', agents: 2 },
      { kind: 'reason', text: 'Coaching', agents: 1 },
      { kind: 'state', text: 'Logged Out', agents: 1 },
      { kind: 'state', text: 'On Call', agents: 1 },
      { kind: 'state', text: 'Ready', agents: 1 },
    ]);
  });

  it('are those of the directory too, but for what has gone and what is given for signing out', () => {
    const entries = [
      reason('Lunch'),
      reason('Training'),
      reason('Old', { isGone: true }),
      reason('End of shift', { detail: 'logout' }),
    ];
    const tables = [agents(['Not Ready', 'Lunch'])];
    expect(seenTexts({ tables, directories: [{ entries: () => entries }] })).toMatchObject([
      { text: 'Lunch', agents: 1 },
      { text: 'Not Ready', agents: 1 },
      { text: 'Training', agents: 0 },
    ]);
  });

  it('are none before the first data', () => {
    expect(seenTexts({ tables: [createTable('AgentState')], directories: [] })).toEqual([]);
  });
});
