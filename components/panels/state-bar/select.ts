import { agentStateOf, AGENT_STATES, type AgentState } from '#lib/domain/agent-state';
import type { ResultTable } from '#lib/domain/result-table';
import { countOf, rowReader } from '#components/wall/read-row.ts';

export interface StateSegment {
  state: AgentState;
  agents: number;
}

/** Distinct agents by what they do, in the order people expect; states nobody is in are left out. */
export function selectStates(table: ResultTable): readonly StateSegment[] {
  const read = rowReader(table);
  const totals = new Map<AgentState, number>();
  for (const row of table.rows) {
    const state = agentStateOf(row.key);
    totals.set(state, (totals.get(state) ?? 0) + (countOf(read(row, 'agents')) ?? 0));
  }
  return AGENT_STATES.flatMap((state) => {
    const agents = totals.get(state) ?? 0;
    return state === 'out' || agents === 0 ? [] : [{ state, agents }];
  });
}
