import type { CallOutcome, TransportFailure } from '../client/call-outcome.ts';
import type { ProbeResult, TlsProblem } from './probe-result.ts';

/** What a test concludes from a call that brought no answer. The window of a spent quota is for the caller to find. */
export function resultOfOutcome(outcome: Exclude<CallOutcome<unknown, string>, { kind: 'ok' }>): ProbeResult {
  return outcome.kind === 'fault' ? resultOfFault(outcome.fault.name) : resultOfFailure(outcome.failure);
}

function resultOfFault(name: string): ProbeResult {
  switch (name) {
    case 'AccessDisallowedFault':
      return { kind: 'no-permission' };
    case 'InvalidAccountFault':
      return { kind: 'account' };
    case 'OperationsLimitExceededFault':
      return { kind: 'quota', untilAt: null };
    case 'UserAlreadyLoggedInFault':
      return { kind: 'seat-taken' };
    case 'UserLimitReachedFault':
      return { kind: 'no-seat' };
    // SOAP, but a fault of nobody we know.
    case 'Unlisted':
      return { kind: 'not-five9' };
    default:
      return { kind: 'unavailable' };
  }
}

function resultOfFailure(failure: TransportFailure): ProbeResult {
  switch (failure.kind) {
    case 'refused':
      return resultOfRefusal(failure.detail);
    case 'tls':
      return { kind: 'tls', problem: tlsProblem(failure.detail) };
    case 'reset':
      return { kind: 'broken' };
    case 'http':
      return resultOfStatus(failure.status);
    case 'lacking':
      return { kind: 'version' };
    case 'timeout':
    case 'aborted':
    case 'unauthorized':
      return { kind: failure.kind };
    case 'redirect':
    case 'too-large':
    case 'empty-body':
    case 'not-soap':
    case 'malformed':
      return { kind: 'not-five9' };
  }
}

function resultOfRefusal(code: string): ProbeResult {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return { kind: 'host' };
  return { kind: code === 'ETIMEDOUT' ? 'timeout' : 'refused' };
}

function resultOfStatus(status: number): ProbeResult {
  if (status === 404 || status === 405 || status === 410) return { kind: 'version' };
  if (status === 403) return { kind: 'no-permission' };
  return { kind: status >= 500 || status === 429 ? 'unavailable' : 'not-five9' };
}

/** What a code of Node or OpenSSL says of a certificate. */
export function tlsProblem(code: string): TlsProblem {
  switch (code) {
    case 'CERT_HAS_EXPIRED':
    case 'CERT_NOT_YET_VALID':
      return 'expired';
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
      return 'self-signed';
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
    case 'HOSTNAME_MISMATCH':
      return 'wrong-name';
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
    case 'CERT_UNTRUSTED':
      return 'unknown-issuer';
    case 'EPROTO':
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
    case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
      return 'plain-http';
    default:
      return 'other';
  }
}
