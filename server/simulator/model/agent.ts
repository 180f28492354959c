import type { InboundCampaign, OutboundCampaign } from './campaign.ts';
import type { Call } from './call.ts';
import type { Timer } from './event-queue.ts';
import type { Skill } from './skill.ts';

/** Every state an agent can be in, as the statistics name it. */
export const AGENT_STATES = [
  'Logged Out',
  'Ready',
  'Ringing',
  'On Call',
  'After Call Work',
  'Not Ready',
  'On Preview',
  'On Voicemail',
] as const;
export type AgentState = (typeof AGENT_STATES)[number];

export type CallType = 'Inbound' | 'Outbound' | 'Manual' | 'Internal';

/** The call an agent is on, or wraps up. Times epoch ms, lengths ms. */
export interface Contact {
  type: CallType;
  campaign: InboundCampaign | OutboundCampaign | null;
  skill: Skill | null;
  customer: string;
  answeredAt: number;
  /** Length of the call once it is over. */
  callMs: number;
  holdMs: number;
  longestHoldMs: number;
}

/** A planned absence from the phones. */
export interface Absence {
  reason: string;
  forMs: number;
}

export interface Agent {
  /** Place in the fact log; never used again for another. */
  readonly index: number;
  readonly id: string;
  username: string;
  fullName: string;
  /** Name of the agent group; '' for one in none. */
  group: string;
  /** Name of the user profile; null for one without. */
  profile: string | null;
  skills: Skill[];
  /** Levels that were given by hand; the others follow from who and what. 1 is the highest. */
  readonly levels: Map<Skill, number>;
  /** Hour of the centre's day at which the shift begins. */
  readonly shiftStartHour: number;
  readonly takesVoicemail: boolean;
  state: AgentState;
  stateSince: number;
  /** Time in state is recorded up to here. */
  accountedTo: number;
  reason: string;
  contact: Contact | null;
  /** The call that rings. */
  ringing: Call | null;
  heldSince: number | null;
  parkedSince: number | null;
  /** The voicemail being listened to lies in this skill. */
  voicemailOf: Skill | null;
  previewOf: OutboundCampaign | null;
  customer: string;
  /** What becomes of the present work; cancelled when it is broken off. */
  pending: Timer[];
  /** Absences due as soon as the present work is done. */
  due: Absence[];
  /** Sign-in, breaks and the end of the current shift. */
  shiftTimers: Timer[];
  isLeaving: boolean;
  isRemoved: boolean;
}
