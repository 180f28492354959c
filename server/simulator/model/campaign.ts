import type { Timer } from './event-queue.ts';
import type { Skill } from './skill.ts';

export type CampaignState = 'NOT_RUNNING' | 'STARTING' | 'RUNNING' | 'STOPPING' | 'RESETTING';

interface CampaignBase {
  /** Place in the fact log of its type. */
  readonly index: number;
  readonly id: string;
  name: string;
  state: CampaignState;
  stateSince: number;
  stateTimer: Timer | null;
  /** Hours of the centre's day between which it runs by itself; null: always. */
  readonly hours: readonly [from: number, to: number] | null;
  readonly mode: 'BASIC' | 'ADVANCED';
  readonly profile: string;
  readonly priority: number;
  readonly ratio: number;
}

/** Calls come in by routes, each a stream of its own towards one skill. */
export interface InboundCampaign extends CampaignBase {
  readonly type: 'INBOUND';
  readonly routes: Route[];
  inIvr: number;
  /** Offered and not yet answered, abandoned or diverted. */
  pending: number;
}

export interface Route {
  readonly campaign: InboundCampaign;
  readonly skill: Skill;
  /** Calls an hour in mid-morning, those that end in the IVR included. */
  callsPerHour: number;
  next: Timer | null;
}

/** Where every record of a campaign's lists stands. They add up to `total`. */
export interface Records {
  total: number;
  available: number;
  dispositioned: number;
  redialTimer: number;
  withoutTimer: number;
  asap: number;
  unreachable: number;
  dialing: number;
}

export interface OutboundCampaign extends CampaignBase {
  readonly type: 'OUTBOUND';
  readonly skill: Skill;
  readonly dialing: 'predictive' | 'preview';
  readonly records: Records;
  /** Records due for another try, by the minute they are due. */
  readonly redials: Map<number, number>;
  readonly targetRatio: number;
  callRatio: number;
  dialTimer: Timer | null;
}

export interface AutodialCampaign extends CampaignBase {
  readonly type: 'AUTODIAL';
  readonly lines: number;
  busyLines: number;
  recordsLeft: number;
  readonly messageMs: number;
  dialTimer: Timer | null;
}

export type Campaign = InboundCampaign | OutboundCampaign | AutodialCampaign;
