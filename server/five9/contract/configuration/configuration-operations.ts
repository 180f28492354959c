import { type Field, many, optional } from '../field.ts';
import type { OperationRow } from '../operation-table.ts';
import type { ConfigurationFaultName } from './configuration-faults.ts';
import type { ConfigurationQuota } from './configuration-limits.ts';

export type ConfigurationOperationRow = OperationRow<ConfigurationFaultName, ConfigurationQuota>;

const COMMON: readonly ConfigurationFaultName[] = [
  'AccessDisallowedFault',
  'InvalidAccountFault',
  'OperationsLimitExceededFault',
  'ServerFault',
  'ServiceUnavailableFault',
  'UserAlreadyLoggedInFault',
];
const ASKING: readonly ConfigurationFaultName[] = [
  ...COMMON,
  'AdminSessionClosedFault',
  'IncorrectArgumentFault',
  'MissedArgumentFault',
];

function query(
  request: readonly Field[],
  response: Field,
  row: Partial<ConfigurationOperationRow> = {},
): ConfigurationOperationRow {
  return {
    request,
    response: [response],
    faults: ASKING,
    needsSession: false,
    quota: 'Query',
    since: 'default',
    alsoAnswers: [],
    ...row,
  };
}

/** One that takes the name of things as a regular expression; left out, it means all. */
function search(pattern: string, type: string, more: readonly Field[] = []): ConfigurationOperationRow {
  return query([optional(pattern, 'string'), ...more], many('return', type), {
    faults: [...ASKING, 'InvalidRegexpPatternFault'],
  });
}

/**
 * What a directory reads of the configuration service. The guide's table of limits leaves out getUsersInfo and getApiVersions:
 * they are counted as their siblings are. Source: guide, Methods, request limits; v13 contract.
 */
export const CONFIGURATION_OPERATIONS = {
  getAgentGroups: search('groupNamePattern', 'agentGroup'),
  getApiVersions: query([], optional('return', 'versions'), { since: 'v9_5' }),
  getCallCountersState: query([], many('return', 'limitTimeoutState'), {
    faults: [...COMMON, 'IncorrectArgumentFault', 'SessionClosedFault'],
    quota: null,
  }),
  getCampaigns: search('campaignNamePattern', 'campaign', [optional('campaignType', 'campaignType')]),
  getDispositions: search('dispositionNamePattern', 'disposition'),
  getReasonCodeByType: query(
    [optional('reasonCodeName', 'string'), optional('type', 'reasonCodeType')],
    optional('return', 'reasonCode'),
    {
      faults: [...ASKING, 'ConcurrentModificationFault', 'ExecutionRestrictionFault', 'ObjectNotFoundFault'],
    },
  ),
  getSkills: search('skillNamePattern', 'skill'),
  getSkillsInfo: search('skillNamePattern', 'skillInfo'),
  getUserProfiles: search('userProfileNamePatern', 'userProfile'),
  getUsersGeneralInfo: search('userNamePattern', 'userGeneralInfo'),
  getUsersInfo: search('userNamePattern', 'userInfo'),
} as const satisfies Record<string, ConfigurationOperationRow>;

export type ConfigurationOperation = keyof typeof CONFIGURATION_OPERATIONS;
