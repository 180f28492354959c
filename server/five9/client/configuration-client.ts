import type { ConfigurationFaultName } from '../contract/configuration/configuration-faults.ts';
import type {
  WireAgentGroup,
  WireCampaign,
  WireDisposition,
  WireReasonCode,
  WireReasonType,
  WireSkill,
  WireSkillInfo,
  WireUserGeneralInfo,
  WireUserInfo,
  WireUserProfile,
} from '../contract/configuration/wire-configuration.ts';
import type { WireApiVersions, WireLimitTimeoutState } from '../contract/wire-types.ts';
import type { CallOutcome } from './call-outcome.ts';
import type { CallOptions } from './supervisor-client.ts';

export type ConfigurationOutcome<T> = CallOutcome<T, ConfigurationFaultName>;

/** The pattern that every name fits. */
export const EVERY_NAME = '.*';

/**
 * What a directory asks of the configuration service. Patterns are regular expressions on the whole name. One user, so one
 * call at a time: callers queue.
 */
export interface ConfigurationClient {
  getAgentGroups(pattern: string, options: CallOptions): Promise<ConfigurationOutcome<WireAgentGroup[]>>;
  getApiVersions(options: CallOptions): Promise<ConfigurationOutcome<WireApiVersions | null>>;
  getCallCountersState(options: CallOptions): Promise<ConfigurationOutcome<WireLimitTimeoutState[]>>;
  getCampaigns(pattern: string, options: CallOptions): Promise<ConfigurationOutcome<WireCampaign[]>>;
  getDispositions(pattern: string, options: CallOptions): Promise<ConfigurationOutcome<WireDisposition[]>>;
  /** One code, by its name and type; the fault ObjectNotFoundFault where there is none. */
  getReasonCodeByType(
    code: { name: string; type: WireReasonType },
    options: CallOptions,
  ): Promise<ConfigurationOutcome<WireReasonCode | null>>;
  getSkills(pattern: string, options: CallOptions): Promise<ConfigurationOutcome<WireSkill[]>>;
  getSkillsInfo(pattern: string, options: CallOptions): Promise<ConfigurationOutcome<WireSkillInfo[]>>;
  getUserProfiles(pattern: string, options: CallOptions): Promise<ConfigurationOutcome<WireUserProfile[]>>;
  getUsersGeneralInfo(
    pattern: string,
    options: CallOptions,
  ): Promise<ConfigurationOutcome<WireUserGeneralInfo[]>>;
  getUsersInfo(pattern: string, options: CallOptions): Promise<ConfigurationOutcome<WireUserInfo[]>>;
  /** Closes kept-alive sockets. */
  close(): void;
}
