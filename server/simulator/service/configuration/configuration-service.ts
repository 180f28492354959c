import { configurationWriterAt } from '#server/five9/contract/configuration/configuration-contract';
import {
  CONFIGURATION_OPERATIONS,
  type ConfigurationOperation,
} from '#server/five9/contract/configuration/configuration-operations';
import {
  WIRE_CAMPAIGN_TYPES,
  WIRE_REASON_TYPES,
} from '#server/five9/contract/configuration/wire-configuration';
import { readMember, readText } from '#server/five9/contract/read-scalar';
import type { AnswerValue } from '#server/five9/contract/soap-writer';
import type { Domain, ServiceAnswer, ServiceCall } from '../domain.ts';
import { Refusal } from '../refusal.ts';
import {
  campaignRecord,
  dispositionRecord,
  groupRecords,
  profileRecords,
  reasonRecord,
  skillInfos,
  skillRecord,
} from './centre-records.ts';
import { fitting } from './name-pattern.ts';
import { generalInfo, userInfo, usersOf } from './user-records.ts';

type ConfigurationCall = ServiceCall<ConfigurationOperation>;

/** The operations of the configuration service over one domain. It has no session to open; its counters are its own. */
export class ConfigurationService {
  readonly #domain: Domain;

  constructor(domain: Domain) {
    this.#domain = domain;
  }

  /** Throws a Refusal where the operation ends in a fault. It answers at once, so no two calls of a user ever meet. */
  call(call: ConfigurationCall): ServiceAnswer {
    const { account } = call.caller;
    if (account.role !== 'DomainAdmin')
      throw new Refusal('AccessDisallowedFault', `User ${account.username} is not an administrator.`);
    this.#domain.configurationCounters.spend(CONFIGURATION_OPERATIONS[call.operation].quota);
    const writer = configurationWriterAt(call.version);
    return { outcome: 'ok', xml: writer.writeAnswer(call.operation, this.#answer(call)) };
  }

  #answer(call: ConfigurationCall): AnswerValue {
    const { centre, configurationCounters } = this.#domain;
    const { people, campaigns, dispositions } = centre.setUp();
    switch (call.operation) {
      case 'getApiVersions':
        return { maxVersion: '13', minVersion: '2' };
      case 'getCallCountersState':
        return configurationCounters
          .state()
          .map(({ timeout, callCounterStates }) => ({ timeout, callCounterStates }));
      case 'getAgentGroups':
        return groupRecords(named(call, 'groupNamePattern', centre.groups()), people);
      case 'getSkills':
        return named(call, 'skillNamePattern', centre.skills()).map(skillRecord);
      case 'getSkillsInfo':
        return skillInfos(named(call, 'skillNamePattern', centre.skills()), people);
      case 'getUserProfiles':
        return named(call, 'userProfileNamePatern', profileRecords(people));
      case 'getUsersGeneralInfo':
        return this.#users(call).map(generalInfo);
      case 'getUsersInfo':
        return this.#users(call).map((user) => userInfo(user, call.version));
      case 'getCampaigns': {
        const type = memberOf(call, 'campaignType', WIRE_CAMPAIGN_TYPES);
        return named(call, 'campaignNamePattern', campaigns)
          .filter((campaign) => type === null || campaign.type === type)
          .map(campaignRecord);
      }
      case 'getDispositions':
        return named(call, 'dispositionNamePattern', dispositions).map(dispositionRecord);
      case 'getReasonCodeByType':
        return this.#reasonCode(call);
    }
  }

  #users(call: ConfigurationCall): ReturnType<typeof usersOf> {
    const pattern = readText(call.args['userNamePattern']);
    const users = usersOf(this.#domain.centre.setUp().people);
    return fitting(users, ({ person }) => person.username, { pattern, extent: 'beginning' });
  }

  /** One code by its exact name: there is no way to ask for all of them. */
  #reasonCode(call: ConfigurationCall): AnswerValue {
    const name = readText(call.args['reasonCodeName']);
    if (name.trim() === '') throw new Refusal('MissedArgumentFault', 'reasonCodeName is missing.');
    const type = memberOf(call, 'type', WIRE_REASON_TYPES);
    if (type === null) throw new Refusal('MissedArgumentFault', 'type is missing.');
    const { reasonCodes } = this.#domain.centre.setUp();
    const code = reasonCodes.find((one) => one.name === name && one.type === type);
    if (code) return reasonRecord(code);
    throw new Refusal('ObjectNotFoundFault', `There is no reason code ${name.slice(0, 60)}.`, {
      objectName: name,
      objectType: 'ReasonCode',
    });
  }
}

/** Those whose name fits the call's pattern. */
function named<T extends { name: string }>(
  { args }: ConfigurationCall,
  argument: string,
  things: readonly T[],
): readonly T[] {
  const pattern = readText(args[argument]);
  return fitting(things, ({ name }) => name, { pattern, extent: 'whole' });
}

/** An argument that names a member; null where it is left out. */
function memberOf<const Member extends string>(
  { args }: ConfigurationCall,
  argument: string,
  members: readonly Member[],
): Member | null {
  const text = readText(args[argument]).trim();
  if (text === '') return null;
  const member = readMember(text, members);
  if (member === null)
    throw new Refusal('IncorrectArgumentFault', `${argument} ${text.slice(0, 40)} is unknown.`);
  return member;
}
