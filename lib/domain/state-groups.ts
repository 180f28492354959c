import { AGENT_STATES, type AgentState } from './agent-state.ts';
import type { StateBarsBy } from './board.ts';
import type { PanelDocument, Unconnected } from './board-document.ts';
import type { FiguresQuery, Where } from './live-query.ts';
import type { StateMapping } from './looks.ts';
import { chosenIn, type Dimension, LIST_COLUMNS } from './only-these.ts';
import { stateCondition } from './pocket/state-condition.ts';
import { SIGNED_IN } from './templates/conditions.ts';

/** The figure of a bar of states that counts all of a group who are signed in; those of single states go by the state. */
export const ALL_OF_GROUP = 'all';

/** Whoever is in none of them is counted among all: their state is unknown. */
export const COUNTED_STATES: readonly AgentState[] = AGENT_STATES.filter(
  (state) => state !== 'unknown' && state !== 'out',
);

const DIMENSIONS: Readonly<Record<StateBarsBy, Extract<Dimension, keyof typeof LIST_COLUMNS>>> = {
  'agent-group': 'agentGroup',
  'skill-group': 'skillGroup',
};

/** The column that lists the groups of an agent. */
export function groupColumnOf(by: StateBarsBy): string {
  return LIST_COLUMNS[DIMENSIONS[by]];
}

/** A bar of states for each group reads a row a group, a figure a state, in place of a row a state. */
export function withStateGroups(panel: PanelDocument, states: readonly StateMapping[]): PanelDocument {
  if (panel.kind !== 'state-bar' || panel.by === undefined) return panel;
  const { kind, type, where } = panel.query;
  const query: Unconnected<FiguresQuery> = {
    kind,
    type,
    where: signedIn(where, states),
    groupBy: groupColumnOf(panel.by),
    groupEach: true,
    figures: [
      { as: ALL_OF_GROUP, fn: 'count' },
      ...COUNTED_STATES.map((state) => ({
        as: state,
        fn: 'count' as const,
        where: stateCondition(state, states),
      })),
    ],
  };
  return { ...panel, query };
}

/** Those who are signed in alone: a condition for all figures weighs less than a figure of those who are not. */
function signedIn(where: Where | undefined, states: readonly StateMapping[]): Where {
  const parts = where === undefined ? [] : 'all' in where ? where.all : [where];
  const said: Where = { not: stateCondition('out', states) };
  const isMapped = states.some(({ state, text }) => state === 'out' || text === 'Logged Out');
  const same = [said, ...(isMapped ? [] : [SIGNED_IN])].map((one) => JSON.stringify(one));
  const isSaid = parts.some((part) => same.includes(JSON.stringify(part)));
  return where !== undefined && isSaid ? where : { all: [...parts, said] };
}

/** The groups that bars are restricted to; none for all. Agents of these are in other groups too, whose bars would lack some. */
export function onlyGroups(
  { type, where }: Pick<FiguresQuery, 'type' | 'where'>,
  by: StateBarsBy,
): readonly string[] {
  return chosenIn(where, { type, dimension: DIMENSIONS[by] });
}
