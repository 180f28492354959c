import * as z from 'zod';
import { expect, test } from './fixtures.ts';
import { CREDENTIALS, type Floor } from './floor.ts';
import { joinedTo } from './floor-answers.ts';

const TYPES = [
  'AgentState',
  'AgentStatistics',
  'ACDStatus',
  'CampaignState',
  'OutboundCampaignManager',
  'OutboundCampaignStatistics',
  'InboundCampaignStatistics',
  'AutodialCampaignStatistics',
];
const tableBody = z.object({
  columns: z.array(z.unknown()),
  rows: z.array(z.unknown()),
  version: z.number(),
  sourceTime: z.unknown(),
  receivedAt: z.unknown(),
});
const errorBody = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

async function sizeOf(floor: Floor, type: string): Promise<{ rows: number; columns: number } | undefined> {
  const types = (await floor.health()).connections[0]?.types ?? [];
  const found = types.find((one) => one.type === type);
  return found && { rows: found.rows, columns: found.columns };
}

test('health tells every type with its size and its ages', async ({ floor }) => {
  await expect.poll(async () => (await floor.health()).status).toBe('ok');
  const isWhole = async (): Promise<boolean> =>
    (await floor.health()).connections[0]?.types.every(({ state }) => state === 'live') ?? false;
  await expect.poll(isWhole).toBe(true);
  const { connections } = await floor.health();
  const [connection] = connections;
  expect(connections.map(({ id }) => id)).toEqual(['five9']);
  expect(connection?.types.map(({ type }) => type).toSorted()).toEqual(TYPES.toSorted());
  for (const { type, sourceAgeMs, serverAgeMs } of connection?.types ?? []) {
    const truth = await floor.truth(type);
    const whole = { rows: truth.rows.length, columns: truth.columns.length + joinedTo(type).length };
    await expect.poll(() => sizeOf(floor, type)).toEqual(whole);
    expect(sourceAgeMs).toBeGreaterThanOrEqual(serverAgeMs ?? Number.POSITIVE_INFINITY);
  }
  expect(connection?.quota.map(({ operation }) => operation)).toContain('QueryStatistics');
});

test('it is ready once it serves', async ({ floor }) => {
  const answer = await fetch(`${floor.url}/api/ready`);
  expect([answer.status, await answer.json()]).toEqual([200, { ready: true }]);
});

for (const type of TYPES)
  test(`the table ${type} comes as JSON and as CSV`, async ({ floor }) => {
    const truth = await floor.truth(type);
    const address = `/api/tables/five9/${type}`;
    const columns = [...truth.columns, ...joinedTo(type)];
    const whole = { rows: truth.rows.length, columns: columns.length };
    await expect.poll(() => sizeOf(floor, type)).toEqual(whole);
    const json = await floor.fetch(address);
    expect(json.headers.get('content-type')).toContain('application/json');
    const table = tableBody.parse(await json.json());
    expect({ rows: table.rows.length, columns: table.columns.length }).toEqual(whole);
    const csv = await floor.fetch(address, { headers: { accept: 'text/csv' } });
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.headers.get('vary')).toMatch(/accept/i);
    const [head = '', ...records] = (await csv.text()).trim().split('\r\n');
    expect(head.replaceAll('"', '')).toBe(columns.join(',').replaceAll('"', ''));
    expect(records).toHaveLength(truth.rows.length);
  });

for (const [path, code] of [
  ['/api/tables/other/ACDStatus', 'unknown-connection'],
  ['/api/tables/five9/Weather', 'not-found'],
  ['/api/agents/other/nobody@nowhere/timeline', 'unknown-connection'],
] as const)
  test(`${path} does not exist, and says so`, async ({ floor }) => {
    const answer = await floor.fetch(path);
    expect(answer.status).toBe(404);
    expect(errorBody.parse(await answer.json()).error.code).toBe(code);
  });

test('metrics tell of calls, ages, deltas, frames, viewers and the loop', async ({ floor, page }) => {
  await page.goto(`${floor.url}/wall`);
  await expect(page.getByText(/^Live · /)).toBeVisible();
  const told = [
    /^watchfloor_upstream_calls_total\{operation="getStatistics",outcome="ok"\} 8$/m,
    /^watchfloor_upstream_calls_total\{operation="getStatisticsUpdate",outcome="\w+"\} [1-9]/m,
    /^watchfloor_delta_cells_count\{.*type="AgentState".*\} [1-9]/m,
    /^watchfloor_frame_bytes_total\{kind="snapshot"\} [1-9]/m,
    /^watchfloor_frame_bytes_total\{kind="delta"\} [1-9]/m,
    /^watchfloor_viewers 1$/m,
    /^watchfloor_nodejs_eventloop_lag_/m,
    ...TYPES.map(
      (type) => new RegExp(`^watchfloor_data_age_seconds\\{.*type="${type}",age="source"\\} `, 'm'),
    ),
  ];
  const missing = async (): Promise<readonly string[]> => {
    const text = await (await floor.fetch('/metrics')).text();
    return told.filter((line) => !line.test(text)).map(String);
  };
  await expect.poll(missing).toEqual([]);
});

test('nothing that is answered or printed holds a credential', async ({ openFloor, page }) => {
  const floor = await openFloor();
  await page.goto(`${floor.url}/wall`);
  await expect(page.getByText(/^Live · /)).toBeVisible();
  const stands = async (): Promise<string | undefined> => (await floor.health()).connections[0]?.state;
  await floor.control('POST', '/trouble', { kind: '500', forMs: 60_000 });
  await expect.poll(stands).toBe('error');
  await floor.control('DELETE', '/trouble');
  await expect.poll(stands, { timeout: 60_000 }).toBe('live');
  await floor.control('POST', '/trouble', { kind: '401', forMs: 60_000 });
  await expect.poll(stands).toBe('error');
  const paths = [
    '/api/health',
    '/api/ready',
    '/metrics',
    '/wall',
    '/desk',
    ...TYPES.map((type) => `/api/tables/five9/${type}`),
  ];
  for (const path of paths) {
    const body = await (await floor.fetch(path)).text();
    for (const secret of CREDENTIALS) expect(body.includes(secret), path).toBe(false);
  }
  expect(floor.app().output()).toContain('"session"');
  for (const secret of CREDENTIALS) expect(floor.app().output()).not.toContain(secret);
});
