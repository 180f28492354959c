import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { mayUpgrade } from './gate.ts';
import { isKnownHost } from './known-host.ts';
import { HTML, serve, portOf, raw } from './testing/served-gate.ts';

describe('the gate', () => {
  it('lets everyone through to what is for anyone, as nobody', async () => {
    await using served = await serve();
    expect((await served.ask('/sign-in')).status).toBe(200);
    expect(served.seen).toMatchObject([
      { url: '/sign-in', caller: { kind: 'nobody', address: '192.0.2.1' } },
    ]);
  });

  it('tells those behind it who asks, and from where', async () => {
    await using served = await serve();
    const answer = await served.ask('/wall?zoom=1', {
      as: 'viewer',
      headers: { 'x-forwarded-for': '198.51.100.9', 'x-watchfloor-client': '6.6.6.6' },
    });
    expect(answer.status).toBe(200);
    const [seen] = served.seen;
    expect(seen).toMatchObject({
      url: '/wall?zoom=1',
      caller: { kind: 'person', role: 'viewer', address: '198.51.100.9' },
      headers: { 'x-watchfloor-client': '198.51.100.9' },
    });
  });

  it('sends a stranger who wants a page to the sign-in, and back afterwards', async () => {
    await using served = await serve();
    const answer = await served.ask('/desk?type=AgentState&q=a%26b', { headers: HTML });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/sign-in?next=%2Fdesk%3Ftype%3DAgentState%26q%3Da%2526b',
    ]);
    expect(served.seen).toEqual([]);
  });

  it.each([
    ['a script', '/api/people', {}],
    ['a script that asks for a page with a token', '/desk', { authorization: 'Bearer nonsense' }],
    ['a page that fetches the next one', '/desk?_rsc=abc', { rsc: '1' }],
    ['a browser at an address of the API', '/api/people', HTML],
  ])('tells %s to sign in', async (_who, path, headers) => {
    await using served = await serve();
    const answer = await served.ask(path, { headers });
    expect(answer.status).toBe(401);
    expect(served.seen).toEqual([]);
  });

  it('answers in JSON what is no page', async () => {
    await using served = await serve();
    const answer = await served.ask('/api/people', { as: 'manager' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      403,
      'application/json; charset=utf-8',
    ]);
    expect(await answer.json()).toEqual({
      error: { code: 'forbidden', message: 'Your role does not allow this' },
    });
  });

  it('shows a page that says so, in the language they chose, to somebody whose role is not enough', async () => {
    await using served = await serve();
    const answer = await served.ask('/admin/people', { as: 'manager', headers: HTML });
    expect(answer.status).toBe(403);
    const text = await answer.text();
    expect(text).toContain('<html lang="de">');
    expect(text).toContain('<h1>Diese Seite ist nicht für Ihre Rolle</h1>');
    expect(text).not.toContain('<script');
    expect(served.seen).toEqual([]);
  });

  it.each([
    { language: 'de-AT,de;q=0.9', path: '/nowhere', words: '<h1>Hier ist nichts</h1>' },
    { language: 'fr,en;q=0.5', path: '/nowhere', words: '<h1>There is nothing here</h1>' },
    { language: 'de', path: '/desk%2e', words: 'Die Adresse ist nicht in ihrer einfachen Form geschrieben' },
    {
      language: 'de',
      path: '/desk',
      as: 'broken',
      words: '<h1>Watchfloor kann seinen Speicher nicht lesen</h1>',
    },
  ] as const)('answers whoever asks in $language for $path in a language of theirs', async (asked) => {
    await using served = await serve();
    const headers = { ...HTML, 'accept-language': asked.language };
    const answer = await served.ask(asked.path, { headers, ...('as' in asked && { as: asked.as }) });
    expect(await answer.text()).toContain(asked.words);
    expect(answer.headers.get('vary')).toContain('Accept-Language');
  });

  it('opens to a token what tokens may read, and nothing else', async () => {
    await using served = await serve();
    const statuses = await Promise.all(
      ['/metrics', '/api/health', '/api/tables/five9/ACDStatus', '/desk', '/api/people', '/api/account'].map(
        async (path) => (await served.ask(path, { as: 'token' })).status,
      ),
    );
    expect(statuses).toEqual([200, 200, 200, 403, 403, 403]);
  });

  it('knows nothing that the table does not name, for whoever asks', async () => {
    await using served = await serve();
    const paths = [
      '/api/unheard',
      '/_next/image?url=%2Ficon.svg&w=64&q=75',
      '/_next/data/x/wall.json',
      '/Wall',
    ];
    const answers = await Promise.all(paths.map((path) => served.ask(path, { as: 'admin' })));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(served.seen).toEqual([]);
  });

  it('says which methods there are', async () => {
    await using served = await serve();
    const answer = await served.ask('/api/people', { as: 'admin', method: 'OPTIONS' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
    expect((await served.ask('/wall', { as: 'admin', method: 'POST' })).status).toBe(405);
  });

  it('judges HEAD as GET', async () => {
    await using served = await serve();
    expect((await served.ask('/wall', { method: 'HEAD', as: 'viewer' })).status).toBe(200);
    expect((await served.ask('/desk', { method: 'HEAD', as: 'viewer' })).status).toBe(403);
  });

  it('sends a path with a slash at its end to the one without', async () => {
    await using served = await serve();
    const answer = await served.ask('/wall/?zoom=1');
    expect([answer.status, answer.headers.get('location')]).toEqual([308, '/wall?zoom=1']);
  });

  it.each([
    '//evil.example/',
    '/wall/../admin',
    '/%61dmin',
    '/admin%2fpeople',
    'http://127.0.0.1/admin',
    '*',
  ])('refuses %s', async (target) => {
    await using served = await serve();
    const request = `GET ${target} HTTP/1.1\r\nhost: 127.0.0.1\r\nx-test-as: admin\r\nconnection: close\r\n\r\n`;
    expect(await raw(served.port, request)).toBe('HTTP/1.1 400 Bad Request');
    expect(served.seen).toEqual([]);
  });

  it('does not answer to a name of somebody else', async () => {
    await using served = await serve();
    const request = 'GET /sign-in HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n';
    expect(await raw(served.port, request)).toBe('HTTP/1.1 421 Misdirected Request');
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another page of the same site', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin', { origin: 'null' }],
  ])('takes no change from %s', async (_what, headers) => {
    await using served = await serve();
    expect((await served.ask('/api/demo', { method: 'POST', headers })).status).toBe(403);
    expect(served.seen).toEqual([]);
  });

  it('takes changes from our own pages and from scripts', async () => {
    await using served = await serve();
    const own = { origin: served.origin };
    expect((await served.ask('/api/demo', { method: 'POST', headers: own })).status).toBe(200);
    expect((await served.ask('/api/demo', { method: 'POST' })).status).toBe(200);
  });

  it('lets nobody in while nobody can be told apart, and says so', async () => {
    await using served = await serve();
    const page = await served.ask('/desk', { as: 'broken', headers: HTML });
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '10']);
    expect(await page.text()).toContain('Watchfloor cannot read its store');
    const api = await served.ask('/api/people', { as: 'broken' });
    expect([api.status, await api.json()]).toMatchObject([503, { error: { code: 'store-failed' } }]);
    expect(served.seen).toEqual([]);
  });

  it('serves what is for anyone while nobody can be told apart', async () => {
    await using served = await serve();
    expect((await served.ask('/api/health', { as: 'broken' })).status).toBe(200);
    expect(served.seen).toMatchObject([{ caller: { kind: 'nobody' } }]);
  });

  it('says nothing of what failed inside', async () => {
    await using served = await serve();
    const answer = await served.ask('/api/ready');
    expect([answer.status, await answer.text()]).toEqual([500, '']);
  });
});

