import { describe, expect, it } from 'vitest';
import { PASSWORD, servePeople } from './testing/served-people.ts';

const MINUTE_MS = 60_000;

describe('signing in with a password', () => {
  it('lets in and out again, with a cookie no script can read', async () => {
    await using served = await servePeople();
    await served.firstAdmin();
    const browser = served.browser();
    const answer = await browser.signIn(' ADA@Example.com ', PASSWORD);
    expect([answer.status, await answer.json()]).toEqual([200, {}]);
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^watchfloor\.session_token=.+; HttpOnly; SameSite=Lax$/);
    expect(cookie).toContain('Path=/;');
    expect(cookie).not.toContain('Secure');
    expect(await browser.who()).toMatchObject({ kind: 'person', name: 'Ada Admin' });

    const thief = browser.copy();
    expect((await browser.post('/api/auth/sign-out')).status).toBe(200);
    expect(browser.jar.names).toEqual([]);
    expect(await thief.who()).toMatchObject({ kind: 'nobody' });
    expect(served.audit.of('session.signed-out')).toEqual([
      { by: 'Ada Admin', whom: 'Ada Admin', outcome: 'done' },
    ]);
  });

  it('marks its cookies Secure where the public address is https', async () => {
    await using served = await servePeople({ publicUrl: 'https://wall.example.com' });
    const admin = await served.firstAdmin();
    const answer = await admin.signIn('ada@example.com', PASSWORD);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-watchfloor\.session_token=.+; Secure;/);
    expect(await admin.who()).toMatchObject({ kind: 'person' });
  });

  it('answers a wrong password and an unknown e-mail alike, and notes the e-mail of people only', async () => {
    await using served = await servePeople();
    await served.firstAdmin();
    const wrong = await served.browser().signIn('ada@example.com', 'not the password');
    const unknown = await served.browser().signIn('eve@example.com', 'not the password');
    const told = await wrong.json();
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await unknown.json()).toEqual(told);
    expect(served.audit.of('session.refused')).toEqual([
      {
        by: 'nobody',
        whom: 'Ada Admin',
        outcome: 'refused',
        way: 'password',
        reason: 'wrong',
        email: 'ada@example.com',
      },
      { by: 'nobody', outcome: 'refused', way: 'password', reason: 'nobody here has that e-mail' },
    ]);
    expect(JSON.stringify(served.audit.notes)).not.toMatch(/not the password|eve@/);
  });

  it('ends the session which the browser held before', async () => {
    await using served = await servePeople();
    const browser = await served.firstAdmin();
    const before = browser.copy();
    await browser.signIn('ada@example.com', PASSWORD);
    expect(await browser.who()).toMatchObject({ kind: 'person' });
    expect(await before.who()).toMatchObject({ kind: 'nobody' });
  });

  it('never tells a token, and nobody can sign up or ask the library for more', async () => {
    await using served = await servePeople();
    const admin = await served.firstAdmin();
    const token = decodeURIComponent(admin.jar.get('watchfloor.session_token') ?? '').split('.')[0];
    expect(token).toMatch(/^\w{32}$/);
    const said: string[] = [];
    const elsewhere = [
      ['GET', 'get-session'],
      ['GET', 'list-sessions'],
      ['GET', 'ok'],
      ['GET', 'error'],
      ['POST', 'sign-up/email'],
      ['POST', 'update-user'],
      ['POST', 'change-email'],
      ['POST', 'revoke-session'],
      ['POST', 'request-password-reset'],
      ['POST', 'reset-password'],
      ['POST', 'link-social'],
      ['POST', 'sign-in/social'],
      ['POST', 'delete-user'],
      ['POST', 'two-factor/send-otp'],
      ['POST', 'two-factor/get-totp-uri'],
      ['GET', 'sign-in/email'],
      ['GET', 'callback/oidc'],
      ['POST', 'constructor'],
    ] as const;
    for (const [method, path] of elsewhere) {
      const answer = await admin.ask(`/api/auth/${path}`, {
        method,
        ...(method === 'POST' && {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ name: 'Eve', email: 'eve@example.com', password: PASSWORD }),
        }),
      });
      said.push(`${answer.status} ${await answer.text()}`);
    }
    expect(new Set(said.map((line) => line.slice(0, 3)))).toEqual(new Set(['404']));
    for (const [path, body] of [
      ['sign-in/email', { email: 'ada@example.com', password: PASSWORD }],
      ['change-password', { currentPassword: PASSWORD, newPassword: 'another long one' }],
    ] as const)
      said.push(await (await admin.post(`/api/auth/${path}`, body)).text());
    expect(said.join('\n')).not.toContain(token);
  });

  it('takes no password in an address or a form of another site', async () => {
    await using served = await servePeople();
    const admin = await served.firstAdmin();
    const body = { email: 'ada@example.com', password: PASSWORD };
    const foreign = await admin.post('/api/auth/sign-in/email', body, { origin: 'https://evil.example' });
    const site = await served
      .browser({ 'sec-fetch-site': 'cross-site' })
      .post('/api/auth/sign-in/email', body);
    expect([foreign.status, site.status]).toEqual([403, 403]);
  });

  it.each([
    ['our own name', null, {}],
    ['another name of this machine', null, { host: 'localhost:3000', origin: 'http://localhost:3000' }],
    [
      'a proxy that ends TLS, with the public address told',
      'https://wall.example.com',
      { host: 'wall.example.com', origin: 'https://wall.example.com' },
    ],
    [
      'a proxy that ends TLS, without it',
      null,
      { host: 'wall.example.com', origin: 'https://wall.example.com' },
    ],
    ['this machine beside a public address', 'https://wall.example.com', {}],
    ['a script that says nowhere where it comes from', null, { origin: '' }],
  ])('works by way of %s', async (_what, publicUrl, headers: Record<string, string>) => {
    await using served = await servePeople({ publicUrl });
    const browser = await served.firstAdmin();
    const { host, ...plain } = headers;
    const answer = await signInBy(served.origin, { host, cookie: browser.jar.header(), ...plain });
    expect(answer).toBe(200);
  });
});

