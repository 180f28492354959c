import { type Field, many, optional, type ServiceVersion } from './field.ts';
import type { FaultName } from './fault.ts';

/**
 * One fault. `element` is the local name inside `detail`; `exception` the name of the message that carries it, which up to
 * v4 also names the type. `fields` come in sequence, `message` in its place.
 */
export interface FaultRow {
  readonly element: string;
  readonly exception: string;
  readonly fields: readonly Field[];
  readonly since: ServiceVersion;
  /** Other names of the element that documents print and readers accept. */
  readonly alsoRead: readonly string[];
}

const message = optional('message', 'string');

/** A fault named in the usual way, by default with a message only. */
export function fault(
  stem: string,
  fields: readonly Field[] = [message],
  since: ServiceVersion = 'default',
): FaultRow {
  return { element: `${stem}Fault`, exception: `${stem}Exception`, fields, since, alsoRead: [] };
}

const chat: FaultRow = { ...fault('Chat'), exception: 'WSChatException' };

/**
 * The 28 faults of the guide. `WSChatException` has no element of its own: the guide lists it beside the chat fault, the
 * contract carries both as `ChatFault`. Source: guide, Exceptions; v9_5 contract.
 */
export const FAULTS: Readonly<Record<FaultName, FaultRow>> = {
  AccessDisallowedFault: fault('AccessDisallowed'),
  AgentMonitorFault: fault('AgentMonitor', [
    optional('agentName', 'string'),
    message,
    optional('monitorError', 'string'),
  ]),
  AgentNotFoundFault: fault('AgentNotFound', [optional('agentName', 'string'), message]),
  CampaignNotFoundFault: fault('CampaignNotFound', [optional('campaignName', 'string'), message], 'v3'),
  CampaignStateUpdateFault: fault(
    'CampaignStateUpdate',
    [optional('campaignName', 'string'), optional('details', 'string'), message],
    'v3',
  ),
  ChatFault: chat,
  ConcurrentModificationFault: fault('ConcurrentModification', [message], 'v3'),
  ConfigurationChangedFault: fault('ConfigurationChanged'),
  DispositionNotFoundFault: fault(
    'DispositionNotFound',
    [optional('dispositionName', 'string'), message],
    'v3',
  ),
  IncorrectArgumentFault: fault('IncorrectArgument'),
  InvalidAccountFault: fault('InvalidAccount'),
  MissedArgumentFault: fault('MissedArgument'),
  OperationsLimitExceededFault: fault('OperationsLimitExceeded', [
    optional('limit', 'long'),
    message,
    optional('operationType', 'string'),
  ]),
  ReconnectStationFault: fault('ReconnectStation', [
    message,
    optional('problem', 'connectStationProblem'),
    optional('stationName', 'string'),
  ]),
  ServerFault: fault('Server'),
  ServiceUnavailableFault: fault('ServiceUnavailable'),
  SessionClosedFault: fault('SessionClosed'),
  SessionNotInitializedFault: fault('SessionNotInitialized'),
  StationNotFoundFault: fault('StationNotFound', [message, optional('stationName', 'string')]),
  StationNotLoggedInFault: fault('StationNotLoggedIn'),
  StatisticsNotRequestedFault: fault('StatisticsNotRequested'),
  UnknownColumnFault: fault('UnknownColumn'),
  UnknownTimestampFault: fault('UnknownTimestamp'),
  UserAlreadyLoggedInFault: fault('UserAlreadyLoggedIn'),
  UserLimitReachedFault: fault('UserLimitReached'),
  WrongCampaignStateFault: fault(
    'WrongCampaignState',
    [
      optional('actualState', 'campaignState'),
      optional('campaignName', 'string'),
      optional('desiredState', 'campaignState'),
      message,
    ],
    'v3',
  ),
  WrongCampaignTypeFault: fault(
    'WrongCampaignType',
    [
      optional('actualType', 'campaignType'),
      optional('campaignName', 'string'),
      many('desiredTypes', 'campaignType'),
      message,
    ],
    'v3',
  ),
  WSChatException: chat,
};
