import { ownProblem, problemOf, type Problem } from './problem.ts';

export interface SendRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Of this site: `/api/…`. */
  path: string;
  /** Sent as JSON; left out where there is nothing to send. */
  body?: unknown;
  /** Default 30 s. */
  timeoutMs?: number;
  /** Gives up early, as if there had been no answer. */
  signal?: AbortSignal;
  /** Goes out even though the page is being left; the body has at most 64 KiB then. */
  keepalive?: boolean;
}

export type Sent = { kind: 'done'; body: unknown } | { kind: 'failed'; problem: Problem };

const WAIT_MS = 30_000;

/** Asks the server and reads its answer; a 204 has no body. Never rejects. */
export async function sendJson(request: SendRequest): Promise<Sent> {
  const { method, path, body, timeoutMs = WAIT_MS } = request;
  const late = AbortSignal.timeout(timeoutMs);
  const signal = request.signal ? AbortSignal.any([late, request.signal]) : late;
  const failed = (why: Problem): Sent => ({ kind: 'failed', problem: why });
  try {
    const answer = await fetch(path, {
      method,
      signal,
      ...(request.keepalive && { keepalive: true }),
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) return failed(await problemOf(answer));
    const text = await answer.text();
    return { kind: 'done', body: text === '' ? undefined : JSON.parse(text) };
  } catch (error) {
    if (signal.aborted) return failed(ownProblem({ kind: 'no-answer', waitedMs: timeoutMs }));
    return failed(ownProblem({ kind: error instanceof SyntaxError ? 'unreadable' : 'unreachable' }));
  }
}
