import { AppError } from '#server/app-error';
import type { ConfigurationOutcome } from '../client/configuration-client.ts';
import type { ProbeResult } from '../probe/probe-result.ts';
import { probeWords } from '../probe/probe-words.ts';
import { resultOfOutcome } from '../probe/result-of-outcome.ts';

export type Unanswered = Exclude<ConfigurationOutcome<unknown>, { kind: 'ok' }>;

const SERVICE = 'configuration service';

/** Whether the same call may well be answered in a moment. */
export function isWorthRetrying(outcome: Unanswered): boolean {
  if (outcome.kind === 'failed') {
    const { kind } = outcome.failure;
    if (kind === 'malformed' || kind === 'empty-body') return true;
  }
  switch (resultOfOutcome(outcome).kind) {
    case 'refused':
    case 'timeout':
    case 'broken':
    case 'unavailable':
    // Somebody else is just asking something as this user.
    case 'seat-taken':
      return true;
    case 'ok':
    case 'address':
    case 'host':
    case 'tls':
    case 'unauthorized':
    case 'no-permission':
    case 'account':
    case 'quota':
    case 'no-seat':
    case 'version':
    case 'not-five9':
    case 'aborted':
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