/** By hand, because fetch chooses Host itself. */
async function signInBy(origin: string, headers: Record<string, string | undefined>): Promise<number> {
  const { request } = await import('node:http');
  const body = JSON.stringify({ email: 'ada@example.com', password: PASSWORD });
  const given = Object.entries({ origin, ...headers }).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  return new Promise((resolve, reject) => {
    const asked = request(
      `${origin}/api/auth/sign-in/email`,
      {
        method: 'POST',
        headers: {
          ...Object.fromEntries(given),
          'content-type': 'application/json',
          'content-length': String(Buffer.byteLength(body)),
        },
      },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

describe('too many tries', () => {
  it('close the account for a quarter of an hour, known or not, from wherever they come', async () => {
    await using served = await servePeople({ trustedProxies: '127.0.0.1' });
    await served.firstAdmin();
    const from = (place: number) => served.browser({ 'x-forwarded-for': `198.51.100.${place}` });
    const seen: unknown[] = [];
    for (const email of ['ada@example.com', 'eve@example.com']) {
      const statuses: number[] = [];
      for (let place = 0; place < 12; place++)
        statuses.push((await from(place).signIn(email, `wrong ${place}`)).status);
      const answer = await from(50).signIn(email.toUpperCase(), PASSWORD);
      seen.push([statuses, answer.status, answer.headers.get('retry-after'), await answer.json()]);
    }
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[0]).toEqual([
      [...Array.from({ length: 10 }, () => 401), 429, 429],
      429,
      '900',
      { error: { code: 'too-many-requests', message: 'Too many tries. Try again in 15 minutes.' } },
    ]);
    const told = served.audit
      .of('session.refused')
      .filter((note) => JSON.stringify(note).includes('too many'));
    expect(told).toHaveLength(2);
    await served.clock.advance(15 * MINUTE_MS);
    expect((await from(51).signIn('ada@example.com', PASSWORD)).status).toBe(200);
  });

  it('close the door to an address for a minute, whatever it forges', async () => {
    await using served = await servePeople();
    await served.firstAdmin();
    const statuses: number[] = [];
    for (let place = 0; place < 11; place++) {
      const browser = served.browser({
        'x-forwarded-for': `198.51.100.${place}`,
        'x-watchfloor-client': `198.51.100.${place}`,
        'x-real-ip': `198.51.100.${place}`,
        forwarded: `for=198.51.100.${place}`,
      });
      statuses.push((await browser.signIn(`nobody${place}@example.com`, 'wrong')).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    expect((await served.browser().signIn('ada@example.com', PASSWORD)).status).toBe(429);
    await served.clock.advance(MINUTE_MS);
    expect((await served.browser().signIn('ada@example.com', PASSWORD)).status).toBe(200);
  });

  it('cannot be slipped past by trying many at once', async () => {
    await using served = await servePeople({ trustedProxies: '127.0.0.1' });
    await served.firstAdmin();
    const tries = Array.from({ length: 30 }, (_, place) =>
      served
        .browser({ 'x-forwarded-for': `198.51.100.${place}` })
        .signIn('ada@example.com', `wrong ${place}`),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(20);
  });

  it('are not what an office behind one address makes by signing in', async () => {
    await using served = await servePeople();
    await served.firstAdmin();
    for (let place = 0; place < 15; place++)
      expect((await served.browser().signIn('ada@example.com', PASSWORD)).status).toBe(200);
  });

  it('at links are refused as well', async () => {
    await using served = await servePeople();
    await served.firstAdmin();
    const statuses: number[] = [];
    for (let place = 0; place < 11; place++)
      statuses.push(
        (
          await served
            .browser()
            .post('/api/links/set-password', { token: `guess ${place}`, password: PASSWORD })
        ).status,
      );
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 404), 429]);
  });
});

describe('a changed password', () => {
  it('is asked for with the current one, and signs out every other browser', async () => {
    await using served = await servePeople();
    const browser = await served.firstAdmin();
    const other = served.browser();
    await other.signIn('ada@example.com', PASSWORD);
    const before = browser.copy();
    const changes: unknown[] = [];
    served.access.onAccessChanged((change) => changes.push(change));

    const change = (currentPassword: string, newPassword: string) =>
      browser.post('/api/auth/change-password', { currentPassword, newPassword });
    expect((await change('not the password', 'another long one')).status).toBe(400);
    expect((await change(PASSWORD, 'short')).status).toBe(400);
    expect((await change(PASSWORD, 'x'.repeat(129))).status).toBe(400);
    expect(await other.who()).toMatchObject({ kind: 'person' });
    expect((await change(PASSWORD, 'another long one')).status).toBe(200);

    expect(await browser.who()).toMatchObject({ kind: 'person' });
    expect(await other.who()).toMatchObject({ kind: 'nobody' });
    expect(await before.who()).toMatchObject({ kind: 'nobody' });
    expect(changes).toHaveLength(2);
    expect((await other.signIn('ada@example.com', PASSWORD)).status).toBe(401);
    expect((await other.signIn('ada@example.com', 'another long one')).status).toBe(200);
    expect(served.audit.of('person.password-set')).toHaveLength(1);
  });

  it('cannot be guessed at from a browser left open', async () => {
    await using served = await servePeople({ trustedProxies: '127.0.0.1' });
    const browser = await served.firstAdmin();
    const statuses: number[] = [];
    for (let place = 0; place < 11; place++) {
      const answer = await browser.post(
        '/api/auth/change-password',
        { currentPassword: `wrong ${place}`, newPassword: 'another long one' },
        { 'x-forwarded-for': `198.51.100.${place}` },
      );
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 400), 429]);
  });
});
