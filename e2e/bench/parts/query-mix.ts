import type { Aggregate, FiguresQuery, RowsQuery, Where } from '#lib/domain/live-query';

const TEAM = 80;
const GRID_COLUMNS = ['Full Name', 'State', 'State Duration', 'Reason Code', 'On Hold Duration'];
const SIGNED_IN: Where = { column: 'State', op: 'ne', value: 'Logged Out' };
const STATES = ['Ready', 'On Call', 'Not Ready', 'After Call Work', 'Ringing'];

const of = { connection: 'five9', type: 'AgentState' } as const;
const inState = (state: string): Where => ({ column: 'State', op: 'eq', value: state });
const counts: readonly Aggregate[] = [
  { as: 'signedIn', fn: 'count' },
  ...STATES.map((state): Aggregate => ({ as: state, fn: 'count', where: inState(state) })),
];

const rows = (where: Where, columns: RowsQuery['columns']): RowsQuery => ({
  kind: 'rows',
  ...of,
  where,
  columns,
});
const figures = (where: Where, list: readonly Aggregate[], groupBy?: string): FiguresQuery => ({
  kind: 'figures',
  ...of,
  where,
  figures: list,
  ...(groupBy !== undefined && { groupBy }),
});

/**
 * 200 different queries over AgentState, as the boards of a large centre would hold them open together: for each of 42
 * teams of 80 agents a grid, a tile of counts and a bar by state; for each of 40 campaigns a tile; for 20 teams the desk's whole table;
 * and for the floor as a whole the board's own queries, lists of the longest, and agents beyond a limit of time.
 */
export function queryMix({
  agents,
  campaigns,
}: {
  agents: readonly string[];
  campaigns: readonly string[];
}): (RowsQuery | FiguresQuery)[] {
  const queries: (RowsQuery | FiguresQuery)[] = [];
  for (let team = 0; team < 42; team++) {
    const names = agents.slice(team * TEAM, (team + 1) * TEAM);
    const own: Where = { all: [{ column: 'Username', op: 'in', values: names }, SIGNED_IN] };
    queries.push(rows(own, GRID_COLUMNS), figures(own, counts), figures(own, counts.slice(0, 1), 'State'));
    if (team < 20) queries.push(rows({ column: 'Username', op: 'in', values: names }, '*'));
  }
  for (const campaign of campaigns.slice(0, 40))
    queries.push(figures({ column: 'Campaign Name', op: 'eq', value: campaign }, counts));
  for (const state of STATES)
    queries.push({
      ...rows(inState(state), GRID_COLUMNS),
      orderBy: [{ column: 'State Duration', direction: 'desc' }],
      limit: 20,
    });
  for (const minutes of [2, 5, 10, 15]) {
    const late: Where = {
      all: [inState('After Call Work'), { column: 'State Duration', op: 'olderThan', ms: minutes * 60_000 }],
    };
    queries.push(figures(late, [{ as: 'late', fn: 'count' }]));
  }
  queries.push(
    rows(SIGNED_IN, GRID_COLUMNS),
    figures(SIGNED_IN, counts),
    figures(SIGNED_IN, counts.slice(0, 1), 'State'),
    figures(SIGNED_IN, [{ as: 'longest', fn: 'oldest', column: 'State Duration' }], 'State'),
    figures(inState('Not Ready'), counts.slice(0, 1), 'Reason Code'),
  );
  return queries;
}
