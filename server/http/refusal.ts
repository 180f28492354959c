import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Locale } from '#lib/words/locale';
import { plainWords } from '#lib/words/plain-words';
import type { Messages, Words } from '#lib/words/words';
import type { Caller } from '#server/auth/caller';
import { type RefusalWords, refusalPage } from './refusal-page.ts';
import { DATA_POLICY, REFUSAL_POLICY } from './security-headers.ts';

/** Why the gate lets nothing through. */
export type Refusal =
  | { kind: 'other-host' | 'odd-path' | 'body-on-read' | 'no-length' | 'foreign-origin' }
  | { kind: 'unknown-path' | 'sign-in' | 'store-away' }
  | { kind: 'forbidden'; caller: Caller }
  | { kind: 'no-method'; allow: readonly string[] }
  | { kind: 'too-large'; mostBytes: number };

interface Answer {
  status: number;
  code: string;
  message: string;
  headers?: Readonly<Record<string, string>>;
}

// Enough for a file that is somewhat too large.
const MOST_AWAY_BYTES = 64 * 1024 * 1024;
const MOST_AWAY_MS = 10_000;

/** Answers in the asker's own way: a page in their language for whoever looks at one, else JSON. Nothing of what was asked is repeated. */
export async function refuse(
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  refusal: Refusal,
  locale: Locale,
): Promise<void> {
  const { status, code, message, headers = {} } = answerTo(refusal);
  const isPage = wantsPage(request);
  const body = isPage
    ? refusalPage(refusalWords(refusal, plainWords(locale, 'refusals')), locale)
    : `${JSON.stringify({ error: { code, message } })}\n`;
  if (hasBody(request)) await readAway(request);
  response.writeHead(status, {
    ...headers,
    'content-type': isPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
    'content-security-policy': isPage ? REFUSAL_POLICY : DATA_POLICY,
    'cache-control': 'no-store',
    vary: 'Accept, Accept-Language, Cookie',
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
      };
    case 'sign-in':
      return { status: 401, code: 'unauthenticated', message: 'Sign in first' };
    case 'forbidden':
      return {
        status: 403,
        code: 'forbidden',
        message: 'Your role does not allow this',
      };
    case 'store-away':
      return {
        status: 503,
        code: 'store-failed',
        message: 'The store cannot be read at the moment, so nobody can be told apart',
        headers: { 'retry-after': '10' },
      };
  }
}

function refusalWords(refusal: Refusal, t: Words<'refusals'>): RefusalWords {
  const home = { href: '/', label: t('home') };
  const page = (kind: keyof Messages['refusals']['pages']): RefusalWords => ({
    head: t(`pages.${kind}.head`),
    text: t(`pages.${kind}.text`),
  });
  switch (refusal.kind) {
    case 'unknown-path':
    case 'forbidden':
      return { ...page(refusal.kind), link: home };
    case 'store-away':
      return { ...page(refusal.kind), againS: 10 };
    case 'no-method':
      return {
        head: t('notUnderstood'),
        text: t('reasons.no-method', { allow: refusal.allow.join(', ') }),
        link: home,
      };
    case 'too-large':
      return {
        head: t('notUnderstood'),
        text: t('reasons.too-large', { most: refusal.mostBytes }),
        link: home,
      };
    default:
      return { head: t('notUnderstood'), text: t(`reasons.${refusal.kind}`), link: home };
  }
}
