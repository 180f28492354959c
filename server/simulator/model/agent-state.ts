import type { Agent, AgentState } from './agent.ts';
import { cancel } from './event-queue.ts';
import { AGENT_FACT, AGENT_TIME } from './facts.ts';
import type { Floor } from './floor.ts';

/** Records the time in the present state up to now. */
export function account(floor: Floor, agent: Agent): void {
  if (agent.state !== 'Logged Out')
    floor.facts.agents.add(agent.index, AGENT_TIME[agent.state], floor.now - agent.accountedTo);
  agent.accountedTo = floor.now;
}

/** The one place where an agent's state changes: time, counters and ready lists follow from it. */
export function enterState(floor: Floor, agent: Agent, next: { state: AgentState; reason?: string }): void {
  account(floor, agent);
  for (const skill of agent.skills) {
    skill.inState[agent.state] -= 1;
    skill.inState[next.state] += 1;
    if (agent.state === 'Ready') skill.ready.delete(agent);
    if (next.state === 'Ready') skill.ready.add(agent);
  }
  if (next.state === 'Ready') floor.facts.agents.add(agent.index, AGENT_FACT.readySpells, 1);
  if (next.state === 'Not Ready') floor.facts.agents.add(agent.index, AGENT_FACT.notReadySpells, 1);
  agent.state = next.state;
  agent.stateSince = floor.now;
  agent.reason = next.reason ?? '';
  agent.heldSince = null;
  agent.parkedSince = null;
  floor.touched(agent);
}

/** Drops what was to become of the present work. */
export function dropPending(agent: Agent): void {
  for (const timer of agent.pending) cancel(timer);
  agent.pending = [];
}

export function firstReady(agents: Iterable<Agent>): Agent | null {
  for (const agent of agents) return agent;
  return null;
}
