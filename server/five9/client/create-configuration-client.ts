import {
  configurationWriter,
  readConfigurationFault,
} from '../contract/configuration/configuration-contract.ts';
import type { ConfigurationOperation } from '../contract/configuration/configuration-operations.ts';
import * as read from '../contract/configuration/read-configuration.ts';
import { readApiVersions, readCallCountersState } from '../contract/read-answers.ts';
import { recordStream } from '../contract/record-stream.ts';
import type { AnswerValue } from '../contract/soap-writer.ts';
import type { XmlRecord } from '../contract/xml-value.ts';
import { streamedAnswer } from './answer-readers.ts';
import { createCaller } from './caller.ts';
import type { ConfigurationClient, ConfigurationOutcome } from './configuration-client.ts';
import type { SupervisorClientOptions } from './create-supervisor-client.ts';
import type { CallOptions } from './supervisor-client.ts';

type Args = Readonly<Record<string, AnswerValue>>;

/** A client of the configuration service. Every call ends in a CallOutcome; only a malformed `url` throws, here. */
export function createConfigurationClient(options: SupervisorClientOptions): ConfigurationClient {
  const caller = createCaller({ maxAnswerBytes: 64 * 1024 * 1024, ...options });

  async function list<T>(
    operation: ConfigurationOperation,
    request: { args?: Args; options: CallOptions },
    reshape: (record: XmlRecord) => T | null,
  ): Promise<ConfigurationOutcome<T[]>> {
    const outcome = await caller.call({
      operation,
      body: configurationWriter.writeRequest(operation, request.args),
      reader: streamedAnswer(recordStream(operation, reshape, readConfigurationFault)),
      options: request.options,
    });
    return outcome.kind === 'ok' ? { ...outcome, value: outcome.value ?? [] } : outcome;
  }

  async function single<T>(...call: Parameters<typeof list<T>>): Promise<ConfigurationOutcome<T | null>> {
    const outcome = await list(...call);
    return outcome.kind === 'ok' ? { ...outcome, value: outcome.value[0] ?? null } : outcome;
  }

  return {
    getAgentGroups: (groupNamePattern, given) =>
      list('getAgentGroups', { args: { groupNamePattern }, options: given }, read.readAgentGroup),
    getApiVersions: (given) =>
      single('getApiVersions', { options: given }, (versions) => readApiVersions({ return: versions })),
    getCallCountersState: (given) =>
      list(
        'getCallCountersState',
        { options: given },
        (window) => readCallCountersState({ return: window })[0] ?? null,
      ),
    getCampaigns: (campaignNamePattern, given) =>
      list('getCampaigns', { args: { campaignNamePattern }, options: given }, read.readCampaign),
    getDispositions: (dispositionNamePattern, given) =>
      list('getDispositions', { args: { dispositionNamePattern }, options: given }, read.readDisposition),
    getReasonCodeByType: ({ name, type }, given) =>
      single(
        'getReasonCodeByType',
        { args: { reasonCodeName: name, type }, options: given },
        read.readReasonCode,
      ),
    getSkills: (skillNamePattern, given) =>
      list('getSkills', { args: { skillNamePattern }, options: given }, read.readSkill),
    getSkillsInfo: (skillNamePattern, given) =>
      list('getSkillsInfo', { args: { skillNamePattern }, options: given }, read.readSkillInfo),
    getUserProfiles: (userProfileNamePatern, given) =>
      list('getUserProfiles', { args: { userProfileNamePatern }, options: given }, read.readUserProfile),
    getUsersGeneralInfo: (userNamePattern, given) =>
      list('getUsersGeneralInfo', { args: { userNamePattern }, options: given }, read.readUserGeneralInfo),
    getUsersInfo: (userNamePattern, given) =>
      list('getUsersInfo', { args: { userNamePattern }, options: given }, read.readUserInfo),
    close: () => caller.close(),
  };
}
