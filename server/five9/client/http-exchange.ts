import { Agent as HttpAgent, type IncomingMessage, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { TransportFailure } from './call-outcome.ts';
import { decodedPieces, UnknownEncoding } from './decoded-pieces.ts';
import { AnswerTooLarge } from './text-pieces.ts';
import { codeOf, failureOfError, isHttpError } from './transport-failure.ts';

/** Takes a body's text as it arrives; false means that the rest need not come. */
export interface PieceReader {
  push(piece: string): boolean;
}

export interface ExchangeRequest {
  body: string;
  headers: Readonly<Record<string, string>>;
  /** Ends the exchange at once, wherever it is. */
  signal: AbortSignal;
  reader: PieceReader;
  /** Never sent again: a fresh line, so that none can have been dropped before, and no second try. */
  isOnce: boolean;
}

/** `answered`: the reader has had the body, or as much of it as it wanted. `bytes` is the body's size, unpacked. */
export type Exchange =
  | { kind: 'answered'; status: number; html: boolean; bytes: number }
  | { kind: 'failed'; failure: TransportFailure };

export interface HttpLine {
  /** One POST. Never throws and never follows a redirect. */
  post(request: ExchangeRequest): Promise<Exchange>;
  close(): void;
}

/** A kept-alive line to one address. */
export function createHttpLine(url: URL, maxAnswerBytes: number): HttpLine {
  const secure = url.protocol === 'https:';
  const agent = secure ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true });
  const send = secure ? httpsRequest : httpRequest;

  /** Resolves with the response's head; `stale` is a kept-alive socket that the other side had already dropped. */
  function head(request: ExchangeRequest): Promise<IncomingMessage | 'stale'> {
    return new Promise((resolve, reject) => {
      const outgoing = send(url, {
        method: 'POST',
        agent: request.isOnce ? false : agent,
        signal: request.signal,
        headers: { ...request.headers, 'Content-Length': Buffer.byteLength(request.body) },
      });
      let isWritten = false;
      outgoing.once('socket', (socket) => {
        if (!socket.connecting) isWritten = true;
        else socket.once(secure ? 'secureConnect' : 'connect', () => (isWritten = true));
      });
      outgoing.once('response', resolve);
      outgoing.on('error', (error) => {
        if (outgoing.reusedSocket && codeOf(error) === 'ECONNRESET' && !request.signal.aborted)
          resolve('stale');
        else reject(isWritten ? new BrokenLine(codeOf(error)) : error);
      });
      outgoing.end(request.body);
    });
  }

  async function post(request: ExchangeRequest): Promise<Exchange> {
    let response: IncomingMessage | 'stale' = 'stale';
    try {
      for (let attempt = 0; response === 'stale' && attempt < (request.isOnce ? 1 : 2); attempt++)
        response = await head(request);
      if (response === 'stale') return { kind: 'failed', failure: { kind: 'reset', detail: 'ECONNRESET' } };
      return await receive(response, request.reader, maxAnswerBytes);
    } catch (error) {
      return { kind: 'failed', failure: failureOf(error) };
    } finally {
      if (typeof response === 'object' && !response.complete) response.destroy();
    }
  }

  return { post, close: () => agent.destroy() };
}

/** The line broke when the request was on it: whatever the code says, the other side may have had it. */
class BrokenLine extends Error {
  readonly code: string;

  constructor(code: string) {
    super('the line broke');
    this.code = code;
  }
}

async function receive(response: IncomingMessage, reader: PieceReader, maxBytes: number): Promise<Exchange> {
  const status = response.statusCode ?? 0;
  if (status === 401) return failed(response, { kind: 'unauthorized', detail: 'HTTP 401' });
  if (status >= 300 && status < 400) return failed(response, { kind: 'redirect', detail: `HTTP ${status}` });
  let bytes = 0;
  const pieces = decodedPieces(response, maxBytes, (size) => {
    bytes += size;
  });
  for await (const piece of pieces) if (!reader.push(piece)) break;
  const html = /\bhtml\b/i.test(response.headers['content-type'] ?? '');
  return { kind: 'answered', status, html, bytes };
}

function failed(response: IncomingMessage, failure: TransportFailure): Exchange {
  response.destroy();
  return { kind: 'failed', failure };
}

function failureOf(error: unknown): TransportFailure {
  if (error instanceof AnswerTooLarge) return { kind: 'too-large', detail: 'answer past the limit' };
  if (error instanceof BrokenLine && !isHttpError(error.code))
    return { kind: 'reset', detail: error.code === '' ? 'connection broke' : error.code };
  if (error instanceof UnknownEncoding) return { kind: 'not-soap', detail: 'unknown content encoding' };
  return failureOfError(error);
}
