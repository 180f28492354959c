import { fault, type FaultRow } from '../fault-table.ts';
import { optional } from '../field.ts';

/** The faults that the operations of the table may raise. Source: guide, Exceptions; v13 contract. */
export const CONFIGURATION_FAULT_NAMES = [
  'AccessDisallowedFault',
  'AdminSessionClosedFault',
  'ConcurrentModificationFault',
  'ExecutionRestrictionFault',
  'IncorrectArgumentFault',
  'InvalidAccountFault',
  'InvalidRegexpPatternFault',
  'MissedArgumentFault',
  'ObjectNotFoundFault',
  'OperationsLimitExceededFault',
  'ServerFault',
  'ServiceUnavailableFault',
  'SessionClosedFault',
  'UserAlreadyLoggedInFault',
] as const;
export type ConfigurationFaultName = (typeof CONFIGURATION_FAULT_NAMES)[number];

const message = optional('message', 'string');

/** The guide calls the one about patterns `InvalidRegexPatternFault`. */
export const CONFIGURATION_FAULTS: Readonly<Record<ConfigurationFaultName, FaultRow>> = {
  AccessDisallowedFault: fault('AccessDisallowed'),
  AdminSessionClosedFault: fault('AdminSessionClosed'),
  ConcurrentModificationFault: fault('ConcurrentModification'),
  ExecutionRestrictionFault: fault('ExecutionRestriction'),
  IncorrectArgumentFault: fault('IncorrectArgument'),
  InvalidAccountFault: fault('InvalidAccount'),
  InvalidRegexpPatternFault: {
    ...fault('InvalidRegexpPattern', [message, optional('pattern', 'string')]),
    alsoRead: ['InvalidRegexPatternFault'],
  },
  MissedArgumentFault: fault('MissedArgument'),
  ObjectNotFoundFault: fault('ObjectNotFound', [
    optional('id', 'long'),
    message,
    optional('objectName', 'string'),
    optional('objectType', 'wsObjectType'),
  ]),
  OperationsLimitExceededFault: fault('OperationsLimitExceeded', [
    optional('limit', 'long'),
    message,
    optional('operationType', 'string'),
  ]),
  ServerFault: fault('Server'),
  ServiceUnavailableFault: fault('ServiceUnavailable'),
  SessionClosedFault: fault('SessionClosed'),
  UserAlreadyLoggedInFault: fault('UserAlreadyLoggedIn'),
};
