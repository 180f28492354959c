import { describe, expect, it } from 'vitest';
import type { Cell } from './cell.ts';
import { groupedBy, groupedQueues, MISSING_GROUP, queueGroupQueries } from './queue-groups.ts';
import type { ResultTable } from './result-table.ts';
import { queues } from './templates/lists.ts';

const QUERY = { ...queues({ column: 0, row: 0, columns: 9, rows: 9 }).query, connection: 'five9' };
const inGroups = (...names: string[]) => ({
  any: names.map((value) => ({ column: 'Skill Groups', op: 'lists' as const, value })),
});

function result(names: readonly string[], rows: Readonly<Record<string, readonly Cell[]>>): ResultTable {
  return {
    version: 1,
    columns: ['Skill Groups', ...names].map((name) => ({ name, kind: 'count' })),
    rows: Object.entries(rows).map(([key, cells]) => ({ key, cells: [key, ...cells] })),
  };
}

describe('the queries of a queue table by group', () => {
  it('add calls up, take the longest wait of those with calls, and weigh shares', () => {
    const { calls } = queueGroupQueries({
      ...QUERY,
      columns: [
        'Calls In Queue',
        'Current Longest Queue Time',
        'Queue Callbacks',
        'VMs In Queue',
        'Service Level',
      ],
    });
    expect(calls).toMatchObject({
      type: 'ACDStatus',
      groupBy: 'Skill Groups',
      groupEach: true,
      where: QUERY.where,
    });
    expect(calls.figures).toMatchObject([
      { fn: 'sum', column: 'Calls In Queue' },
      { fn: 'oldest', column: 'Current Longest Queue Time', where: { column: 'Calls In Queue', op: 'gt' } },
      { fn: 'sum', column: 'Queue Callbacks' },
      { fn: 'sum', column: 'VMs In Queue' },
      { fn: 'mean', column: 'Service Level', weight: 'Total Calls' },
    ]);
  });

  it('count agents among agents, never over skills', () => {
    const { calls, agents } = queueGroupQueries(QUERY);
    expect(calls.figures.some(({ as }) => as.startsWith('Agents'))).toBe(false);
    expect(agents).toMatchObject({ type: 'AgentState', groupBy: 'Skill Groups', groupEach: true });
    expect(agents?.where).toBeUndefined();
    expect(agents?.figures.map(({ fn }) => fn)).toEqual(['count', 'count', 'count']);
  });

  it('ask for no agents where no column is of any', () => {
    expect(queueGroupQueries({ ...QUERY, columns: ['Calls In Queue'] }).agents).toBeNull();
    expect(queueGroupQueries({ ...QUERY, columns: ['Something else'] }).calls.figures).toHaveLength(1);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'take %s for a column like any other',
    (name) => {
      const { calls, agents } = queueGroupQueries({ ...QUERY, columns: [name] });
      expect(calls.figures).toMatchObject([{ as: 'Calls In Queue' }]);
      expect(agents).toBeNull();
      expect(groupedBy({ as: name, fn: 'sum', column: name })).toBe('sum');
    },
  );

  it('know which groups were asked for', () => {
    expect(queueGroupQueries(QUERY).only).toBeNull();
    expect(queueGroupQueries({ ...QUERY, where: inGroups('Care', 'Money') }).only).toEqual(['Care', 'Money']);
  });
});

describe('a table of groups', () => {
  const queries = queueGroupQueries({ ...QUERY, columns: ['Calls In Queue', 'Agents Ready For Calls'] });
  const calls = result(['Calls In Queue'], { Care: [2], Money: [0] });
  const rowsOf = (table: ResultTable) =>
    Object.fromEntries(table.rows.map(({ key, cells }) => [key, cells.slice(1)]));

  it('has a row a group of both, and 0 agents where the other groups have some', () => {
    const table = groupedQueues(
      { calls, agents: result(['Agents Ready For Calls'], { Care: [3] }) },
      queries,
    );
    expect(table.columns.map(({ name }) => name)).toEqual([
      'Skill Groups',
      'Calls In Queue',
      'Agents Ready For Calls',
      MISSING_GROUP,
    ]);
    expect(rowsOf(table)).toEqual({ Care: [2, 3, 0], Money: [0, 0, 0] });
  });

  it.each([
    ['have not come', null],
    [
      'are in no group at all, as where their table has no such column',
      result(['Agents Ready For Calls'], {}),
    ],
  ])('has no data of agents that %s', (_, agents) => {
    expect(rowsOf(groupedQueues({ calls, agents }, queries))).toEqual({
      Care: [2, null, 0],
      Money: [0, null, 0],
    });
  });

  it('has the groups asked for alone, and says which are not there', () => {
    const only = queueGroupQueries({
      ...QUERY,
      columns: ['Calls In Queue'],
      where: inGroups('Care', 'Gone'),
    });
    expect(rowsOf(groupedQueues({ calls, agents: null }, only))).toEqual({ Care: [2, 0], Gone: [null, 1] });
  });
});
