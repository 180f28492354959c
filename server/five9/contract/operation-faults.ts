import type { FaultName } from './fault.ts';

/** Faults that nearly every operation may raise. */
export const COMMON_FAULTS: readonly FaultName[] = [
  'AccessDisallowedFault',
  'InvalidAccountFault',
  'OperationsLimitExceededFault',
  'ServerFault',
  'ServiceUnavailableFault',
  'SessionClosedFault',
  'UserAlreadyLoggedInFault',
];

export const CHAT_FAULTS: readonly FaultName[] = [
  ...COMMON_FAULTS,
  'ChatFault',
  'IncorrectArgumentFault',
  'MissedArgumentFault',
  'SessionNotInitializedFault',
  'UserLimitReachedFault',
];

export const CAMPAIGN_FAULTS: readonly FaultName[] = [
  ...COMMON_FAULTS,
  'CampaignNotFoundFault',
  'CampaignStateUpdateFault',
  'ConcurrentModificationFault',
  'IncorrectArgumentFault',
  'MissedArgumentFault',
];

export const MONITORING_FAULTS: readonly FaultName[] = [
  ...COMMON_FAULTS,
  'AgentMonitorFault',
  'AgentNotFoundFault',
  'IncorrectArgumentFault',
  'MissedArgumentFault',
  'StationNotLoggedInFault',
  'UserLimitReachedFault',
];
