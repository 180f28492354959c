import type { Agent } from './agent.ts';
import type { AutodialCampaign, Campaign, InboundCampaign, OutboundCampaign } from './campaign.ts';
import type { CentreOptions, NamedId } from './centre.ts';
import type { Disposition } from './dispositions.ts';
import type { EventQueue, Timer } from './event-queue.ts';
import type { FactLog } from './fact-log.ts';
import type { Random } from './random.ts';
import type { Skill } from './skill.ts';
import type { Size } from './sizes.ts';

/** Everything that is on the floor now, and everything that was recorded of it. */
export interface Floor {
  readonly options: CentreOptions;
  readonly size: Size;
  readonly historyFrom: number;
  now: number;
  readonly events: EventQueue;
  readonly random: {
    readonly arrivals: Random;
    readonly callers: Random;
    readonly work: Random;
    readonly shifts: Random;
    readonly dialer: Random;
    readonly changes: Random;
  };
  /** Removed ones are taken out of these lists; their index is never used again. */
  skills: Skill[];
  agents: Agent[];
  campaigns: Campaign[];
  groups: readonly NamedId[];
  dispositions: readonly Disposition[];
  readonly facts: {
    readonly agents: FactLog;
    readonly skills: FactLog;
    readonly inbound: FactLog;
    readonly outbound: FactLog;
    readonly autodial: FactLog;
  };
  /** Calls arrive this much faster everywhere. */
  surge: number;
  readonly counters: { calls: number; ids: number; agents: number; skills: number };
  readonly campaignCounts: Record<Campaign['type'], number>;
  /** What an agent does next, once the present work is over. */
  whenFree: (agent: Agent) => void;
  /** Tells the tables that this agent's state row is no longer true. */
  touched: (agent: Agent) => void;
  /** Tells the tables that names or columns changed. */
  relabelled: () => void;
}

export function after(floor: Floor, waitMs: number, task: () => void): Timer {
  return floor.events.schedule(floor.now + Math.max(1, Math.round(waitMs)), task);
}

export function inboundCampaigns(floor: Floor): InboundCampaign[] {
  return floor.campaigns.filter((campaign) => campaign.type === 'INBOUND');
}

export function outboundCampaigns(floor: Floor): OutboundCampaign[] {
  return floor.campaigns.filter((campaign) => campaign.type === 'OUTBOUND');
}

export function autodialCampaigns(floor: Floor): AutodialCampaign[] {
  return floor.campaigns.filter((campaign) => campaign.type === 'AUTODIAL');
}
