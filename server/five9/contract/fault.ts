/** Every fault of the Statistics service, by the local name of the first child of `detail`. Source: guide, Exceptions. */
export const FAULT_NAMES = [
  'AccessDisallowedFault',
  'AgentMonitorFault',
  'AgentNotFoundFault',
  'CampaignNotFoundFault',
  'CampaignStateUpdateFault',
  'ChatFault',
  'ConcurrentModificationFault',
  'ConfigurationChangedFault',
  'DispositionNotFoundFault',
  'IncorrectArgumentFault',
  'InvalidAccountFault',
  'MissedArgumentFault',
  'OperationsLimitExceededFault',
  'ReconnectStationFault',
  'ServerFault',
  'ServiceUnavailableFault',
  'SessionClosedFault',
  'SessionNotInitializedFault',
  'StationNotFoundFault',
  'StationNotLoggedInFault',
  'StatisticsNotRequestedFault',
  'UnknownColumnFault',
  'UnknownTimestampFault',
  'UserAlreadyLoggedInFault',
  'UserLimitReachedFault',
  'WrongCampaignStateFault',
  'WrongCampaignTypeFault',
  'WSChatException',
] as const;

export type FaultName = (typeof FAULT_NAMES)[number];

/** A fault as read. An unlisted name reads as `Unlisted`; `fields` holds the unqualified detail fields as text. */
export interface Five9Fault<Name extends string = FaultName> {
  name: Name | 'Unlisted';
  message: string;
  fields: Readonly<Record<string, string>>;
}
