import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { INNER, ask, drop, errorBody, expect, raw, test } from './access-fixtures.ts';
import { ACCESS_ROWS } from './access-routes.ts';
import type { Asker } from './askers.ts';

test('another origin changes nothing', async ({ sharedFloor, askers }) => {
  const changes = ACCESS_ROWS.filter(({ route }) => !route.startsWith('GET'));
  const strange = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];
  for (const row of changes)
    for (const headers of strange) {
      const answer = await ask(sharedFloor.url, row, { ...askers.admin, ...headers });
      expect(`${row.route} ${JSON.stringify(headers)} ${answer.status}`).toBe(
        `${row.route} ${JSON.stringify(headers)} 403`,
      );
      await drop(answer);
    }
});

test('an error says what is wrong and nothing of the inside', async ({ sharedFloor, askers }) => {
  for (const asker of ['nobody', 'supervisor', 'admin', 'token'] as const satisfies Asker[])
    for (const row of ACCESS_ROWS) {
      if (row.expected[asker] < 400 || /^GET \/(?!api|metrics)/.test(row.route)) continue;
      const answer = await ask(sharedFloor.url, row, askers[asker]);
      const text = await answer.text();
      const where = `${asker} ${row.route} ${text}`;
      expect(errorBody.safeParse(JSON.parse(text)).success, where).toBe(true);
      expect(INNER.test(text), where).toBe(false);
      expect(answer.headers.get('cache-control'), where).toContain('no-store');
      expect(answer.headers.has('x-powered-by'), where).toBe(false);
    }
});

test('a body that is no JSON, too long, of unknown length or with a read is refused in words', async ({
  sharedFloor,
  askers,
}) => {
  const changes = ACCESS_ROWS.filter(({ route, body }) => !route.startsWith('GET') && body !== undefined);
  for (const { route, path, expected } of changes) {
    const [method = ''] = route.split(' ', 1);
    const send = async (body: string, type: string): Promise<string> => {
      const answer = await fetch(`${sharedFloor.url}${path}`, {
        method,
        headers: { ...askers.admin, 'content-type': type },
        body,
      });
      const text = await answer.text();
      expect(INNER.test(text), `${route} ${type} ${text}`).toBe(false);
      return `${route} ${answer.status}`;
    };
    const refused = new RegExp(`^${route.replaceAll(/[/*:]/g, '\\$&')} 4(?:00|04|13|15|22)$`);
    // What is for displays alone is refused before it is read.
    if (expected.admin >= 500 || expected.admin === 403) continue;
    expect(await send('{"half":', 'application/json')).toMatch(refused);
    expect(await send('\u0000\ufffd<xml/>', 'text/xml')).toMatch(refused);
    expect(await send('a=b', 'application/x-www-form-urlencoded')).toMatch(refused);
    expect(await send('[[[[]]]]', 'application/json')).toMatch(refused);
    expect(await send(`"${'x'.repeat(6_000_000)}"`, 'application/json')).toBe(`${route} 413`);
  }
  const head = 'HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n';
  const chunked = `POST /api/welcome ${head}transfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`;
  expect((await raw(sharedFloor.port, chunked)).status).toBe(411);
  const withRead = `GET /api/health ${head}content-length: 2\r\n\r\n{}`;
  expect((await raw(sharedFloor.port, withRead)).status).toBe(400);
  const both = `POST /api/welcome ${head}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`;
  expect((await raw(sharedFloor.port, both)).status).toBe(400);
});

test('a cookie or token that is not ours, or no longer whole, is nobody', async ({ sharedFloor, askers }) => {
  const cookie = askers.admin['cookie'] ?? '';
  const bearer = askers.token['authorization'] ?? '';
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  const wrong = [
    { cookie: `${name}=` },
    { cookie: `${name}=x` },
    { cookie: `${name}=%ff%fe` },
    { cookie: `${name}=${value.slice(0, -8)}AAAAAAA%3D` },
    { cookie: `${name}=${randomUUID()}.${value.split('.')[1] ?? ''}` },
    { cookie: `${name}=${'x'.repeat(6_000)}` },
    { cookie: ';;;===;' },
    { authorization: 'Bearer' },
    { authorization: 'Bearer ' },
    { authorization: bearer.toUpperCase() },
    { authorization: bearer.slice(0, -1) },
    { authorization: `${bearer}x` },
    { authorization: `Basic ${btoa('admin:admin')}` },
    { authorization: `Bearer ${"' or 1=1 --"}` },
  ];
  for (const headers of wrong) {
    const answer = await fetch(`${sharedFloor.url}/metrics`, { headers });
    const text = await answer.text();
    expect(`${JSON.stringify(headers).slice(0, 80)} ${answer.status} ${text}`).toContain(' 401 ');
    expect(text).not.toMatch(INNER);
  }
});

