import { AGENT_STATES, type AgentState } from '../agent-state.ts';
import type { FiguresQuery, RowsQuery, Where } from '../live-query.ts';
import type { StateMapping } from '../looks.ts';
import { holdsSkill, inGroup, SIGNED_IN } from '../templates/conditions.ts';
import type { TeamsBy } from './pocket-plan.ts';
import { stateCondition } from './state-condition.ts';

/** The figure that counts all of a team who are signed in; those of single states go by the state. */
export const ALL_OF_TEAM = 'all';

/** States that are counted; whoever is in none of them is counted among all. */
export const TEAM_STATES: readonly AgentState[] = AGENT_STATES.filter(
  (state) => state !== 'out' && state !== 'unknown',
);

const COLUMNS = { group: 'Agent Groups', skill: 'Skills' } as const satisfies Record<TeamsBy, string>;

/** Agents who are signed in, a row a team, a figure a state. */
export function teamsQuery(
  connection: string,
  { by, states }: { by: TeamsBy; states: readonly StateMapping[] },
): FiguresQuery {
  return {
    kind: 'figures',
    connection,
    type: 'AgentState',
    where: SIGNED_IN,
    groupBy: COLUMNS[by],
    groupEach: true,
    figures: [
      { as: ALL_OF_TEAM, fn: 'count' },
      ...TEAM_STATES.map((state) => ({
        as: state,
        fn: 'count' as const,
        where: stateCondition(state, states),
      })),
    ],
  };
}

/** Who of a team is signed in, and does what. */
export function teamQuery(connection: string, { by, name }: { by: TeamsBy; name: string }): RowsQuery {
  const ofTeam: Where = by === 'group' ? inGroup(name) : holdsSkill(name);
  return {
    kind: 'rows',
    connection,
    type: 'AgentState',
    where: { all: [SIGNED_IN, ofTeam] },
    columns: ['Full Name', 'State', 'State Duration', 'Reason Code', 'On Hold Duration'],
    orderBy: [{ column: 'State Duration', direction: 'desc' }],
    limit: MOST_SHOWN,
  };
}

/** A phone shows no more people of one team. */
export const MOST_SHOWN = 200;
