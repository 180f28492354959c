import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Locale } from '#lib/words/locale';
import { safeError, type Logger } from '#server/ops/log';
import type { Access } from '#server/auth/access';
import type { Caller } from '#server/auth/caller';
import { runAs } from '#server/auth/current-caller';
import { type AccessRule, type Door, judge, mayPass } from './access-rule.ts';
import { CLIENT_HEADER, NONCE_HEADER, dropInnerHeaders } from './inner-headers.ts';
import { type Refusal, hasBody, refuse, wantsPage } from './refusal.ts';
import { requestPath } from './request-path.ts';
import { isSameOrigin } from './same-origin.ts';
import {
  DATA_POLICY,
  type SecurityOptions,
  assetPolicy,
  pagePolicy,
  securityHeaders,
} from './security-headers.ts';

const MOST_BYTES = 64 * 1024;

export interface GateOptions {
  table: readonly AccessRule[];
  isKnownHost: (host: string | undefined) => boolean;
  /** The asker's network address; reads the proxy's headers, which nothing behind the gate sees. */
  addressOf: (request: IncomingMessage) => string;
  identify: Access['identify'];
  security: SecurityOptions;
  log: Logger;
  /** The language of a page that lets nobody in, chosen as any page's is. */
  localeOf: LocaleOf;
  /** Serves what may pass, as the caller found out. */
  serve: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
}

type LocaleOf = (headers: IncomingHttpHeaders) => Locale;

/** The one way in: hears every request of the server and lets pass what the table allows. Never rejects. */
export type Gate = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export function createGate(options: GateOptions): Gate {
  const { security, log, localeOf } = options;
  const headers = new Map(Object.entries(securityHeaders(security)));
  return async (request, response) => {
    response.setHeaders(headers);
    // Until it turns out what is asked for.
    response.setHeader('content-security-policy', DATA_POLICY);
    try {
      const refusal = await pass(request, response, options);
      if (refusal) await refuse({ request, response }, refusal, localeFor(refusal, request, localeOf));
    } catch (error) {
      log.error({ err: safeError(error) }, 'request failed');
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'cache-control': 'no-store' }).end();
    }
  };
}

async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  { table, isKnownHost, addressOf, identify, security, log, serve }: GateOptions,
): Promise<Refusal | null> {
  if (!isKnownHost(request.headers.host)) return { kind: 'other-host' };
  const target = requestPath(request.url);
  if (target.kind === 'odd') return { kind: 'odd-path' };
  if (target.kind === 'elsewhere') return goTo(response, 308, target.location);
  const address = addressOf(request);
  dropInnerHeaders(request);
  request.headers[CLIENT_HEADER] = address;

  const verdict = judge(table, { method: request.method ?? '', path: target.path });
  if (verdict.kind === 'unknown') return { kind: 'unknown-path' };
  if (verdict.kind === 'no-method') return verdict;
  const { rule, door } = verdict;
  const wrong = wrongWith(request, door);
  if (wrong) return wrong;
  if (rule.kind === 'asset') {
    response.setHeader('content-security-policy', assetPolicy(security));
    await serve(request, response);
    return null;
  }

  const as = asDisplay(target.query);
  const caller = await callerOf();
  if (caller === null) return { kind: 'store-away' };
  const passage = mayPass(door, caller);
  if (passage === 'no') return { kind: 'forbidden', caller };
  if (passage === 'sign-in') {
    if (rule.kind !== 'page' || !isNavigation(request)) return { kind: 'sign-in' };
    return goTo(response, 303, `/sign-in?next=${encodeURIComponent(target.path + target.query)}`);
  }
  if (!door.isLasting) response.setHeader('cache-control', 'no-store');
  giveNonce(rule);
  await runAs(caller, () => serve(request, response));
  return null;

  async function callerOf(): Promise<Caller | null> {
    try {
      return await identify(request.headers, address, as);
    } catch (error) {
      log.warn({ err: safeError(error) }, 'nobody can be told apart');
      return door.least === 'anyone' ? { kind: 'nobody', address } : null;
    }
  }

  function giveNonce({ kind, framesPages }: AccessRule): void {
    if (kind !== 'page') return;
    const nonce = randomBytes(16).toString('base64url');
    const policy = pagePolicy(nonce, security, framesPages === true);
    response.setHeader('content-security-policy', policy);
    // Next takes the nonce for its own scripts from here, our layout from there.
    request.headers['content-security-policy'] = policy;
    request.headers[NONCE_HEADER] = nonce;
  }
}

/** Only the development server's live reload speaks another protocol, and only to our own pages. */
export function mayUpgrade(
  request: IncomingMessage,
  { security, isKnownHost }: Pick<GateOptions, 'security' | 'isKnownHost'>,
): boolean {
  const isOurs = isKnownHost(request.headers.host) && isSameOrigin(request);
  return security.dev && isOurs && (request.url ?? '').startsWith('/_next/');
}

/** Whoever was told apart is answered in the language they chose. */
function localeFor(refusal: Refusal, { headers }: IncomingMessage, localeOf: LocaleOf): Locale {
  return refusal.kind === 'forbidden' ? runAs(refusal.caller, () => localeOf(headers)) : localeOf(headers);
}

/** What is wrong with a request whoever sent it. */
function wrongWith(request: IncomingMessage, { mostBytes = MOST_BYTES }: Door): Refusal | null {
  if (request.method === 'GET' || request.method === 'HEAD')
    return hasBody(request) ? { kind: 'body-on-read' } : null;
  if (!isSameOrigin(request)) return { kind: 'foreign-origin' };
  if (request.headers['transfer-encoding'] !== undefined) return { kind: 'no-length' };
  return Number(request.headers['content-length'] ?? 0) > mostBytes ? { kind: 'too-large', mostBytes } : null;
}

/** A page that fetches the next one must load it anew to be sent to the sign-in; scripts are told in words. */
function isNavigation(request: IncomingMessage): boolean {
  return (
    request.headers.rsc === undefined && request.headers.authorization === undefined && wantsPage(request)
  );
}

/** A wall that is paired says so with everything it asks, whoever is signed in in that browser. */
function asDisplay(query: string): 'display' | null {
  return new URLSearchParams(query).get('as') === 'display' ? 'display' : null;
}

function goTo(response: ServerResponse, status: 303 | 308, location: string): null {
  response.writeHead(status, { location, 'cache-control': 'no-store' }).end();
  return null;
}
