import { AGENT_STATES, type AgentState } from '../agent-state.ts';
import type { AgentGridPanel } from '../agent-panels.ts';

/** What a limit on an agent's time is set on. */
export type AgentLimitKey = AgentState | 'hold';

const KEYS: readonly AgentLimitKey[] = ['hold', ...AGENT_STATES];

/** The states, and the hold, that limits are set on. */
export function agentLimitKeys(limits: AgentGridPanel['limits']): readonly AgentLimitKey[] {
  return KEYS.filter((key) => limits[key] !== undefined);
}
