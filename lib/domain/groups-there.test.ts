import { expect, it } from 'vitest';
import { groupsThereQuery } from './groups-there.ts';
import type { FiguresQuery } from './live-query.ts';
import { LIST_COLUMNS, withChosenIn } from './only-these.ts';

const query: FiguresQuery = { kind: 'figures', connection: 'five9', type: 'AgentState', figures: [] };
const named = (dimension: 'agentGroup' | 'skillGroup'): FiguresQuery => {
  const where = withChosenIn(undefined, { type: 'AgentState', dimension }, ['Night']);
  return { ...query, ...(where && { where }) };
};

it.each([
  { of: 'all states in one bar', panel: { query }, asks: null },
  { of: 'all agent groups', panel: { query, by: 'agent-group' }, asks: null },
  {
    of: 'agent groups by name',
    panel: { query: named('agentGroup'), by: 'agent-group' },
    asks: { type: 'AgentState', groupBy: LIST_COLUMNS.agentGroup },
  },
  {
    of: 'all skill groups',
    panel: { query, by: 'skill-group' },
    asks: { type: 'ACDStatus', groupBy: LIST_COLUMNS.skillGroup },
  },
  {
    of: 'skill groups by name',
    panel: { query: named('skillGroup'), by: 'skill-group' },
    asks: { type: 'ACDStatus', groupBy: LIST_COLUMNS.skillGroup },
  },
] as const)('bars of $of ask which groups there are: $asks', ({ panel, asks }) => {
  const rest = {
    kind: 'figures',
    connection: 'five9',
    groupEach: true,
    figures: [{ as: 'rows', fn: 'count' }],
  };
  expect(groupsThereQuery(panel)).toEqual(asks && { ...rest, ...asks });
});
