import type { StateBarPanel, StateBarsBy } from './board.ts';
import type { FiguresQuery } from './live-query.ts';
import { LIST_COLUMNS } from './only-these.ts';
import { onlyGroups } from './state-groups.ts';

const QUERIES = {
  'skill-group': { type: 'ACDStatus', groupBy: LIST_COLUMNS.skillGroup },
  'agent-group': { type: 'AgentState', groupBy: LIST_COLUMNS.agentGroup },
} as const satisfies Record<StateBarsBy, Pick<FiguresQuery, 'type' | 'groupBy'>>;

/**
 * Which groups there are, a row each: those of any skill, or of any agent, signed in or not. Null for a bar that need not
 * know, because it neither names groups nor says that there are no skill groups.
 */
export function groupsThereQuery({ query, by }: Pick<StateBarPanel, 'query' | 'by'>): FiguresQuery | null {
  if (by === undefined || (by === 'agent-group' && onlyGroups(query, by).length === 0)) return null;
  const { connection } = query;
  return {
    kind: 'figures',
    connection,
    ...QUERIES[by],
    groupEach: true,
    figures: [{ as: 'rows', fn: 'count' }],
  };
}
