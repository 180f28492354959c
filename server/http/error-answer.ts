import { type ErrorCode, isAppError } from '../app-error.ts';
import { publishedRuntime } from '../runtime-access.ts';

const statusOf: Readonly<Record<ErrorCode, number>> = {
  'bad-request': 400,
  'not-found': 404,
  'unknown-connection': 404,
  'unknown-stream': 404,
  'too-many-queries': 422,
  'not-ready': 503,
  'shutting-down': 503,
  'payload-too-large': 413,
  unauthenticated: 401,
  forbidden: 403,
  conflict: 409,
  'too-many-requests': 429,
  'store-failed': 503,
  'upstream-failed': 502,
};

/** The one mapping from errors to HTTP. What is not ours says nothing but that it failed. */
export function errorBody(error: unknown): {
  status: number;
  body: { error: { code: string; message: string; reason?: string } };
} {
  if (isAppError(error)) {
    const { code, message, reason } = error;
    return { status: statusOf[code], body: { error: { code, message, ...(reason && { reason }) } } };
  }
  return { status: 500, body: { error: { code: 'internal', message: 'Something failed on the server' } } };
}

/** Tells the log of an error that its asker is told nothing of. */
export function noteFailure(error: unknown): void {
  if (!isAppError(error)) publishedRuntime()?.log.error({ err: error }, 'request failed');
}

/** Runs a route's work and answers with its errors as JSON. */
export async function answering(work: () => Response | Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    noteFailure(error);
    const { status, body } = errorBody(error);
    return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
  }
}
