import { type Field, many, optional, required, type ServiceVersion } from './field.ts';
import type { FaultName } from './fault.ts';
import { CAMPAIGN_FAULTS, CHAT_FAULTS, COMMON_FAULTS, MONITORING_FAULTS } from './operation-faults.ts';
import type { QuotaCategory } from './quota-categories.ts';

/**
 * One operation: the wrapper `<name>` with `request` inside, answered by `<name>Response` with `response` inside. Only the
 * wrappers are qualified. `alsoAnswers` lists response names that the guide prints. `quota` is null for the one call that
 * is not counted.
 */
export interface OperationRow<Fault extends string = FaultName, Quota extends string = QuotaCategory> {
  readonly request: readonly Field[];
  readonly response: readonly Field[];
  readonly faults: readonly Fault[];
  readonly needsSession: boolean;
  readonly quota: Quota | null;
  readonly since: ServiceVersion;
  readonly alsoAnswers: readonly string[];
}

function operation(row: Partial<OperationRow> & Pick<OperationRow, 'quota'>): OperationRow {
  return {
    request: [],
    response: [],
    faults: COMMON_FAULTS,
    needsSession: true,
    since: 'default',
    alsoAnswers: [],
    ...row,
  };
}

const campaignName = optional('campaignName', 'string');
const agentName = optional('agentName', 'string');
const chatId = optional('chatId', 'string');
const text = optional('text', 'string');
const user = optional('user', 'wsRoledId');
const statisticType = optional('statisticType', 'statisticType');
const sessionFaults: readonly FaultName[] = [
  ...COMMON_FAULTS,
  'SessionNotInitializedFault',
  'UserLimitReachedFault',
];
const argumentFaults: readonly FaultName[] = ['IncorrectArgumentFault', 'MissedArgumentFault'];

function query(response: readonly Field[], row: Partial<OperationRow> = {}): OperationRow {
  return operation({ quota: 'Query', response, faults: sessionFaults, ...row });
}
function chat(request: readonly Field[], row: Partial<OperationRow> = {}): OperationRow {
  return operation({ quota: 'Modify', request, faults: CHAT_FAULTS, ...row });
}
function campaign(row: Partial<OperationRow> = {}): OperationRow {
  return operation({
    quota: 'Modify',
    request: [campaignName],
    faults: CAMPAIGN_FAULTS,
    since: 'v3',
    ...row,
  });
}

