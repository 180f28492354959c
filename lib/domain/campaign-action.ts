import type { ActOutcome } from './act-outcome.ts';
import type { LinkTrouble } from './linked-user.ts';
import type { MonitoringMode } from './monitoring-acts.ts';
import type { ServiceLack } from './service-lacks.ts';

/** What can be done to a campaign. */
export const CAMPAIGN_ACTIONS = ['start', 'stop', 'force-stop', 'reset', 'reset-dispositions'] as const;
export type CampaignAction = (typeof CAMPAIGN_ACTIONS)[number];

/** States of a campaign, as the statistics name them. */
const CAMPAIGN_STATES = ['NOT_RUNNING', 'STARTING', 'RUNNING', 'STOPPING', 'RESETTING'] as const;
type CampaignState = (typeof CAMPAIGN_STATES)[number];

const POSSIBLE: Readonly<Record<CampaignState, readonly CampaignAction[]>> = {
  NOT_RUNNING: ['start', 'reset', 'reset-dispositions'],
  STARTING: ['stop', 'force-stop'],
  RUNNING: ['stop', 'force-stop'],
  STOPPING: ['force-stop'],
  RESETTING: [],
};

/** One act on a campaign. `key` is made anew for each press of a button: the same key is never done twice. */
export interface CampaignAct {
  key: string;
  campaign: string;
  action: CampaignAction;
  /** For `reset-dispositions`: which, and between which moments (epoch ms, both excluded; null: open). */
  dispositions: readonly string[];
  after: number | null;
  before: number | null;
}

/** A campaign as a table had it that was measured at `at`, epoch ms. `state` null: the table did not say. */
export interface CampaignSeen {
  state: string | null;
  at: number;
}

/** What became of it, and by whom it was done upstream. */
export interface CampaignActed {
  outcome: ActOutcome;
  actedAs: string | null;
  /** How the campaign stood after an act of which nobody knows what became; null where it could not be seen, and after any other. */
  seen: CampaignSeen | null;
}

/** What somebody may do on a connection: their role, the permissions of the user they act as. */
export type ActingStanding =
  | {
      kind: 'may';
      actsAs: string;
      /** Their own user, which they have linked; else the one set for everybody. */
      isOwn: boolean;
      campaigns: readonly CampaignAction[];
      dispositions: readonly string[];
      /** What the version of the service lacks. */
      lacks: readonly ServiceLack[];
      messages: boolean;
      monitoring: readonly MonitoringMode[];
    }
  /** `no-user`: nobody to act as is set. `unknown`: the upstream does not tell what its user may. Else: of their own user. */
  | { kind: 'may-not'; why: 'no-user' | 'unknown' | LinkTrouble };

/** What is known of it without asking the upstream, which takes a session and with it a seat; `unasked`: nothing yet. */
export type KnownStanding = ActingStanding | { kind: 'unasked'; actsAs: string; isOwn: boolean };

/** What can be done to a campaign in a state. An inbound one has no records to reset; a state we do not know rules nothing out. */
export function possibleActions(state: string | null, isInbound: boolean): readonly CampaignAction[] {
  const known = CAMPAIGN_STATES.find((one) => one === state);
  const possible = known === undefined ? CAMPAIGN_ACTIONS : POSSIBLE[known];
  return isInbound ? possible.filter((action) => !action.startsWith('reset')) : possible;
}
