import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { DataScope } from '#lib/domain/data-scope';
import type { Browser } from '../testing/browser.ts';
import {
  type Company,
  goToCompany,
  openCompany,
  signInByCompany,
  tokensOf,
} from '../testing/oidc-company.ts';
import { PASSWORD, type ServedOptions, type ServedPeople, servePeople } from '../testing/served-people.ts';
import type { OidcSettings } from './oidc-settings.ts';
import { readClaims } from './read-claims.ts';

const SUE = { sub: 'c0ffee', email: 'Sue@Example.com', email_verified: true, name: 'Sue at Work' };

interface Served extends AsyncDisposable {
  company: Company;
  served: ServedPeople;
  admin: Browser;
}

/** A company's provider and us, who trust it, with an administrator. */
async function serveBoth(
  oidc: Partial<OidcSettings> = {},
  { isUp = true, ...options }: ServedOptions & { isUp?: boolean } = {},
): Promise<Served> {
  const ours = { origin: '' };
  const company = await openCompany(() => `${ours.origin}/api/auth/callback/oidc`);
  await company.stop();
  const served = await servePeople({ ...options, oidc: () => company.settings(oidc) });
  ours.origin = options.publicUrl ?? served.origin;
  if (isUp) await company.start();
  company.person = SUE;
  const admin = await served.firstAdmin();
  return {
    company,
    served,
    admin,
    async [Symbol.asyncDispose]() {
      await served[Symbol.asyncDispose]();
      await company[Symbol.asyncDispose]();
    },
  };
}

async function invite(
  { served, admin }: Served,
  person: { name?: string; email?: string; scope?: DataScope } = {},
): Promise<{ id: string; link: string }> {
  const by = await admin.who();
  if (by.kind !== 'person') throw new Error('Nobody is signed in');
  const { person: added, link } = await served.people.add(
    { name: 'Sue', email: 'sue@example.com', role: 'supervisor', scope: { kind: 'all' }, ...person },
    by,
  );
  return { id: added.id, link };
}

async function disable({ served, admin }: Served, id: string): Promise<void> {
  const by = await admin.who();
  if (by.kind !== 'person') throw new Error('Nobody is signed in');
  const { version } = await served.people.find(id);
  await served.people.change(id, { version, disabled: true }, by);
}

