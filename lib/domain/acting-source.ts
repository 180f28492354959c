import type { ActOutcome } from './act-outcome.ts';
import type { CampaignAct, CampaignAction } from './campaign-action.ts';
import type { ServiceLack } from './service-lacks.ts';
import type { MessageCalls } from './message-acts.ts';
import type { MonitoringMode, MonitoringSource } from './monitoring-acts.ts';

/** What an upstream's acting user may do. */
export interface PermittedActs {
  campaigns: readonly CampaignAction[];
  /** Names of all ways a call can end; empty where the upstream does not tell them. */
  dispositions: readonly string[];
  /** What the version of the service lacks, so that nobody may. */
  lacks: readonly ServiceLack[];
  /** Chats, messages and broadcasts. */
  messages: boolean;
  /** How agents may be listened to. */
  monitoring: readonly MonitoringMode[];
}

/** Somebody on an upstream as whom is acted. Takes a seat with the first act and gives it back when nobody acts. Never rejects. */
export interface ActingSource {
  /** As the upstream calls them. */
  readonly username: string;
  permitted(): Promise<ActOutcome<PermittedActs>>;
  campaign(act: CampaignAct): Promise<ActOutcome>;
  readonly messages: MessageCalls;
  readonly monitoring: MonitoringSource;
  stop(): Promise<void>;
}
