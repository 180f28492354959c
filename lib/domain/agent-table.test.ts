import { describe, expect, it } from 'vitest';
import { withAgentColumns } from './agent-table.ts';
import { readBoardDocument } from './board-schema.ts';
import { withThreshold } from './panel-thresholds.ts';
import { agentTable } from './templates/lists.ts';
import { boardDocument } from './testing/boards.ts';

const AT = { column: 0, row: 0, columns: 24, rows: 30 };
const table = (over: Partial<ReturnType<typeof agentTable>> = {}) => ({ ...agentTable(AT), ...over });
const problems = (panel: ReturnType<typeof table>): readonly string[] => {
  const reading = readBoardDocument(boardDocument({ panels: [panel] }));
  return reading.kind === 'ok' ? [] : reading.problems.map(({ path }) => path);
};

describe('the queries of an agent table', () => {
  it('ask for what is shown and sorted by, and for what every row needs', () => {
    const { query, statistics } = withAgentColumns(table(), {
      columns: [{ type: 'AgentStatistics', column: 'Occupancy' }],
      sort: [{ type: 'AgentStatistics', column: 'Total Calls', direction: 'desc' }],
    });
    expect(query.columns).toEqual([
      'Full Name',
      'State',
      'State Duration',
      'Reason Code',
      'On Hold Duration',
    ]);
    expect(statistics).toEqual({
      kind: 'rows',
      type: 'AgentStatistics',
      columns: ['Occupancy', 'Total Calls'],
    });
  });

  it('ask for one row of statistics where none is shown', () => {
    const { statistics } = withAgentColumns(table(), { columns: [{ type: 'AgentState', column: 'State' }] });
    expect(statistics).toMatchObject({ columns: [], limit: 1 });
  });

  const [BY_TIME] = agentTable(AT).sort;
  it.each([
    ['limits may alarm anybody', {}, false],
    ['nothing but the order decides', { limits: {} }, true],
    ['states are chosen, which the server does not tell apart', { limits: {}, states: ['ready'] }, false],
    [
      'statistics decide, and the state is another table',
      { limits: {}, sort: [{ type: 'AgentStatistics', column: 'Total Calls', direction: 'desc' }] },
      false,
    ],
  ] satisfies [string, Partial<ReturnType<typeof table>>, boolean][])(
    'where %s, are ordered and cut by the server: %o',
    (_, over, isCut) => {
      const { query } = withAgentColumns(table(over), {});
      expect(query.limit !== undefined).toBe(isCut);
      expect(query.orderBy?.[0]).toEqual(
        isCut ? { column: BY_TIME?.column, direction: BY_TIME?.direction } : undefined,
      );
    },
  );

  it('follow a limit that is set or taken away', () => {
    const free = withThreshold(table(), 'wrap', null);
    expect(free).toMatchObject({ limits: {}, query: { limit: 200 } });
    const limited = withThreshold(free, 'ready', { direction: 'rising', warn: 60_000, critical: 120_000 });
    expect(limited).not.toHaveProperty('query.limit');
  });
});

describe('an agent table may be published', () => {
  it('as it comes', () => {
    expect(problems(table())).toEqual([]);
  });

  it.each([
    ['not with a column that no query asks for', { columns: [{ type: 'AgentState', column: 'Call Type' }] }],
    [
      'not with a column that says who somebody is',
      {
        query: { ...table().query, columns: '*' },
        columns: [{ type: 'AgentState', column: 'Customer' }],
      },
    ],
    [
      'not with the login beside a name that may be hidden',
      { query: { ...table().query, columns: '*' }, columns: [{ type: 'AgentState', column: 'Username' }] },
    ],
  ] satisfies [string, Partial<ReturnType<typeof table>>][])('%s', (_, over) => {
    expect(problems(table(over))).toEqual(['panels.0.columns']);
  });

  it('not cut off before it is known who stands first', () => {
    expect(problems(table({ query: { ...table().query, limit: 50 } }))).toEqual(['panels.0.query.limit']);
  });

  it('not with its tables the wrong way round', () => {
    const { query, statistics } = table();
    expect(problems(table({ query: { ...query, type: 'ACDStatus' }, statistics }))).toContain(
      'panels.0.query.type',
    );
  });
});
