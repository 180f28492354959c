import { METHODS } from '#server/http/access-rule';
import { ACCESS_TABLE } from '#server/http/access-table';
import { INNER, ask, drop, expect, raw, test } from './access-fixtures.ts';
import { ACCESS_ROWS, NOWHERE_PATHS } from './access-routes.ts';
import { ASKERS } from './askers.ts';
import { routeName, routesOnDisk } from './routes-on-disk.ts';

test('every route stands in the table, and the table names no other', () => {
  const tried = new Set(ACCESS_ROWS.map(({ route }) => route));
  const onDisk = routesOnDisk();
  expect(onDisk.filter((route) => !tried.has(route))).toEqual([]);
  expect([...tried].filter((route) => !onDisk.includes(route))).toEqual([]);
});

test('the gate lets through what exists and nothing else', () => {
  const open = ACCESS_TABLE.flatMap(({ path, methods }) =>
    METHODS.filter((method) => methods[method]).map((method) => routeName(method, path)),
  );
  expect(open.toSorted((one, other) => one.localeCompare(other))).toEqual(routesOnDisk());
});

for (const asker of ASKERS)
  test(`${asker} is answered what the table says`, async ({ sharedFloor, askers, spare }) => {
    const told: Record<string, number> = {};
    const expected: Record<string, number> = {};
    for (const row of ACCESS_ROWS) {
      const name = `${row.route.split(' ', 1)[0]} ${row.path}${row.body === undefined ? '' : ` ${JSON.stringify(row.body)}`}`;
      const answer = await ask(sharedFloor.url, row, (row.endsSession ? spare : askers)[asker]);
      await drop(answer);
      told[name] = answer.status;
      expected[name] = row.expected[asker];
    }
    expect(told).toEqual(expected);
  });

test('a page fetches the next one under the same rules', async ({ sharedFloor, askers }) => {
  const pages = ACCESS_ROWS.filter(
    ({ route, path, expected }) =>
      route.startsWith('GET') && !/^\/(?:api|metrics|_next|.*\.\w+$)/.test(path) && expected.nobody === 303,
  );
  expect(pages.length).toBeGreaterThan(8);
  for (const { route, path, expected } of pages) {
    const headers = { rsc: '1', accept: '*/*', 'next-router-prefetch': '1' };
    const stranger = await ask(sharedFloor.url, { route, path }, headers);
    expect(`${path} ${stranger.status}`).toBe(`${path} 401`);
    await drop(stranger);
    const viewer = await ask(sharedFloor.url, { route, path }, { ...headers, ...askers.viewer });
    expect(viewer.status === 403, path).toBe(expected.viewer === 403);
    await drop(viewer);
  }
});

test('what is not in the table does not exist, for whoever asks', async ({ sharedFloor, askers }) => {
  for (const asker of ['nobody', 'admin', 'token'] as const)
    for (const path of NOWHERE_PATHS) {
      const answer = await fetch(`${sharedFloor.url}${path}`, { headers: askers[asker], redirect: 'manual' });
      await drop(answer);
      expect(`${asker} ${path} ${answer.status}`).toBe(`${asker} ${path} 404`);
    }
});

test('a path is judged as it is routed: every other spelling is refused', async ({ sharedFloor }) => {
  const spellings = [
    '//admin/people',
    '/admin//people',
    '/./admin/people',
    '/wall/../admin/people',
    '/%2e/admin/people',
    '/sign-in/%2e%2e/admin/people',
    '/sign-in/..%2fadmin/people',
    '/%61dmin/people',
    '/admin%2Fpeople',
    '/admin%5cpeople',
    '/admin\\people',
    '/admin/people%00',
    '/sign-in?__nextLocale=x',
    '/sign-in?nxtPid=five9',
    'http://127.0.0.1/admin/people',
    '*',
  ];
  for (const target of spellings) {
    const request = `GET ${target} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/html\r\nconnection: close\r\n\r\n`;
    const { status, text } = await raw(sharedFloor.port, request);
    expect(`${target} ${status}`).toBe(`${target} 400`);
    expect(text).not.toMatch(INNER);
  }
});

test('headers by which the framework talks to itself open nothing', async ({ sharedFloor, askers }) => {
  const forged = [
    { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
    { 'x-middleware-rewrite': '/admin/people' },
    { 'x-matched-path': '/admin/people' },
    { 'x-now-route-matches': '1=five9' },
    { 'x-invoke-path': '/admin/people' },
    { 'x-rewrite-url': '/admin/people' },
    { 'x-original-url': '/admin/people' },
    { 'x-nextjs-data': '1' },
    { 'next-action': 'a'.repeat(42) },
    { 'next-resume': '1' },
    { 'x-watchfloor-client': '127.0.0.1' },
    { 'x-http-method-override': 'DELETE' },
  ];
  for (const headers of forged) {
    const page = await ask(sharedFloor.url, { route: 'GET', path: '/admin/people' }, headers);
    expect(page.status).toBe(303);
    await drop(page);
    const start = await ask(sharedFloor.url, { route: 'GET', path: '/sign-in' }, headers);
    const text = await start.text();
    expect([start.status, text.includes('viewer@example.com')]).toEqual([200, false]);
    const action = await fetch(`${sharedFloor.url}/wall`, {
      method: 'POST',
      headers: { ...headers, ...askers.viewer },
      body: '[]',
    });
    await drop(action);
    expect(action.status).toBe(405);
  }
});
