import type { DirectoryTrouble } from '#lib/domain/directory-trouble';
import { DirectoryError } from '#server/directory/directory-problem';
import type { TransportFailure } from '../client/call-outcome.ts';
import type { ConfigurationOutcome } from '../client/configuration-client.ts';
import type { ConfigurationFaultName } from '../contract/configuration/configuration-faults.ts';
import type { ProbeResult } from '../probe/probe-result.ts';
import { probeFinding } from '../probe/probe-finding.ts';
import { probeWords } from '../probe/probe-words.ts';
import { resultOfOutcome } from '../probe/result-of-outcome.ts';

export type Unanswered = Exclude<ConfigurationOutcome<unknown>, { kind: 'ok' }>;

const SERVICE = 'configuration service';

/** Whether the same call may well be answered in a moment. */
export function isWorthRetrying(outcome: Unanswered): boolean {
  return outcome.kind === 'fault' ? PASSING_FAULTS.has(outcome.fault.name) : isPassing(outcome.failure);
}

/** The last two: somebody else is just asking, or changing, something as this user. */
const PASSING_FAULTS: ReadonlySet<string> = new Set<ConfigurationFaultName>([
  'AdminSessionClosedFault',
  'ServerFault',
  'ServiceUnavailableFault',
  'SessionClosedFault',
  'ConcurrentModificationFault',
  'UserAlreadyLoggedInFault',
]);

function isPassing(failure: TransportFailure): boolean {
  switch (failure.kind) {
    case 'refused':
      return failure.detail !== 'ENOTFOUND';
    case 'http':
      return failure.status >= 500 || failure.status === 429;
    case 'reset':
    case 'timeout':
    case 'empty-body':
    case 'malformed':
      return true;
    case 'aborted':
    case 'tls':
    case 'unauthorized':
    case 'redirect':
    case 'too-large':
    case 'not-soap':
    case 'lacking':
      return false;
  }
}

/** What went wrong, in words for people. */
export function troubleError(outcome: Unanswered, zone: string): DirectoryError {
  const unreadable =
    outcome.kind === 'failed' && ['malformed', 'empty-body', 'too-large'].includes(outcome.failure.kind);
  return unreadable
    ? upstreamFailed(`The answer of the ${SERVICE} cannot be read.`, { kind: 'unreadable' })
    : probeError(resultOfOutcome(outcome), zone);
}

/** The quota is spent until then. */
export function quotaError(untilAt: number, zone: string): DirectoryError {
  return probeError({ kind: 'quota', untilAt }, zone);
}

export function addressError(): DirectoryError {
  return probeError({ kind: 'address' }, 'UTC');
}

export function stoppedError(): DirectoryError {
  return upstreamFailed('The reading of the directory was stopped.', { kind: 'stopped' });
}

function probeError(result: ProbeResult, zone: string): DirectoryError {
  const finding = probeFinding(result, { zone, service: 'configuration' });
  return upstreamFailed(probeWords(result, { zone, service: SERVICE }), { kind: 'service', ...finding });
}

function upstreamFailed(message: string, trouble: DirectoryTrouble): DirectoryError {
  return new DirectoryError('upstream-failed', message, trouble);
}
