import type { Agent, AgentState } from './agent.ts';
import type { Call } from './call.ts';
import type { Timer } from './event-queue.ts';

export interface Skill {
  readonly index: number;
  readonly id: string;
  name: string;
  /** Median talk and wrap in ms. */
  readonly talkMs: number;
  readonly wrapMs: number;
  /** Where a call that waits long queues as well; null: nowhere. */
  overflow: Skill | null;
  /** Its agents are also given dialed calls. */
  readonly isDialed: boolean;
  /** Numbers being dialed for its agents just now. */
  linesOut: number;
  /** Waiting calls, best first: by priority, then by the moment they were queued. */
  readonly queue: Call[];
  /** Ready agents, longest idle first. */
  readonly ready: Set<Agent>;
  readonly agents: Set<Agent>;
  /** Agents of the skill by state, kept with every change of state. */
  readonly inState: Record<AgentState, number>;
  /** Calls offered and not yet answered, abandoned or diverted: those in the queue and those that ring. */
  pending: number;
  voicemailsWaiting: number;
  voicemailsInWork: number;
  voicemailTimer: Timer | null;
  /** Calls arrive this much faster just now. */
  surge: number;
  isRemoved: boolean;
}

/** Fields of the skills' fact log. */
export const SKILL_FACT = { offered: 0, answered: 1, abandoned: 2, diverted: 3, answeredWaitMs: 4 } as const;
export const SKILL_PEAK = { queueMs: 0 } as const;

/** Whether anybody who holds the skill is signed in. */
export function isStaffed(skill: Skill): boolean {
  return skill.agents.size > skill.inState['Logged Out'];
}
