import { once } from 'node:events';
import { type IncomingMessage, createServer } from 'node:http';
import pino from 'pino';
import { ManualClock } from '#lib/domain/manual-clock';
import type { Role } from '#lib/domain/role';
import { ACCESS_TABLE } from '#server/http/access-table';
import { clientAddress, readTrustedProxies } from '#server/http/client-address';
import { answering } from '#server/http/error-answer';
import { createGate } from '#server/http/gate';
import { isKnownHost } from '#server/http/known-host';
import type { Store } from '#server/store/open-store';
import { openFresh } from '#server/store/testing/each-store';
import { AccessChanges } from '../access-changes.ts';
import { createPeople, type PeopleSystem } from '../create-people.ts';
import { currentCaller } from '../current-caller.ts';
import type { OidcSettings } from '../oidc/oidc-settings.ts';
import { Browser } from './browser.ts';
import { NotedAudit } from './noted-audit.ts';

export interface ServedOptions {
  /** On which database; SQLite unless given. */
  kind?: Store['kind'];
  publicUrl?: string | null;
  trustedProxies?: string;
  oidc?: (origin: string) => OidcSettings;
  demoRole?: Role;
  /** The demonstration's door; closed unless it says otherwise. */
  isDemoOpen?: () => boolean;
  /** Another instance on the same store. */
  store?: Store;
  /** Answers what the gate lets through; the ways in alone unless it is given. */
  serve?: (request: Request, system: PeopleSystem) => Promise<Response>;
}

/** People and rights behind the real gate on a loopback port; /api/ready there says who asks. */
export interface ServedPeople extends AsyncDisposable, PeopleSystem {
  readonly origin: string;
  readonly store: Store;
  readonly clock: ManualClock;
  readonly audit: NotedAudit;
  readonly changes: AccessChanges;
  /** A browser that knows nothing of us. */
  browser(headers?: Record<string, string>): Browser;
  /** A browser in which the first administrator has just been made. */
  firstAdmin(): Promise<Browser>;
}

export const SECRET = 'a secret of tests, long enough to be one';
export const PASSWORD = 'correct horse battery';

export async function servePeople(options: ServedOptions = {}): Promise<ServedPeople> {
  const fresh = options.store ? null : await openFresh(options.kind ?? 'sqlite');
  const store = options.store ?? fresh?.store;
  if (!store) throw new Error('There is no store');
  // The sign-in library reads the machine's clock, so ours begins there.
  const clock = new ManualClock(Date.now());
  const audit = new NotedAudit();
  const changes = new AccessChanges();
  const log = pino({ level: 'silent' });
  const proxies = readTrustedProxies(options.trustedProxies ?? '');
  if (!proxies) throw new Error('The list of proxies is wrong');
  const ready: { system: PeopleSystem | null } = { system: null };
  const system = (): PeopleSystem => {
    if (!ready.system) throw new Error('Not ready');
    return ready.system;
  };

  const gate = createGate({
    table: ACCESS_TABLE,
    isKnownHost: (host) => isKnownHost(host, { boundTo: '127.0.0.1', allowed: ['wall.example.com'] }),
    addressOf: (request) =>
      clientAddress(request.headers['x-forwarded-for'], request.socket.remoteAddress, proxies),
    identify: (...asked) => system().access.identify(...asked),
    security: { dev: false, isHttps: false },
    log,
    localeOf: () => 'en',
    serve: async (request, response) => {
      const asked = await asRequest(request);
      const answer = await answering(() =>
        asked.url.endsWith('/api/ready')
          ? Response.json(currentCaller())
          : (options.serve ?? serveWaysIn)(asked, system()),
      );
      response.statusCode = answer.status;
      for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value);
      const cookies = answer.headers.getSetCookie();
      if (cookies.length > 0) response.setHeader('set-cookie', cookies);
      response.end(Buffer.from(await answer.arrayBuffer()));
    },
  });
  const server = createServer((request, response) => void gate(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port');
  const origin = `http://127.0.0.1:${address.port}`;
  ready.system = await createPeople({
    store,
    clock,
    log,
    audit,
    changes,
    secret: SECRET,
    publicUrl: options.publicUrl ?? null,
    demo: { isOpen: options.isDemoOpen ?? (() => false), role: options.demoRole ?? 'admin' },
    oidc: options.oidc?.(origin) ?? null,
  });
  return {
    ...ready.system,
    signIn: ready.system.signIn,
    origin,
    store,
    clock,
    audit,
    changes,
    browser: (headers = {}) => new Browser(origin, headers),
    async firstAdmin() {
      const browser = new Browser(origin, {});
      const link = await system().signIn.firstAdminLink();
      const token = link?.split('#')[1];
      await browser.post('/api/welcome', {
        token,
        name: 'Ada Admin',
        email: 'ada@example.com',
        password: PASSWORD,
      });
      return browser;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await fresh?.[Symbol.asyncDispose]();
    },
  };
}

/** The ways in as the routes offer them. */
async function serveWaysIn(request: Request, { signIn }: PeopleSystem): Promise<Response> {
  const { pathname } = new URL(request.url);
  switch (pathname) {
    case '/api/welcome':
      return signIn.welcome(request);
    case '/api/links/inspect':
      return signIn.inspectLink(request);
    case '/api/links/set-password':
      return signIn.setPassword(request);
    case '/api/demo':
      return (await signIn.enterDemo(request)) ?? new Response(null, { status: 404 });
    default:
      return pathname.startsWith('/api/auth/') ? signIn.handle(request) : new Response('a page');
  }
}

async function asRequest(request: IncomingMessage): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece));
  const method = request.method ?? 'GET';
  return new Request(`http://${request.headers.host}${request.url}`, {
    method,
    headers,
    ...(method !== 'GET' && method !== 'HEAD' && { body: Buffer.concat(pieces) }),
  });
}
