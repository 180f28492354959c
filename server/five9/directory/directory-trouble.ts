import { AppError } from '#server/app-error';
import type { TransportFailure } from '../client/call-outcome.ts';
import type { ConfigurationOutcome } from '../client/configuration-client.ts';
import type { ConfigurationFaultName } from '../contract/configuration/configuration-faults.ts';
import type { ProbeResult } from '../probe/probe-result.ts';
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
export function troubleError(outcome: Unanswered, zone: string): AppError {
  const unreadable =
    outcome.kind === 'failed' && ['malformed', 'empty-body', 'too-large'].includes(outcome.failure.kind);
  return upstreamFailed(
    unreadable ? `The answer of the ${SERVICE} cannot be read.` : wordsOf(resultOfOutcome(outcome), zone),
  );
}

/** The quota is spent until then. */
export function quotaError(untilAt: number, zone: string): AppError {
  return upstreamFailed(wordsOf({ kind: 'quota', untilAt }, zone));
}

export function addressError(): AppError {
  return upstreamFailed(wordsOf({ kind: 'address' }, 'UTC'));
}

export function stoppedError(): AppError {
  return upstreamFailed('The reading of the directory was stopped.');
}

function wordsOf(result: ProbeResult, zone: string): string {
  return probeWords(result, { zone, service: SERVICE });
}

function upstreamFailed(message: string): AppError {
  return new AppError('upstream-failed', message);
}