test('a request that offers another protocol passes the gate like any other', async ({ sharedFloor }) => {
  // Only with its first page does the framework learn of our server.
  await drop(await fetch(`${sharedFloor.url}/sign-in`));
  const offering = async (host: string, path: string): Promise<number> => {
    const lines = [`GET ${path} HTTP/1.1`, `Host: ${host}`, 'Connection: Upgrade', 'Upgrade: websocket'];
    return (await raw(sharedFloor.port, `${lines.join('\r\n')}\r\n\r\n`)).status;
  };
  const own = `127.0.0.1:${sharedFloor.port}`;
  expect(await offering(own, '/api/ready')).toBe(200);
  expect(await offering(own, '/desk')).toBe(303);
  expect(await offering(own, '/nothing')).toBe(404);
  expect(await offering('evil.example', '/')).toBe(421);
});

test('a stranger learns of health only how it is', async ({ sharedFloor, askers }) => {
  const health = async (headers: Readonly<Record<string, string>>): Promise<string[]> => {
    const answer = await fetch(`${sharedFloor.url}/api/health`, { headers });
    return Object.keys(z.record(z.string(), z.unknown()).parse(await answer.json()));
  };
  expect(await health(askers.nobody)).toEqual(['status']);
  expect(await health(askers.viewer)).toContain('connections');
  expect(await health(askers.token)).toContain('connections');
});

test('a session is kept where no script reads it and no other site sends it', async ({ sharedFloor }) => {
  const answer = await fetch(`${sharedFloor.url}/api/demo`, { method: 'POST' });
  const cookies = answer.headers.getSetCookie();
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/; *HttpOnly/i);
    expect(cookie).toMatch(/; *SameSite=(?:Lax|Strict)/i);
    expect(cookie).toMatch(/; *Path=\//i);
    expect(cookie).not.toMatch(/; *Domain=/i);
  }
});

test('ids and secrets cannot be guessed', async ({ sharedFloor, askers }) => {
  const json = async (path: string): Promise<unknown> =>
    await (await fetch(`${sharedFloor.url}${path}`, { headers: askers.admin })).json();
  const withIds = z.array(z.object({ id: z.string() }));
  const { people } = z.object({ people: withIds }).parse(await json('/api/people'));
  const { tokens } = z.object({ tokens: withIds }).parse(await json('/api/tokens'));
  const { sessions } = z.object({ sessions: withIds }).parse(await json('/api/account/sessions'));
  const ids = [...people, ...tokens, ...sessions].map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(6);
  expect(new Set(ids).size).toBe(ids.length);
  // A hundred bits and more: a random UUID, or 20 characters and more of a random alphabet.
  for (const id of ids)
    expect(id).toMatch(/^(?:[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}|[\w-]{20,})$/);
  expect(askers.token['authorization']).toMatch(/^Bearer wf_[\w-]{40,}$/);
  expect(askers.admin['cookie']).not.toContain('%40');
  expect(sessions.some(({ id }) => (askers.admin['cookie'] ?? '').includes(id))).toBe(false);
});

test('every page runs its scripts by a nonce of its own, and breaks no rule of its policy', async ({
  floor,
  page,
}) => {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      document.documentElement.dataset['broken'] =
        `${document.documentElement.dataset['broken'] ?? ''}${effectiveDirective} ${blockedURI};`;
    });
  });
  const nonces = new Set<string>();
  const pages = ACCESS_ROWS.filter(
    ({ route, path, expected }) =>
      route.startsWith('GET') && !/^\/(?:api|metrics|_next|.*\.\w+$)/.test(path) && expected.admin === 200,
  );
  for (const { path } of pages) {
    const answer = await page.goto(`${floor.url}${path}`);
    const policy = (await answer?.headerValue('content-security-policy')) ?? '';
    const nonce = /script-src 'nonce-([\w-]{22})' 'strict-dynamic'/.exec(policy)?.[1] ?? '';
    expect(nonce, `${path} ${policy}`).not.toBe('');
    nonces.add(nonce);
    expect(await answer?.headerValue('cache-control'), path).toContain('no-store');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('body *')].some((part) =>
        Object.keys(part).some((key) => key.startsWith('__reactFiber')),
      ),
    );
    await page.evaluate(() => {
      const planted = '<img alt="" src="data:," onerror="document.title = 1">';
      document.body.insertAdjacentHTML('beforeend', planted);
    });
    const broken = page.locator('html[data-broken*="script-src-attr"]');
    await expect(broken, path).toHaveAttribute('data-broken', 'script-src-attr inline;');
  }
  expect(nonces.size).toBe(pages.length);
});
