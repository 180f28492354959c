import type { AgentState } from './agent-state.ts';
import type { PanelDocument } from './board-document.ts';
import type { StateMapping } from './looks.ts';
import { reasonsByState } from './read-state.ts';

/** The figure of a bar of states that counts those whose reason is drawn as `state`. */
export function reasonFigure(state: AgentState): string {
  return `as ${state}`;
}

/**
 * A bar of states counts by the column `State`. Where reasons are drawn as other states it needs to know of each group
 * how many those are.
 */
export function withReasons(panel: PanelDocument, states: readonly StateMapping[]): PanelDocument {
  if (panel.kind !== 'state-bar' || panel.query.type !== 'AgentState' || panel.query.groupBy !== 'State')
    return panel;
  const figures = [...reasonsByState(states)].map(([state, values]) => ({
    as: reasonFigure(state),
    fn: 'count' as const,
    where: { column: 'Reason Code', op: 'in' as const, values },
  }));
  return { ...panel, query: { ...panel.query, figures: [...panel.query.figures, ...figures] } };
}
