import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { liveQuerySchema } from '#lib/domain/live-query-schema';
import { isAppError } from '../app-error.ts';
import type { LiveQuery } from '#lib/domain/live-query';
import type { Hub } from '../stream/hub.ts';
import type { StreamOwner } from '../stream/stream-owner.ts';
import { errorBody, noteFailure } from './error-answer.ts';
import { openNodeSink } from './node-sink.ts';
import type { PutRate } from './put-rate.ts';
import { boundedWork } from './query-work.ts';
import { readJsonBody } from './read-body.ts';
import { isSameOrigin } from './same-origin.ts';

/** The hub, and whose request is at hand. */
export interface StreamFront {
  hub: Hub;
  /** The owner of what the request opens or changes, with the rights held now. Throws AppError `unauthenticated`. */
  owner: () => StreamOwner;
  rate: PutRate;
  /** Throws where the owner may not show one of the queries, whatever its scope; RefusedQuery names it. */
  refuseStray: (owner: StreamOwner, queries: readonly LiveQuery[]) => void;
}

const BODY_LIMITS = { bytes: 256 * 1024, depth: 32 };

const putBody = z.strictObject({
  queries: z.array(liveQuerySchema),
  anew: z.exactOptional(z.array(z.string().max(200)).max(1_000)),
});

/**
 * The HTTP front of the hub, for a plain node server:
 *
 *     GET /api/stream[?stream=<id>][&lastEventId=<id>]   the stream; Last-Event-ID as a header too
 *     PUT /api/stream/<id>  {queries, anew?}             → {queries: [q…]}, in order
 *
 * Errors are `{error: {code, message, query?}}`; `query` is the place of the one query at fault. 429 of a PUT has Retry-After.
 * Returns false, having done nothing, for any other path.
 */
export function handleStreamRequest(
  request: IncomingMessage,
  response: ServerResponse,
  front: StreamFront,
): boolean {
  // Not by URL, which throws on what a client may send as its path.
  const [path = '', query = ''] = (request.url ?? '').split('?', 2);
  const match = /^\/api\/stream(?:\/([\w-]{1,64}))?$/.exec(path);
  if (!match) return false;
  const streamId = match[1];
  const method = streamId === undefined ? 'GET' : 'PUT';
  if (request.method !== method) {
    response.setHeader('allow', method);
    answer(response, 405, { error: { code: 'bad-request', message: `Only ${method} is served here` } });
  } else if (!isSameOrigin(request))
    answer(response, 403, { error: { code: 'bad-request', message: 'Only our own pages may ask this' } });
  else if (streamId === undefined)
    openStream(request, response, { front, params: new URLSearchParams(query) });
  else void putQueries(request, response, { front, streamId });
  return true;
}

function openStream(
  request: IncomingMessage,
  response: ServerResponse,
  { front, params }: { front: StreamFront; params: URLSearchParams },
): void {
  const header = request.headers['last-event-id'];
  const lastEventId = (Array.isArray(header) ? header[0] : header) ?? params.get('lastEventId') ?? undefined;
  try {
    const owner = front.owner();
    const streamId = params.get('stream') ?? undefined;
    front.hub.attach(openNodeSink(response), { owner, streamId, lastEventId });
  } catch (error) {
    fail(response, error);
  }
}

async function putQueries(
  request: IncomingMessage,
  response: ServerResponse,
  { front, streamId }: { front: StreamFront; streamId: string },
): Promise<void> {
  try {
    const parsed = putBody.safeParse(await readJsonBody(request, BODY_LIMITS));
    if (!parsed.success) return refuse(response, parsed.error);
    const { queries, anew } = parsed.data;
    const walks = boundedWork(queries);
    // Whose request it is, is asked now: reading the body may have taken a while.
    const stream = { id: streamId, owner: front.owner() };
    front.refuseStray(stream.owner, queries);
    const waitMs = front.rate.take({ owner: stream.owner, streamId, walks });
    if (waitMs !== null) return tooOften(response, waitMs);
    answer(response, 200, { queries: front.hub.setQueries(stream, queries, anew) });
  } catch (error) {
    fail(response, error);
  }
}

function tooOften(response: ServerResponse, waitMs: number): void {
  response.setHeader('retry-after', String(Math.max(1, Math.ceil(waitMs / 1_000))));
  const message = 'What this shows was changed very often; it is taken in a moment';
  answer(response, 429, { error: { code: 'too-many-requests', message } });
}

function refuse(response: ServerResponse, error: z.ZodError): void {
  const [issue] = error.issues;
  const [field, query] = issue?.path ?? [];
  const message = issue ? `${issue.path.map(String).join('.') || 'body'}: ${issue.message}` : 'Bad body';
  answer(response, 400, {
    error: {
      code: 'bad-request',
      message,
      ...(field === 'queries' && typeof query === 'number' && { query }),
    },
  });
}

function fail(response: ServerResponse, error: unknown): void {
  // Whoever broke off in the middle of a body knows.
  if (!response.destroyed) noteFailure(error);
  const { status, body } = errorBody(error);
  const query = isAppError(error) && 'query' in error ? { query: error.query } : {};
  answer(response, status, { error: { ...body.error, ...query } });
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const unread = !response.req.complete;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...(unread && { connection: 'close' }),
  });
  response.end(JSON.stringify(body));
}
