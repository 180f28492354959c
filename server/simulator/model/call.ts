import type { Agent } from './agent.ts';
import type { InboundCampaign } from './campaign.ts';
import type { Timer } from './event-queue.ts';
import type { Skill } from './skill.ts';

/** A caller who waits, or who asked to be called back and keeps the place. */
export interface Call {
  readonly id: number;
  kind: 'voice' | 'visual-ivr' | 'callback';
  readonly campaign: InboundCampaign;
  /** Every skill in whose queue the call stands; the first is the one it came for. */
  skills: Skill[];
  /** Smaller is sooner. */
  readonly priority: number;
  readonly queuedAt: number;
  readonly customer: string;
  /** The agent at whom it rings; then it stands in no queue, though it is not yet answered. */
  ringsAt: Agent | null;
  timers: Timer[];
}
