import type { StatisticType } from '#lib/domain/statistic-type';
import type { CallOutcome, TransportFailure } from '../client/call-outcome.ts';
import type { FaultName, Five9Fault } from '../contract/fault.ts';
import type { RefusalWhy } from './session-state.ts';
import type { Trouble } from './trouble.ts';

/** What was being asked: to open a session, or a whole table or an update of one type. */
export type Asked = { call: 'open' } | { call: 'snapshot' | 'update'; type: StatisticType };

/** What an answer that is no answer means. `aborted`: we gave up ourselves. */
export type Verdict =
  | { kind: 'lost' }
  | { kind: 'outdated'; type: StatisticType }
  | { kind: 'type-denied'; type: StatisticType }
  | { kind: 'type-trouble'; type: StatisticType; trouble: Trouble }
  | { kind: 'refused'; why: RefusalWhy }
  | { kind: 'spent'; limit: number | null; operation: string | null }
  | { kind: 'trouble'; trouble: Trouble }
  | { kind: 'aborted' };

type FaultMeaning =
  | 'lost'
  | 'outdated'
  | 'spent'
  | 'access'
  | 'account'
  | 'logged-in'
  | 'no-seat'
  | 'server-fault'
  | 'unavailable'
  | 'odd-fault';

const MEANINGS: Readonly<Record<FaultName | 'Unlisted', FaultMeaning>> = {
  SessionNotInitializedFault: 'lost',
  SessionClosedFault: 'lost',
  StatisticsNotRequestedFault: 'outdated',
  UnknownTimestampFault: 'outdated',
  ConfigurationChangedFault: 'outdated',
  // Columns are never named in a request: a whole table brings those the domain has.
  UnknownColumnFault: 'outdated',
  OperationsLimitExceededFault: 'spent',
  AccessDisallowedFault: 'access',
  InvalidAccountFault: 'account',
  UserAlreadyLoggedInFault: 'logged-in',
  UserLimitReachedFault: 'no-seat',
  ServerFault: 'server-fault',
  ServiceUnavailableFault: 'unavailable',
  ConcurrentModificationFault: 'server-fault',
  AgentMonitorFault: 'odd-fault',
  AgentNotFoundFault: 'odd-fault',
  CampaignNotFoundFault: 'odd-fault',
  CampaignStateUpdateFault: 'odd-fault',
  ChatFault: 'odd-fault',
  DispositionNotFoundFault: 'odd-fault',
  IncorrectArgumentFault: 'odd-fault',
  MissedArgumentFault: 'odd-fault',
  ReconnectStationFault: 'odd-fault',
  StationNotFoundFault: 'odd-fault',
  StationNotLoggedInFault: 'odd-fault',
  WrongCampaignStateFault: 'odd-fault',
  WrongCampaignTypeFault: 'odd-fault',
  WSChatException: 'odd-fault',
  Unlisted: 'odd-fault',
};

/** What an outcome without a usable answer means for what was asked. */
export function classify(asked: Asked, outcome: Exclude<CallOutcome<unknown>, { kind: 'ok' }>): Verdict {
  return outcome.kind === 'fault' ? ofFault(asked, outcome.fault) : ofFailure(outcome.failure);
}

function ofFault(asked: Asked, fault: Five9Fault): Verdict {
  const meaning = MEANINGS[fault.name];
  switch (meaning) {
    case 'lost':
      return { kind: 'lost' };
    case 'spent':
      return { kind: 'spent', limit: limitOf(fault), operation: fault.fields['operationType'] ?? null };
    case 'account':
    case 'logged-in':
    case 'no-seat':
      return { kind: 'refused', why: meaning };
    case 'access':
      return asked.call === 'open'
        ? { kind: 'refused', why: 'access' }
        : { kind: 'type-denied', type: asked.type };
    case 'outdated':
      if (asked.call === 'update') return { kind: 'outdated', type: asked.type };
      return asked.call === 'open'
        ? { kind: 'trouble', trouble: 'odd-fault' }
        : { kind: 'type-trouble', type: asked.type, trouble: 'odd-fault' };
    case 'unavailable':
      return { kind: 'trouble', trouble: 'unavailable' };
    case 'server-fault':
    case 'odd-fault':
      return asked.call === 'open'
        ? { kind: 'trouble', trouble: meaning }
        : { kind: 'type-trouble', type: asked.type, trouble: meaning };
  }
}

function limitOf(fault: Five9Fault): number | null {
  const limit = Number(fault.fields['limit'] ?? '');
  return Number.isFinite(limit) && limit > 0 ? limit : null;
}

function ofFailure(failure: TransportFailure): Verdict {
  switch (failure.kind) {
    case 'aborted':
      return { kind: 'aborted' };
    case 'unauthorized':
      return { kind: 'refused', why: 'password' };
    case 'refused':
    case 'reset':
    case 'timeout':
    case 'tls':
    case 'redirect':
    case 'http':
    case 'too-large':
    case 'empty-body':
    case 'not-soap':
    case 'malformed':
      return { kind: 'trouble', trouble: failure.kind };
    // Reading is in every version.
    case 'lacking':
      return { kind: 'trouble', trouble: 'odd-fault' };
  }
}
