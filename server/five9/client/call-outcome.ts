import type { FaultName, Five9Fault } from '../contract/fault.ts';

/** Why no readable answer came. `detail` is safe to log: a kind or a status, never a body, URL user or header. */
export type TransportFailure =
  | { kind: 'refused'; detail: string }
  | { kind: 'reset'; detail: string }
  | { kind: 'timeout'; detail: string }
  | { kind: 'aborted'; detail: string }
  | { kind: 'tls'; detail: string }
  | { kind: 'unauthorized'; detail: string }
  | { kind: 'redirect'; detail: string }
  | { kind: 'http'; status: number; detail: string }
  | { kind: 'too-large'; detail: string }
  /** The version of the service that is spoken has no such operation: nothing was sent. */
  | { kind: 'lacking'; detail: string }
  | { kind: 'empty-body'; detail: string }
  | { kind: 'not-soap'; detail: string }
  | { kind: 'malformed'; detail: string };

/**
 * What became of one call; a call never throws. `value` is null where the response wrapper had no `return` (a long poll
 * with nothing new). `sentAt` and `receivedAt` are epoch ms on our clock, `bytes` the size of the answer's body.
 */
export type CallOutcome<T, Fault extends string = FaultName> =
  | { kind: 'ok'; value: T; sentAt: number; receivedAt: number; bytes: number }
  | { kind: 'fault'; fault: Five9Fault<Fault>; receivedAt: number }
  | { kind: 'failed'; failure: TransportFailure; receivedAt: number };
