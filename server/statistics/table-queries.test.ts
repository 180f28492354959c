import { describe, expect, it } from 'vitest';
import { applySnapshot } from '#lib/domain/apply-snapshot';
import type { FiguresQuery, RowsQuery } from '#lib/domain/live-query';
import { createTable } from '#lib/domain/statistics-table';
import { snapshotEvent } from '#lib/domain/testing/table-events';
import { TableQueries } from './table-queries.ts';
import { NINE } from './testing/open-floor.ts';

const AT = { connection: 'five9', type: 'AgentState' } as const;
const late: RowsQuery = {
  kind: 'rows',
  ...AT,
  columns: '*',
  where: { column: 'State Duration', op: 'olderThan', ms: 9_000 },
};
const longest: RowsQuery = { ...late, orderBy: [{ column: 'State Duration', direction: 'desc' }] };
const lateByState: FiguresQuery = {
  kind: 'figures',
  ...AT,
  groupBy: 'State',
  figures: [
    { as: 'n', fn: 'count' },
    { as: 'late', fn: 'count', ...(late.where && { where: late.where }) },
  ],
};

function tableQueries() {
  const table = createTable('AgentState');
  applySnapshot(
    table,
    snapshotEvent('AgentState', NINE, { names: ['Username', 'State', 'State Duration'], rows: [] }),
  );
  return new TableQueries(table);
}

describe('the parts queries are made of', () => {
  it('are shared by whoever leans on the same', () => {
    const queries = tableQueries();
    queries.open('a', late, NINE);
    expect(queries.nodes).toBe(2);
    queries.open('b', { ...late, columns: ['State'] }, NINE);
    expect(queries.nodes).toBe(2);
    queries.open('c', { ...longest, limit: 3 }, NINE);
    queries.open('d', { ...longest, limit: 9 }, NINE);
    expect(queries.nodes).toBe(3);
  });

  it('go with the last who leans on them', () => {
    const queries = tableQueries();
    queries.open('rows', { kind: 'rows', ...AT, columns: '*' }, NINE);
    const alone = queries.nodes;
    queries.open('late', late, NINE);
    queries.open('ordered', longest, NINE);
    queries.open('figures', lateByState, NINE);
    expect(queries.nodes).toBeGreaterThan(alone);
    queries.close('figures');
    queries.close('ordered');
    queries.close('late');
    expect(queries.nodes).toBe(alone);
    queries.close('rows');
    expect([queries.nodes, queries.size, queries.nextCrossingAt]).toEqual([0, 0, Infinity]);
  });
});
