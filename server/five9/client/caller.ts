import type { Logger } from 'pino';
import type { Clock } from '#lib/domain/clock';
import type { FaultName } from '../contract/fault.ts';
import type { AnswerReader } from './answer-readers.ts';
import type { CallOutcome, TransportFailure } from './call-outcome.ts';
import { createHttpLine, type Exchange } from './http-exchange.ts';
import type { CallOptions } from './supervisor-client.ts';
import { failureOfRejection } from './transport-failure.ts';

export interface Call<T, Fault extends string> {
  operation: string;
  body: string;
  reader: AnswerReader<T, Fault>;
  options: CallOptions;
}

export interface Caller {
  call<T, Fault extends string = FaultName>(call: Call<T, Fault>): Promise<CallOutcome<T | null, Fault>>;
  close(): void;
}

export interface CallerOptions {
  url: string;
  username: string;
  password: string;
  clock: Clock;
  log: Logger;
  maxAnswerBytes: number;
}

/** Sends requests and judges what comes back: watchdog, cancelling, HTTP status, envelope. */
export function createCaller({ clock, log, ...options }: CallerOptions): Caller {
  const line = createHttpLine(withoutUser(options.url), options.maxAnswerBytes);
  const credentials = Buffer.from(`${options.username}:${options.password}`).toString('base64');
  const headers = {
    Authorization: `Basic ${credentials}`,
    'Content-Type': 'text/xml; charset=utf-8',
    'Accept-Encoding': 'gzip',
    SOAPAction: '""',
  };

  async function call<T, Fault extends string>({
    operation,
    body,
    reader,
    options: given,
  }: Call<T, Fault>): Promise<CallOutcome<T | null, Fault>> {
    const watchdog = new AbortController();
    const cancelWatchdog = clock.after(given.timeoutMs, () => watchdog.abort());
    const signal = AbortSignal.any([given.signal, watchdog.signal]);
    const sentAt = clock.now();
    const exchange = await line.post({ body, headers, signal, reader, isOnce: given.isOnce ?? false });
    cancelWatchdog();
    const receivedAt = clock.now();
    const judged =
      exchange.kind === 'failed' ? whyFailed(exchange, given, watchdog.signal) : judge(exchange, reader);
    const outcome: CallOutcome<T | null, Fault> =
      judged.kind === 'ok' ? { ...judged, sentAt, receivedAt } : { ...judged, receivedAt };
    log.debug({ operation, ...summary(outcome), tookMs: receivedAt - sentAt }, 'five9 call');
    return outcome;
  }

  return { call, close: () => line.close() };
}

type Judged<T, Fault extends string> =
  | { kind: 'ok'; value: T | null; bytes: number }
  | Omit<Extract<CallOutcome<T, Fault>, { kind: 'fault' }>, 'receivedAt'>
  | Omit<Extract<CallOutcome<T, Fault>, { kind: 'failed' }>, 'receivedAt'>;

function judge<T, Fault extends string>(
  exchange: Extract<Exchange, { kind: 'answered' }>,
  reader: AnswerReader<T, Fault>,
): Judged<T, Fault> {
  const { status, html, bytes } = exchange;
  const reading = reader.finish();
  if (reading.kind === 'fault') return reading;
  if (status < 200 || status >= 300) return failed({ kind: 'http', status, detail: `HTTP ${status}` });
  if (reading.kind === 'ok') return { kind: 'ok', value: reading.value, bytes };
  if (html && reading.reason === 'malformed') return failed(failureOfRejection('not-soap'));
  return failed(failureOfRejection(reading.reason));
}

/** A broken exchange is put down to whoever broke it off, if one of ours did. */
function whyFailed(
  exchange: Extract<Exchange, { kind: 'failed' }>,
  given: CallOptions,
  watchdog: AbortSignal,
): { kind: 'failed'; failure: TransportFailure } {
  if (given.signal.aborted) return failed({ kind: 'aborted', detail: 'call given up' });
  if (watchdog.aborted) return failed({ kind: 'timeout', detail: `no answer within ${given.timeoutMs} ms` });
  return exchange;
}

function failed(failure: TransportFailure): { kind: 'failed'; failure: TransportFailure } {
  return { kind: 'failed', failure };
}

function summary(outcome: CallOutcome<unknown, string>): Record<string, string | number> {
  switch (outcome.kind) {
    case 'ok':
      return { outcome: 'ok', bytes: outcome.bytes };
    case 'fault':
      return { outcome: 'fault', fault: outcome.fault.name };
    case 'failed':
      return { outcome: 'failed', failure: outcome.failure.kind, detail: outcome.failure.detail };
  }
}

function withoutUser(url: string): URL {
  const clean = new URL(url);
  clean.username = '';
  clean.password = '';
  return clean;
}