describe('another protocol on a connection', () => {
  const isOurs = (host: string | undefined): boolean =>
    isKnownHost(host, { boundTo: '127.0.0.1', allowed: [] });
  it.each([
    [true, '/_next/webpack-hmr', { host: 'localhost:3000', origin: 'http://localhost:3000' }, true],
    [true, '/_next/webpack-hmr', { host: 'localhost:3000', origin: 'https://evil.example' }, false],
    [true, '/_next/webpack-hmr', { host: 'evil.example' }, false],
    [true, '/api/stream', { host: 'localhost:3000' }, false],
    [false, '/_next/webpack-hmr', { host: 'localhost:3000', origin: 'http://localhost:3000' }, false],
  ] as const)('in development %s, %s from %j: %s', async (...[dev, path, headers, may]) => {
    const server = createServer();
    server.on('upgrade', (request, socket) => {
      const passes = mayUpgrade(request, { security: { dev, isHttps: false }, isKnownHost: isOurs });
      socket.end(`HTTP/1.1 ${passes ? '101 Yes' : '403 No'}\r\n\r\n`);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const request = `GET ${path} HTTP/1.1\r\n${lines.join('')}connection: upgrade\r\nupgrade: websocket\r\n\r\n`;
    expect(await raw(portOf(server.address()), request)).toBe(`HTTP/1.1 ${may ? '101 Yes' : '403 No'}`);
    server.close();
  });
});
