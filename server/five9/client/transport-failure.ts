import type { XmlRejection } from '../contract/xml-stream.ts';
import type { TransportFailure } from './call-outcome.ts';

const NO_WAY_THERE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EADDRNOTAVAIL',
]);
const TLS_CODE = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|EPROTO$|HOSTNAME_MISMATCH)/;
const BAD_COMPRESSION = /^Z_/;
const BAD_HTTP = /^HPE_/;

/** A thrown network error as a failure. Only its code is kept: messages may hold addresses. */
export function failureOfError(error: unknown): TransportFailure {
  const code = codeOf(error);
  if (NO_WAY_THERE.has(code)) return { kind: 'refused', detail: code };
  if (TLS_CODE.test(code)) return { kind: 'tls', detail: code };
  if (BAD_COMPRESSION.test(code)) return { kind: 'malformed', detail: `broken compression ${code}` };
  if (isHttpError(code)) return { kind: 'not-soap', detail: `not HTTP ${code}` };
  return { kind: 'reset', detail: code === '' ? 'connection broke' : code };
}

/** What came back was not HTTP. */
export function isHttpError(code: string): boolean {
  return BAD_HTTP.test(code);
}

/** Why a body that arrived whole was no answer. */
export function failureOfRejection(reason: XmlRejection): TransportFailure {
  switch (reason) {
    case 'empty':
      return { kind: 'empty-body', detail: 'no body' };
    case 'not-soap':
      return { kind: 'not-soap', detail: 'no envelope of this service' };
    case 'doctype':
      return { kind: 'malformed', detail: 'DTD refused' };
    case 'too-deep':
      return { kind: 'malformed', detail: 'nested too deep' };
    case 'malformed':
      return { kind: 'malformed', detail: 'broken or incomplete XML' };
  }
}

export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
