import type { ActRefusal } from '#lib/domain/act-outcome';
import { monitorProblem, stationProblem } from './monitoring-problems.ts';
import type { FaultName, Five9Fault } from '../contract/fault.ts';

type Reading = (fault: Five9Fault) => ActRefusal;

const field = ({ fields }: Five9Fault, name: string): string => fields[name] ?? '';
const other: Reading = ({ message }) => ({ code: 'other', message });
const stateOf: Reading = (fault) => ({
  code: 'campaign-state',
  campaign: field(fault, 'campaignName'),
  state: fault.fields['actualState'] ?? null,
  desired: fault.fields['desiredState'] ?? null,
  says: fault.fields['details'] ?? null,
});
const wrongArgument: Reading = ({ message }) => ({ code: 'wrong-argument', message });
const chat: Reading = ({ message }) => ({ code: 'chat', message });

/** Every fault in our words. Source: guide, Exceptions. */
const READINGS: Readonly<Record<FaultName | 'Unlisted', Reading>> = {
  AccessDisallowedFault: () => ({ code: 'not-permitted' }),
  AgentMonitorFault: (fault) => {
    const message = field(fault, 'monitorError') || fault.message;
    const problem = monitorProblem(`${message} ${fault.message}`);
    return { code: 'cannot-monitor', problem, agent: field(fault, 'agentName'), message };
  },
  AgentNotFoundFault: (fault) => ({ code: 'no-such-agent', agent: field(fault, 'agentName') }),
  CampaignNotFoundFault: (fault) => ({ code: 'no-such-campaign', campaign: field(fault, 'campaignName') }),
  CampaignStateUpdateFault: stateOf,
  ChatFault: chat,
  ConcurrentModificationFault: () => ({ code: 'being-changed' }),
  ConfigurationChangedFault: other,
  DispositionNotFoundFault: (fault) => ({
    code: 'no-such-disposition',
    disposition: field(fault, 'dispositionName'),
  }),
  IncorrectArgumentFault: wrongArgument,
  InvalidAccountFault: () => ({ code: 'account' }),
  MissedArgumentFault: wrongArgument,
  OperationsLimitExceededFault: (fault) => ({
    code: 'quota',
    limit: Number(field(fault, 'limit')) || null,
    operation: fault.fields['operationType'] ?? null,
    opensAt: null,
  }),
  ReconnectStationFault: (fault) => ({
    code: 'station-not-connected',
    station: field(fault, 'stationName'),
    problem: stationProblem(field(fault, 'problem')),
  }),
  ServerFault: other,
  ServiceUnavailableFault: () => ({ code: 'unavailable' }),
  SessionClosedFault: () => ({ code: 'at-work-elsewhere' }),
  SessionNotInitializedFault: other,
  StationNotFoundFault: (fault) => ({ code: 'no-such-station', station: field(fault, 'stationName') }),
  StationNotLoggedInFault: () => ({ code: 'no-station' }),
  StatisticsNotRequestedFault: other,
  UnknownColumnFault: other,
  UnknownTimestampFault: other,
  UserAlreadyLoggedInFault: () => ({ code: 'at-work-elsewhere' }),
  UserLimitReachedFault: () => ({ code: 'no-seat' }),
  WrongCampaignStateFault: stateOf,
  WrongCampaignTypeFault: (fault) => ({
    code: 'campaign-type',
    campaign: field(fault, 'campaignName'),
    type: field(fault, 'actualType'),
    desired: field(fault, 'desiredTypes').split(',').filter(Boolean),
  }),
  WSChatException: chat,
  Unlisted: other,
};

export function refusalOfFault(fault: Five9Fault): ActRefusal {
  return READINGS[fault.name](fault);
}