/** The 32 operations of the guide and getApiVersions. Source: guide, Methods, session table, request limits; v9_5 contract. */
export const OPERATIONS = {
  acceptChatInvite: chat([chatId, required('accepted', 'boolean')]),
  closeChatSession: chat([chatId], { alsoAnswers: ['closeChatResponse'] }),
  closeSession: operation({ quota: 'Modify', faults: [] }),
  createChatSession: chat([], {
    response: [optional('return', 'string', { alsoRead: ['chatId'] })],
    faults: [...sessionFaults, 'ChatFault'],
    alsoAnswers: ['createChatResponse'],
  }),
  forceStopCampaign: campaign(),
  getApiVersions: query([optional('return', 'versions')], {
    faults: [...COMMON_FAULTS, ...argumentFaults],
    needsSession: false,
    since: 'v9_5',
  }),
  getCallCountersState: query([many('return', 'limitTimeoutState')], {
    faults: [...COMMON_FAULTS, 'IncorrectArgumentFault'],
    needsSession: false,
    quota: null,
  }),
  getColumnNames: query([optional('return', 'row')], {
    request: [statisticType],
    faults: [...sessionFaults, ...argumentFaults],
  }),
  getDispositionsNames: query([many('return', 'string')], { since: 'v3' }),
  getLoggedInUsers: query([many('return', 'wsUserRoledId')]),
  getMonitoringSupervisors: query([many('return', 'monitoringSupervisor')], {
    request: [agentName],
    faults: MONITORING_FAULTS.filter((name) => name !== 'AgentMonitorFault'),
    needsSession: false,
  }),
  getMyGroupIds: query([many('return', 'wsAgentGroup')]),
  getMyPermissions: query([many('return', 'supervisorPermission')], {
    faults: [...COMMON_FAULTS, 'SessionNotInitializedFault'],
    since: 'v3',
  }),
  getMySkillsIds: query([many('return', 'wsSkill')]),
  getSessionParameters: query([optional('return', 'viewSettings')]),
  getStatistics: operation({
    request: [statisticType, optional('columnNames', 'row')],
    response: [optional('return', 'statistics')],
    faults: [...sessionFaults, ...argumentFaults, 'UnknownColumnFault'],
    quota: 'QueryStatistics',
  }),
  getStatisticsUpdate: operation({
    request: [statisticType, required('previousTimestamp', 'long'), required('longPollingTimeout', 'long')],
    response: [optional('return', 'statisticsUpdate')],
    faults: [
      ...sessionFaults,
      ...argumentFaults,
      'ConfigurationChangedFault',
      'StatisticsNotRequestedFault',
      'UnknownTimestampFault',
    ],
    quota: 'QueryChangedStatistics',
  }),
  getUserLimits: query([optional('return', 'wsUserLimits')], {
    faults: [
      'InvalidAccountFault',
      'ServiceUnavailableFault',
      'SessionClosedFault',
      'UserAlreadyLoggedInFault',
      'UserLimitReachedFault',
    ],
  }),
  loginStation: operation({
    request: [
      optional('stationName', 'string'),
      required('forceLogoutSession', 'boolean'),
      optional('appType', 'string'),
      optional('idleTimeOut', 'int', { since: 'v3' }),
    ],
    response: [optional('return', 'stationParameters')],
    faults: [...COMMON_FAULTS, ...argumentFaults, 'StationNotFoundFault', 'UserLimitReachedFault'],
    needsSession: false,
    quota: 'Modify',
  }),
  receiveMessages: query([optional('return', 'wsChatMessages')], {
    request: [required('previousTimestamp', 'long'), required('longPollingTimeout', 'long')],
  }),
  reconnectStation: operation({
    response: [optional('return', 'connectStationResult')],
    faults: [...COMMON_FAULTS, 'ReconnectStationFault', 'StationNotLoggedInFault', 'UserLimitReachedFault'],
    needsSession: false,
    quota: 'Modify',
  }),
  removeUserFromChat: chat([chatId, user]),
  resetCampaign: campaign({ faults: [...CAMPAIGN_FAULTS, 'WrongCampaignTypeFault'] }),
  resetCampaignDispositions: campaign({
    request: [
      campaignName,
      many('dispositions', 'string'),
      optional('after', 'dateTime'),
      optional('before', 'dateTime'),
    ],
    faults: [
      ...CAMPAIGN_FAULTS.filter((name) => name !== 'CampaignStateUpdateFault'),
      'DispositionNotFoundFault',
      'WrongCampaignStateFault',
    ],
  }),
  sendBroadcastMessages: chat([optional('type', 'broadcastType'), required('specId', 'long'), text]),
  sendChatInvite: chat([chatId, user]),
  sendInfoMessage: chat([user, text]),
  sendMsgToChat: chat([chatId, text]),
  setSessionParameters: operation({
    request: [optional('viewSettings', 'viewSettings')],
    faults: [...COMMON_FAULTS, ...argumentFaults, 'UserLimitReachedFault'],
    needsSession: false,
    quota: 'QueryStatistics',
  }),
  startCampaign: campaign(),
  startMonitoring: operation({
    request: [agentName, optional('monitoringMode', 'monitoringMode')],
    faults: MONITORING_FAULTS,
    needsSession: false,
    quota: 'Modify',
  }),
  stopCampaign: campaign(),
  stopMonitoring: operation({
    request: [agentName],
    faults: MONITORING_FAULTS,
    needsSession: false,
    quota: 'Modify',
  }),
} as const satisfies Record<string, OperationRow>;

export type OperationName = keyof typeof OPERATIONS;

export function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(OPERATIONS, name);
}
