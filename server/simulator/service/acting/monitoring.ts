import type { ENUMERATIONS } from '#server/five9/contract/enumerations';
import type { Centre } from '#server/simulator/model/centre';
import type { Account } from '../accounts.ts';
import { Refusal } from '../refusal.ts';

export type MonitoringMode = (typeof ENUMERATIONS.monitoringMode)[number];

interface Ear {
  agentId: string;
  mode: MonitoringMode;
}

/**
 * Who listens to whom. Any number may listen in silence; one at a time whispers or barges in. A supervisor listens to one
 * agent at a time, and asking again in another mode changes the mode. Whoever listens is gone when the agent logs out.
 */
export class Monitoring {
  readonly #centre: Centre;
  readonly #ears = new Map<string, Ear>();

  constructor(centre: Centre) {
    this.#centre = centre;
  }

  start({ username }: Account, agentName: string, mode: MonitoringMode): void {
    const agent = this.#require(agentName);
    if (!agent.loggedIn) throw cannot(agentName, 'The agent is not logged in.');
    const mine = this.#ear(username);
    if (mine && mine.agentId !== agent.id) throw cannot(agentName, 'You are monitoring another agent.');
    const speaker = this.of(agentName).find((one) => one.user !== username && one.mode !== 'Silence');
    if (mode !== 'Silence' && speaker)
      throw cannot(agentName, `The agent is already monitored by ${speaker.user}.`);
    this.#ears.set(username, { agentId: agent.id, mode });
  }

  stop({ username }: Account, agentName: string): void {
    const agent = this.#require(agentName);
    if (this.#ear(username)?.agentId !== agent.id)
      throw cannot(agentName, 'You are not monitoring this agent.');
    this.#ears.delete(username);
  }

  leave({ username }: Account): void {
    this.#ears.delete(username);
  }

  /** Who listens to an agent, in the order in which they began. */
  of(agentName: string): readonly { user: string; mode: MonitoringMode }[] {
    const { id } = this.#require(agentName);
    return this.list().flatMap(({ user, agentId, mode }) => (agentId === id ? [{ user, mode }] : []));
  }

  list(): readonly { user: string; agentId: string; agent: string; mode: MonitoringMode }[] {
    const present = new Map(
      this.#centre.agents().flatMap((agent) => (agent.loggedIn ? [[agent.id, agent.username] as const] : [])),
    );
    for (const [user, { agentId }] of this.#ears) if (!present.has(agentId)) this.#ears.delete(user);
    return [...this.#ears].map(([user, ear]) => ({ user, agent: present.get(ear.agentId) ?? '', ...ear }));
  }

  #ear(username: string): Ear | undefined {
    return this.list().find(({ user }) => user === username);
  }

  #require(agentName: string): ReturnType<Centre['agents']>[number] {
    const agent = this.#centre.agents().find(({ username }) => username === agentName);
    if (agent) return agent;
    throw new Refusal('AgentNotFoundFault', `There is no agent ${agentName}.`, { agentName });
  }
}

function cannot(agentName: string, monitorError: string): Refusal {
  return new Refusal('AgentMonitorFault', monitorError, { agentName, monitorError });
}
