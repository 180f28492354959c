import type { ActingStanding, CampaignAct, CampaignActed, KnownStanding } from '#lib/domain/campaign-action';
import type { PersonCaller } from '#server/auth/caller';
import type { ConnectionPlan } from '#server/connections/connection-plan';
import type { Visibility } from '#server/scope/visibility';
import type { MessageActs } from './messages/message-acts.ts';
import type { MonitoringActs } from './monitoring/monitoring.ts';

/** Who acts, and what of the tables they see: nothing else can be acted on. */
export interface ActingPerson {
  by: PersonCaller;
  visibility: Visibility;
}

/**
 * What supervisors do upstream. Whoever asks has been let in by the route; every act is audited here, whatever became of it.
 * Throws AppError `unknown-connection` and `not-found` for what there is not or may not be seen.
 */
export interface Acting {
  /** What the person can do on a connection, and as whom, as far as it is known; opens no session. */
  known(connectionId: string, person: ActingPerson): Promise<KnownStanding>;
  /** The same, asked upstream where that is not known of late. */
  standing(connectionId: string, person: ActingPerson): Promise<ActingStanding>;
  campaign(connectionId: string, act: CampaignAct, person: ActingPerson): Promise<CampaignActed>;
  /** A connection runs by another plan, or has ended (null): sessions of who does not act there any more are closed. */
  follow(connectionId: string, plan: ConnectionPlan | null): void;
  readonly monitoring: MonitoringActs;
  readonly messages: Omit<MessageActs, 'start' | 'stop'>;
  /** Lets old messages go, now and every hour. */
  start(): void;
  /** Closes every session, so that their seats are free. */
  stop(): Promise<void>;
}
