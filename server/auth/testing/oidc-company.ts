import { createHash, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import Provider from 'oidc-provider';
import * as z from 'zod';
import type { OidcSettings } from '../oidc/oidc-settings.ts';
import type { Browser } from './browser.ts';
import { CookieJar } from './cookie-jar.ts';
import { providerMemory } from './oidc-memory.ts';

/** Somebody at the company, as its provider tells. */
export interface CompanyPerson {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
}

/** A company's sign-in on loopback: a real OpenID provider, at which `person` signs in without further questions. */
export interface Company extends AsyncDisposable {
  readonly issuer: string;
  person: CompanyPerson;
  /** Refuses whoever comes. */
  refuses: boolean;
  settings(more?: Partial<OidcSettings>): OidcSettings;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const CLIENT_ID = 'watchfloor';
const CLIENT_SECRET = 'the secret of the client, for tests only';

/** `redirectUri` is asked for late: our own port is known later than this one. */
export async function openCompany(redirectUri: () => string): Promise<Company> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let server: Server | null = null;
  const company: Company = {
    issuer,
    person: { sub: 'nobody' },
    refuses: false,
    settings: (more = {}) => ({
      issuer,
      clientId: CLIENT_ID,
      clientSecret: CLIENT_SECRET,
      name: 'Example Corp',
      authorizationUrl: null,
      tokenUrl: null,
      userInfoUrl: null,
      jwksUrl: null,
      signUp: 'invited',
      ...more,
    }),
    async start() {
      const provider = makeProvider();
      const answer = provider.callback();
      server = createServer((request, response) => {
        if (!request.url?.startsWith('/login/')) return answer(request, response);
        const result = company.refuses
          ? { error: 'access_denied', error_description: 'not today' }
          : { login: { accountId: company.person.sub } };
        void provider.interactionFinished(request, response, result);
      });
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    async stop() {
      if (!server) return;
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      server = null;
    },
    [Symbol.asyncDispose]: () => company.stop(),
  };

  function makeProvider(): Provider {
    const provider: Provider = new Provider(issuer, {
      adapter: providerMemory(),
      clients: [
        {
          client_id: CLIENT_ID,
          client_secret: CLIENT_SECRET,
          redirect_uris: [redirectUri()],
          token_endpoint_auth_method: 'client_secret_basic',
        },
      ],
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] },
      cookies: { keys: ['a key of tests'] },
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/login/${uid}` },
      ttl: { Session: 60, Grant: 60, Interaction: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
      findAccount: (_context: unknown, id: string) => ({
        accountId: id,
        claims: () => Promise.resolve({ ...company.person, sub: id }),
      }),
      loadExistingGrant: async (context: unknown) => {
        const { oidc } = grantContext.parse(context);
        const grant = new provider.Grant({ accountId: oidc.session.accountId, clientId: CLIENT_ID });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
    });
    return provider;
  }
  await company.start();
  return company;
}

const grantContext = z.object({ oidc: z.object({ session: z.object({ accountId: z.string() }) }) });
const begun = z.object({ url: z.url() });

/** Begins at our sign-in, and comes as far as the address with which the provider sends the browser back to us. */
export async function goToCompany(browser: Browser, callbackURL = '/wall'): Promise<URL> {
  const start = await browser.post('/api/auth/sign-in/social', { provider: 'oidc', callbackURL });
  if (start.status !== 200) throw new Error(`Sign-in did not begin: ${start.status} ${await start.text()}`);
  return throughCompany(new URL(begun.parse(await start.json()).url));
}

/** Follows the provider until it sends the browser elsewhere. */
async function throughCompany(first: URL): Promise<URL> {
  const jar = new CookieJar();
  let next = first;
  for (let hops = 0; hops < 10; hops++) {
    const answer = await fetch(next, { redirect: 'manual', headers: { cookie: jar.header() } });
    jar.take(answer);
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`The provider stopped: ${answer.status} ${await answer.text()}`);
    next = new URL(location, next);
    if (next.origin !== first.origin) return next;
  }
  throw new Error('The provider went round in circles');
}

/** The whole way, there and back. Resolves to where the browser is sent in the end. */
export async function signInByCompany(browser: Browser, callbackURL = '/wall'): Promise<string | null> {
  const back = await goToCompany(browser, callbackURL);
  const answer = await browser.ask(`${back.pathname}${back.search}`);
  return answer.headers.get('location');
}

const tokenAnswer = z.object({ id_token: z.string(), access_token: z.string() });

/** What the provider's token endpoint answers for a sign-in with the nonce `the nonce`. */
export async function tokensOf(
  company: Company,
  origin: string,
): Promise<{ idToken: string; accessToken: string }> {
  const { issuer } = company;
  const verifier = 'v'.repeat(64);
  const redirectUri = `${origin}/api/auth/callback/oidc`;
  const asked = new URLSearchParams({
    response_type: 'code',
    client_id: CLIENT_ID,
    scope: 'openid email profile',
    redirect_uri: redirectUri,
    nonce: 'the nonce',
    state: 'the state',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const back = await throughCompany(new URL(`${issuer}/auth?${asked.toString()}`));
  const secret = encodeURIComponent(CLIENT_SECRET).replaceAll('%20', '+');
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${CLIENT_ID}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: back.searchParams.get('code') ?? '',
      redirect_uri: redirectUri,
      code_verifier: verifier,
    }),
  });
  const { id_token: idToken, access_token: accessToken } = tokenAnswer.parse(await answer.json());
  return { idToken, accessToken };
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port');
  return address.port;
}
