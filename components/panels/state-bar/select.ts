import { AGENT_STATES, type AgentState } from '#lib/domain/agent-state';
import { type ReadState, stateReader } from '#lib/domain/read-state';
import { reasonFigure } from '#lib/domain/reason-figures';
import type { ResultTable } from '#lib/domain/result-table';
import { countOf, rowReader } from '#components/wall/read-row.ts';

export interface StateSegment {
  state: AgentState;
  agents: number;
}

/**
 * Distinct agents by what they do, in the order people expect; states nobody is in are left out. Of those who are not
 * ready, the ones whose reason is drawn as another state count in that.
 */
export function selectStates(
  table: ResultTable,
  readState: ReadState = stateReader([]),
): readonly StateSegment[] {
  const read = rowReader(table);
  const totals = new Map<AgentState, number>();
  for (const row of table.rows) {
    const { state } = readState({ state: row.key });
    const add = (to: AgentState, agents: number): void => void totals.set(to, (totals.get(to) ?? 0) + agents);
    add(state, countOf(read(row, 'agents')) ?? 0);
    if (state !== 'not-ready') continue;
    for (const other of AGENT_STATES) {
      const moved = countOf(read(row, reasonFigure(other))) ?? 0;
      add(state, -moved);
      add(other, moved);
    }
  }
  return AGENT_STATES.flatMap((state) => {
    const agents = totals.get(state) ?? 0;
    return state === 'out' || agents === 0 ? [] : [{ state, agents }];
  });
}
