import { type AgentState, agentStateOf } from './agent-state.ts';
import type { StateMapping } from './looks.ts';

/** Cells of the columns `State` and `Reason Code`. */
interface StateSaid {
  state: unknown;
  reason?: unknown;
}

/** How a state is drawn. */
export interface StateRead {
  state: AgentState;
  /** The reason, or the label that somebody gave it or the state; null: our word for the state says it. */
  says: string | null;
}

export type ReadState = (said: StateSaid) => StateRead;

/**
 * Reads what an agent does by an installation's mappings, else by what the words usually mean. A reason counts only
 * while the state is not ready: what somebody gave as a reason for going says nothing of a call.
 */
export function stateReader(mappings: readonly StateMapping[]): ReadState {
  const byText = new Map(mappings.map((mapping) => [mapping.text, mapping]));
  return ({ state, reason }) => {
    const mapped = typeof state === 'string' ? byText.get(state) : undefined;
    const stands = mapped?.state ?? agentStateOf(state);
    if (stands !== 'not-ready' || typeof reason !== 'string' || reason === '')
      return { state: stands, says: mapped?.label ?? null };
    const given = byText.get(reason);
    return { state: given?.state ?? stands, says: given?.label ?? reason };
  };
}

/** The states that reasons are mapped away to from not ready, each with the texts of those reasons. */
export function reasonsByState(
  mappings: readonly StateMapping[],
): ReadonlyMap<AgentState, readonly string[]> {
  const moved = new Map<AgentState, string[]>();
  for (const { text, state } of mappings) {
    if (state === 'not-ready') continue;
    moved.set(state, [...(moved.get(state) ?? []), text]);
  }
  return moved;
}