describe('the company’s sign-in', () => {
  it('lets in whoever was invited under that e-mail, and knows them again by the company’s own id', async () => {
    await using both = await serveBoth();
    const { served, company } = both;
    expect(served.signIn.oidc).toEqual({ name: 'Example Corp' });
    const { id } = await invite(both);
    const browser = served.browser();
    expect(await signInByCompany(browser, '/desk?x=1')).toBe('/desk?x=1');
    expect(await browser.who()).toMatchObject({ kind: 'person', id, name: 'Sue', role: 'supervisor' });
    expect(served.audit.of('session.signed-in').at(-1)).toMatchObject({ by: 'Sue', way: 'company sign-in' });

    company.person = { sub: SUE.sub, email: 'renamed@example.com', email_verified: false };
    const again = served.browser();
    expect(await signInByCompany(again)).toBe('/wall');
    expect(await again.who()).toMatchObject({ id, email: 'sue@example.com' });
    const accounts = await served.store.db
      .selectFrom('auth_account')
      .selectAll()
      .where('userId', '=', id)
      .execute();
    expect(accounts).toEqual([
      expect.objectContaining({
        providerId: 'oidc',
        accountId: `${company.issuer} ${SUE.sub}`,
        accessToken: null,
        refreshToken: null,
        idToken: null,
      }),
    ]);
  });

  it('links somebody who has a password only by an e-mail the company has verified', async () => {
    await using both = await serveBoth();
    const { served, company } = both;
    company.person = { sub: 'ada', email: 'ada@example.com', email_verified: false };
    const browser = served.browser();
    expect(await signInByCompany(browser)).toBe('/sign-in?problem=email-not-verified');
    company.person = { sub: 'ada', email: 'ada@example.com' };
    expect(await signInByCompany(browser)).toBe('/sign-in?problem=email-not-verified');
    expect(await browser.who()).toMatchObject({ kind: 'nobody' });
    company.person = { sub: 'ada', email: 'ada@example.com', email_verified: true };
    expect(await signInByCompany(browser)).toBe('/wall');
    expect(await browser.who()).toMatchObject({ name: 'Ada Admin' });
    expect((await served.browser().signIn('ada@example.com', PASSWORD)).status).toBe(200);
  });

  it('gives nobody the place of whoever had that e-mail before', async () => {
    await using both = await serveBoth({ signUp: 'viewer' });
    const { served, company, admin } = both;
    const { id } = await invite(both);
    const sue = served.browser();
    expect(await signInByCompany(sue)).toBe('/wall');

    company.person = { ...SUE, sub: 'another Sue' };
    const other = served.browser();
    expect(await signInByCompany(other)).toBe('/sign-in?problem=other-account');
    expect(await signInByCompany(other)).toBe('/sign-in?problem=other-account');
    expect(await other.who()).toMatchObject({ kind: 'nobody' });
    expect(served.audit.of('session.refused').at(-1)).toMatchObject({
      whom: 'Sue',
      way: 'company sign-in',
      reason: 'other-account',
    });
    const accounts = served.store.db.selectFrom('auth_account').select('accountId').where('userId', '=', id);
    expect(await accounts.execute()).toEqual([{ accountId: `${company.issuer} ${SUE.sub}` }]);
    company.person = SUE;
    expect(await signInByCompany(served.browser())).toBe('/wall');

    const by = await admin.who();
    if (by.kind !== 'person') throw new Error('Nobody is signed in');
    await served.people.remove(id, by);
    await invite(both);
    company.person = { ...SUE, sub: 'another Sue' };
    expect(await signInByCompany(other)).toBe('/wall');
    expect(await other.who()).toMatchObject({ name: 'Sue', email: 'sue@example.com' });
    company.person = SUE;
    expect(await signInByCompany(served.browser())).toBe('/sign-in?problem=other-account');
  });

  it('knows people again by their e-mail at a provider to which the company has moved', async () => {
    await using both = await serveBoth();
    const { served, company } = both;
    const { id } = await invite(both);
    await served.store.db
      .insertInto('auth_account')
      .values({
        id: 'one',
        userId: id,
        providerId: 'oidc',
        accountId: `https://former.example ${SUE.sub}`,
        createdAt: '2026-01-01T00:00:00.000Z',
        updatedAt: '2026-01-01T00:00:00.000Z',
      })
      .execute();
    company.person = { ...SUE, sub: 'anew' };
    const browser = served.browser();
    expect(await signInByCompany(browser)).toBe('/wall');
    expect(await browser.who()).toMatchObject({ id });
  });

  it('turns strangers away where only invited people come in', async () => {
    await using both = await serveBoth();
    const { served, company } = both;
    const browser = served.browser();
    expect(await signInByCompany(browser)).toBe('/sign-in?problem=unknown-person');
    company.person = { sub: 'x' };
    expect(await signInByCompany(browser)).toBe('/sign-in?problem=no-email');
    company.person = { sub: 'd', email: 'demonstration@watchfloor.invalid', email_verified: true };
    expect(await signInByCompany(browser)).toBe('/sign-in?problem=unknown-person');
    expect(await browser.who()).toMatchObject({ kind: 'nobody' });
    expect(await served.people.list()).toHaveLength(1);
    expect(served.audit.of('session.refused').map((note) => JSON.stringify(note))).toEqual([
      expect.stringContaining('"reason":"unknown-person"'),
      expect.stringContaining('"reason":"no-email"'),
      expect.stringContaining('"reason":"unknown-person"'),
    ]);
    expect(JSON.stringify(served.audit.notes)).not.toContain('sue@example.com');
  });

  it('lets strangers in as viewers who see nothing yet, where that is wanted', async () => {
    await using both = await serveBoth({ signUp: 'viewer' });
    const { served, company } = both;
    const browser = served.browser();
    expect(await signInByCompany(browser)).toBe('/wall');
    expect(await browser.who()).toMatchObject({
      name: 'Sue at Work',
      email: 'sue@example.com',
      role: 'viewer',
      scope: { kind: 'some', entries: [] },
    });
    expect(served.audit.of('person.added').at(-1)).toMatchObject({
      whom: 'Sue at Work',
      way: 'company sign-in',
    });
    company.person = { ...SUE, sub: 'other', email: 'other@example.com', email_verified: false };
    expect(await signInByCompany(served.browser())).toBe('/sign-in?problem=email-not-verified');
    expect(await served.people.list()).toHaveLength(2);
  });

  it('lets nobody in whose access was taken away, linked already or not', async () => {
    await using both = await serveBoth();
    const { served } = both;
    const { id } = await invite(both);
    const browser = served.browser();
    await signInByCompany(browser);
    await disable(both, id);
    expect(await browser.who()).toMatchObject({ kind: 'nobody' });
    expect(await signInByCompany(browser)).toBe('/sign-in?problem=disabled');
    expect(await browser.who()).toMatchObject({ kind: 'nobody' });

    await using fresh = await serveBoth();
    const invited = await invite(fresh);
    await disable(fresh, invited.id);
    expect(await signInByCompany(fresh.served.browser())).toBe('/sign-in?problem=disabled');
  });

  it('takes an answer once, in the browser that asked, and no forged one', async () => {
    await using both = await serveBoth();
    const { served } = both;
    await invite(both);
    const browser = served.browser();
    const back = await goToCompany(browser);
    const path = `${back.pathname}${back.search}`;
    const place = async (by: Browser, to: string): Promise<string | null> =>
      (await by.ask(to)).headers.get('location');

    expect(await place(served.browser(), path)).toBe('/sign-in?problem=expired');
    const forged = path.replace(/state=[^&]+/, 'state=forged');
    expect(await place(browser, forged)).toBe('/sign-in?problem=expired');
    expect(await place(browser, '/api/auth/callback/oidc')).toBe('/sign-in?problem=expired');
    expect(await place(browser, '/api/auth/callback/oidc?code=x')).toBe('/sign-in?problem=expired');
    expect(await browser.who()).toMatchObject({ kind: 'nobody' });

    const other = served.browser();
    const good = await goToCompany(other);
    const wrongCode = `${good.pathname}${good.search.replace(/code=[^&]+/, 'code=wrong')}`;
    expect(await place(other, wrongCode)).toBe('/sign-in?problem=failed');
    const third = served.browser();
    const right = await goToCompany(third);
    expect(await place(third, `${right.pathname}${right.search}`)).toBe('/wall');
    expect(await place(third, `${right.pathname}${right.search}`)).toBe('/sign-in?problem=expired');
  });

  it('brings back whoever the company does not let in', async () => {
    await using both = await serveBoth();
    both.company.refuses = true;
    expect(await signInByCompany(both.served.browser())).toBe('/sign-in?problem=provider-refused');
  });

  it('works as soon as the provider is up, though it was down when we started', async () => {
    await using both = await serveBoth({}, { isUp: false });
    const { served, company } = both;
    await invite(both);
    const browser = served.browser();
    const begin = () => browser.post('/api/auth/sign-in/social', { provider: 'oidc', callbackURL: '/wall' });
    const down = await begin();
    expect([down.status, JSON.stringify(await down.json())]).toEqual([
      502,
      expect.stringContaining('upstream-failed'),
    ]);
    await company.start();
    expect(await signInByCompany(browser)).toBe('/wall');
    await company.stop();
    expect((await begin()).status).toBe(200);
  });

  it('comes back to the sign-in page when the provider goes away on the way', async () => {
    await using both = await serveBoth();
    await invite(both);
    const browser = both.served.browser();
    const back = await goToCompany(browser);
    await both.company.stop();
    const answer = await browser.ask(`${back.pathname}${back.search}`);
    expect(answer.headers.get('location')).toBe('/sign-in?problem=failed');
  });

  it('asks only where it was told to, when all addresses are given', async () => {
    await using told = await serveBoth();
    const { issuer } = told.company;
    await using both = await servePeople({
      oidc: () =>
        told.company.settings({
          authorizationUrl: `${issuer}/auth`,
          tokenUrl: `${issuer}/token`,
          userInfoUrl: `${issuer}/me`,
          jwksUrl: `${issuer}/jwks`,
        }),
    });
    await told.company.stop();
    const begin = await both
      .browser()
      .post('/api/auth/sign-in/social', { provider: 'oidc', callbackURL: '/wall' });
    const { url } = z.object({ url: z.string() }).parse(await begin.json());
    const asked = new URL(url).searchParams;
    expect(url).toContain(`${issuer}/auth?`);
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      client_id: 'watchfloor',
      scope: 'openid email profile',
      code_challenge_method: 'S256',
      redirect_uri: `${both.origin}/api/auth/callback/oidc`,
      state: expect.stringMatching(/^[\w-]{32}$/),
      nonce: expect.stringMatching(/^[\w-]{32}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it.each([
    ['another issuer', { issuer: 'http://127.0.0.1:1/elsewhere' }, 'unexpected "iss" claim value'],
    ['another client', { clientId: 'somebody-else' }, 'unexpected "aud" claim value'],
  ])('takes no ID token of %s', async (_what, wrong, told) => {
    await using both = await serveBoth();
    const { issuer } = both.company;
    const tokens = await tokensOf(both.company, both.served.origin);
    const endpoints = {
      authorizationUrl: `${issuer}/auth`,
      tokenUrl: `${issuer}/token`,
      userInfoUrl: `${issuer}/me`,
      jwksUrl: `${issuer}/jwks`,
      authentication: 'basic' as const,
    };
    const read = (settings: OidcSettings, nonce = 'the nonce') =>
      readClaims({ ...tokens, nonce }, settings, endpoints);
    expect(await read(both.company.settings())).toMatchObject({ subject: SUE.sub, email: 'sue@example.com' });
    await expect(read({ ...both.company.settings(), ...wrong })).rejects.toThrow(told);
    await expect(read(both.company.settings(), 'another nonce')).rejects.toThrow('another request');
  });

  it('takes no e-mail that the provider tells of somebody else', async () => {
    await using both = await serveBoth();
    const { issuer } = both.company;
    const tokens = await tokensOf(both.company, both.served.origin);
    const other = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ ...SUE, sub: 'somebody else' }));
    });
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : null;
    const endpoints = {
      authorizationUrl: `${issuer}/auth`,
      tokenUrl: `${issuer}/token`,
      userInfoUrl: `http://127.0.0.1:${port}/me`,
      jwksUrl: `${issuer}/jwks`,
      authentication: 'basic' as const,
    };
    await expect(
      readClaims({ ...tokens, nonce: 'the nonce' }, both.company.settings(), endpoints),
    ).rejects.toThrow('two different people');
    other.closeAllConnections();
    other.close();
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    'javascript:alert(1)',
    '/a b',
    'wall',
  ])('sends nobody on to %s afterwards', async (callbackURL) => {
    await using both = await serveBoth();
    const answer = await both.served
      .browser()
      .post('/api/auth/sign-in/social', { provider: 'oidc', callbackURL });
    expect(answer.status).toBe(400);
  });

  it('takes no ID token from a page, and nothing else the library would', async () => {
    await using both = await serveBoth();
    const answer = await both.served.browser().post('/api/auth/sign-in/social', {
      provider: 'oidc',
      callbackURL: '/wall',
      idToken: { token: (await tokensOf(both.company, both.served.origin)).idToken },
    });
    expect(answer.status).toBe(400);
  });
});
