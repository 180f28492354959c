import type { IncomingMessage, ServerResponse } from 'node:http';
import { type RefusalWords, refusalPage } from './refusal-page.ts';
import { DATA_POLICY, REFUSAL_POLICY } from './security-headers.ts';

/** Why the gate lets nothing through. */
export type Refusal =
  | { kind: 'other-host' | 'odd-path' | 'body-on-read' | 'no-length' | 'foreign-origin' }
  | { kind: 'unknown-path' | 'sign-in' | 'forbidden' | 'store-away' }
  | { kind: 'no-method'; allow: readonly string[] }
  | { kind: 'too-large'; mostBytes: number };

interface Answer {
  status: number;
  code: string;
  message: string;
  page?: RefusalWords;
  headers?: Readonly<Record<string, string>>;
}

// Enough for a file that is somewhat too large.
const MOST_AWAY_BYTES = 64 * 1024 * 1024;
const MOST_AWAY_MS = 10_000;

const HOME = { href: '/', label: 'To the start page' };

/** Answers in the asker's own way: a page for whoever looks at one, else JSON. Nothing of what was asked is repeated. */
export async function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  refusal: Refusal,
): Promise<void> {
  const { status, code, message, page, headers = {} } = answerTo(refusal);
  const isPage = wantsPage(request);
  const words = page ?? { head: 'This was not understood', text: message, link: HOME };
  const body = isPage ? refusalPage(words) : `${JSON.stringify({ error: { code, message } })}\n`;
  if (hasBody(request)) await readAway(request);
  response.writeHead(status, {
    ...headers,
    'content-type': isPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
    'content-security-policy': isPage ? REFUSAL_POLICY : DATA_POLICY,
    'cache-control': 'no-store',
    vary: 'Accept',
    // A body that was not read stands in the way of the next request.
    ...(hasBody(request) && { connection: 'close' }),
  });
  response.end(body);
}

/** Lets go of a body, within bounds: a browser that is still sending when its connection ends never sees the answer. */
async function readAway(request: IncomingMessage): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const late = setTimeout(resolve, MOST_AWAY_MS);
  let bytes = 0;
  request.on('data', (piece: Buffer) => {
    bytes += piece.length;
    if (bytes > MOST_AWAY_BYTES) resolve();
  });
  request.once('end', resolve).once('close', resolve);
  await promise;
  clearTimeout(late);
  request.pause();
}

/** Whether somebody looks at a page, or a page fetches the next one. */
export function wantsPage({ method, url = '', headers }: IncomingMessage): boolean {
  const isRead = method === 'GET' || method === 'HEAD';
  const isOfPages = !/^\/(?:api\/|metrics(?:\?|$))/.test(url);
  return isRead && isOfPages && /text\/html|\*\/\*/.test(headers.accept ?? '*/*');
}

export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}

function answerTo(refusal: Refusal): Answer {
  switch (refusal.kind) {
    case 'other-host':
      return {
        status: 421,
        code: 'bad-request',
        message: 'This server does not go by that name; ALLOWED_HOSTS names those it goes by',
      };
    case 'odd-path':
      return { status: 400, code: 'bad-request', message: 'The address is not written in its plain form' };
    case 'body-on-read':
      return { status: 400, code: 'bad-request', message: 'A request that reads has no body' };
    case 'no-length':
      return { status: 411, code: 'bad-request', message: 'A body here comes with its length' };
    case 'foreign-origin':
      return { status: 403, code: 'forbidden', message: 'Only our own pages may ask this' };
    case 'too-large':
      return {
        status: 413,
        code: 'payload-too-large',
        message: `A body here has at most ${refusal.mostBytes} bytes`,
      };
    case 'no-method': {
      const allow = refusal.allow.join(', ');
      return {
        status: 405,
        code: 'bad-request',
        message: `Only ${allow} is served here`,
        headers: { allow },
      };
    }
    case 'unknown-path':
      return {
        status: 404,
        code: 'not-found',
        message: 'There is nothing at this address',
        page: {
          head: 'There is nothing here',
          text: 'This address leads nowhere. It may be mistyped, or what stood here has been removed.',
          link: HOME,
        },
      };
    case 'sign-in':
      return { status: 401, code: 'unauthenticated', message: 'Sign in first' };
    case 'forbidden':
      return {
        status: 403,
        code: 'forbidden',
        message: 'Your role does not allow this',
        page: {
          head: 'This page is not for your role',
          text: 'An administrator decides who may see what. Ask one if you need this page.',
          link: HOME,
        },
      };
    case 'store-away':
      return {
        status: 503,
        code: 'store-failed',
        message: 'The store cannot be read at the moment, so nobody can be told apart',
        headers: { 'retry-after': '10' },
        page: {
          head: 'Watchfloor cannot read its store',
          text: 'Until it can, nobody can be told apart, so nobody is let in. This page tries again every 10 seconds.',
          againS: 10,
        },
      };
  }
}
