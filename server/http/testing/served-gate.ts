import { once } from 'node:events';
import { type IncomingHttpHeaders, createServer } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import pino from 'pino';
import { WHOLE_SCOPE } from '#lib/domain/data-scope';
import { type Role, isRole } from '#lib/domain/role';
import { AppError } from '#server/app-error';
import { acceptedLocale } from '#lib/words/locale';
import type { Caller } from '#server/auth/caller';
import { currentCaller } from '#server/auth/current-caller';
import { ACCESS_TABLE, DEV_TABLE } from '../access-table.ts';
import { createGate } from '../gate.ts';
import { isKnownHost } from '../known-host.ts';

export const HTML = { accept: 'text/html,*/*;q=0.8' };

interface Seen {
  url: string;
  caller: Caller;
  headers: IncomingHttpHeaders;
}

interface Served extends AsyncDisposable {
  origin: string;
  port: number;
  /** What came through the gate. */
  seen: Seen[];
  ask(path: string, init?: RequestInit & { as?: Role | 'token' | 'broken' }): Promise<Response>;
}

/** A plain server behind the gate: whoever sends `x-test-as: <role>` is that, `broken` finds a store that cannot be read. */
export async function serve({ dev = false, isHttps = false } = {}): Promise<Served> {
  const seen: Seen[] = [];
  const gate = createGate({
    table: dev ? [...DEV_TABLE, ...ACCESS_TABLE] : ACCESS_TABLE,
    isKnownHost: (host) => isKnownHost(host, { boundTo: '127.0.0.1', allowed: [] }),
    addressOf: (request) => String(request.headers['x-forwarded-for'] ?? '192.0.2.1'),
    identify: (headers, address) => identify(new Headers(flat(headers)), address),
    security: { dev, isHttps },
    log: pino({ level: 'silent' }),
    localeOf: (heard) =>
      currentCaller().kind === 'person' ? 'de' : (acceptedLocale(heard['accept-language'] ?? null) ?? 'en'),
    serve: async (request, response) => {
      await Promise.resolve();
      if (request.url === '/api/ready') throw new Error('the secret inside');
      seen.push({ url: request.url ?? '', caller: currentCaller(), headers: request.headers });
      response.end('inside');
    },
  });
  const server = createServer((request, response) => void gate(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server.address());
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    port,
    seen,
    ask: (path, { as, headers, ...init } = {}) =>
      fetch(`${origin}${path}`, {
        redirect: 'manual',
        ...init,
        headers: { ...Object.fromEntries(new Headers(headers)), ...(as && { 'x-test-as': as }) },
      }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function flat(headers: Headers | NodeJS.Dict<string | string[]>): Record<string, string> {
  if (headers instanceof Headers) return Object.fromEntries(headers);
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

function identify(headers: Headers, address: string): Promise<Caller> {
  const as = headers.get('x-test-as') ?? '';
  if (as === 'broken') return Promise.reject(new AppError('store-failed', 'disk'));
  if (as === 'token') return Promise.resolve({ kind: 'token', id: 't', name: 'script', address });
  if (!isRole(as)) return Promise.resolve({ kind: 'nobody', address });
  const who = { id: 'p', name: 'Ann', email: 'ann@example.com', sessionId: 's', isDemo: false, locale: null };
  return Promise.resolve({ kind: 'person', role: as, scope: WHOLE_SCOPE, address, ...who });
}

export function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port');
  return address.port;
}

/** Sends a request as it is written, and resolves to the first line of the answer. */
export async function raw(port: number, request: string): Promise<string> {
  const socket = net.connect(port, '127.0.0.1');
  socket.end(request);
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return text.split('\r\n', 1)[0] ?? '';
}
