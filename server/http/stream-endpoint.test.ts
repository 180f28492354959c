import { type IncomingMessage, createServer, request as httpRequest } from 'node:http';
import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import process from 'node:process';
import pino from 'pino';
import { describe, expect, it, vi } from 'vitest';
import { type Clock, systemClock } from '#lib/domain/clock';
import { ManualClock } from '#lib/domain/manual-clock';
import { decodeFrame } from '#lib/wire/decode-frame';
import type { Frame } from '#lib/wire/frame';
import { type Hub, createHub } from '../stream/hub.ts';
import type { HubLimits } from '../stream/hub-limits.ts';
import { ScriptedQueries } from '../stream/scripted-queries.ts';
import { SEES_ALL } from '../stream/stream-owner.ts';
import { PutRate } from './put-rate.ts';
import { handleStreamRequest } from './stream-endpoint.ts';

const QUEUES = { kind: 'rows', connection: 'five9', type: 'ACDStatus', columns: '*' };
const q1 = 'q:five9:ACDStatus';

interface Served extends AsyncDisposable {
  hub: Hub;
  queries: ScriptedQueries;
  origin: string;
  port: number;
}

async function serve(limits: Partial<HubLimits> = {}, rateClock: Clock = systemClock): Promise<Served> {
  const queries = new ScriptedQueries();
  queries.fill(q1, ['a', 'b']);
  const hub = createHub({
    liveQueries: queries,
    status: () => [],
    clock: systemClock,
    log: pino({ level: 'silent' }),
    build: 'b1',
    epoch: 'e1',
    limits,
  });
  const rate = new PutRate(rateClock);
  const server = createServer((request, response) => {
    if (
      !handleStreamRequest(request, response, {
        hub,
        rate,
        owner: () => SEES_ALL,
        refuseStray: () => undefined,
      })
    )
      response.writeHead(418).end('not the stream');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server.address());
  return {
    hub,
    queries,
    origin: `http://127.0.0.1:${port}`,
    port,
    async [Symbol.asyncDispose]() {
      await hub.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port');
  return address.port;
}

class Viewer {
  readonly response: IncomingMessage;
  readonly frames: Frame[] = [];
  readonly ids: string[] = [];
  ended = false;
  #rest = '';

  constructor(response: IncomingMessage) {
    this.response = response;
    response.setEncoding('utf8');
    response.on('data', (text: string) => this.#read(text));
    response.on('error', () => undefined);
    response.on('close', () => {
      this.ended = true;
    });
  }

  get id(): string {
    const hello = this.frames.find((frame) => frame.kind === 'hello');
    return hello?.stream ?? '';
  }

  count(kind: Frame['kind']): number {
    return this.frames.filter((frame) => frame.kind === kind).length;
  }

  #read(text: string): void {
    const blocks = (this.#rest + text).split('\n\n');
    this.#rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const decoded = decodeFrame(/^data: (.*)$/m.exec(block)?.[1] ?? '');
      if (decoded.kind === 'frame') this.frames.push(decoded.frame);
      const id = /^id: (.*)$/m.exec(block)?.[1];
      if (id) this.ids.push(id);
    }
  }
}

async function open(
  served: Served,
  path = '/api/stream',
  headers: Record<string, string> = {},
): Promise<Viewer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    httpRequest(`${served.origin}${path}`, { headers, agent: false }, resolve).on('error', reject).end();
  });
  const viewer = new Viewer(response);
  await vi.waitFor(() => expect(viewer.id).not.toBe(''));
  return viewer;
}

async function put(
  { origin }: Served,
  id: string,
  { headers = {}, ...body }: { queries?: unknown; text?: string; headers?: Record<string, string> },
): Promise<Response> {
  return fetch(`${origin}/api/stream/${id}`, {
    method: 'PUT',
    body: body.text ?? JSON.stringify(body),
    headers,
  });
}

describe('GET /api/stream', () => {
  it('answers with an event stream that nothing on the way may hold back or change', async () => {
    await using served = await serve();
    const { response } = await open(served);
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
  });

  it('brings snapshots and deltas of what PUT asks for', async () => {
    await using served = await serve();
    const viewer = await open(served);
    const answer = await put(served, viewer.id, { queries: [QUEUES] });
    expect(await answer.json()).toEqual({ queries: [q1] });
    await vi.waitFor(() => expect(viewer.count('snapshot')).toBe(1));
    served.queries.step(new Map([[q1, { set: [['a', 1, 5]] }]]));
    await vi.waitFor(() => expect(viewer.count('delta')).toBe(1));
  });

  it.each(['header', 'parameter'])('goes on from the last event id in a %s', async (where) => {
    await using served = await serve();
    const viewer = await open(served);
    await put(served, viewer.id, { queries: [QUEUES] });
    await vi.waitFor(() => expect(viewer.ids).toHaveLength(1));
    viewer.response.destroy();
    await vi.waitFor(() => expect(served.hub.viewers()).toBe(0));
    served.queries.step(new Map([[q1, { set: [['a', 1, 5]] }]]));
    const last = viewer.ids[0] ?? '';
    const path = `/api/stream?stream=${viewer.id}`;
    const back =
      where === 'header'
        ? await open(served, path, { 'last-event-id': last })
        : await open(served, `${path}&lastEventId=${last}`);
    await vi.waitFor(() => expect(back.count('delta')).toBe(1));
    expect(back.count('snapshot')).toBe(0);
    expect(back.id).toBe(viewer.id);
  });

  it('leaves nothing behind when viewers go away in every way', async () => {
    await using served = await serve({ rememberMs: 0 });
    const viewers = await Promise.all(Array.from({ length: 20 }, () => open(served)));
    for (const { id } of viewers) await put(served, id, { queries: [QUEUES] });
    expect(served.hub.counts()).toMatchObject({ viewers: 20, queries: 1, groups: 1 });
    for (const [index, { response }] of viewers.entries())
      if (index % 2 === 0) response.destroy();
      else response.socket.resetAndDestroy();
    await vi.waitFor(
      () => expect(served.hub.counts()).toEqual({ viewers: 0, remembered: 0, queries: 0, groups: 0 }),
      { timeout: 5_000 },
    );
    expect(served.queries.counts().open).toBe(0);
  });

  it('holds little for a viewer that stops reading, and catches it up with one snapshot', async () => {
    // What it misses must not drop it here, however long a busy machine takes over it.
    await using served = await serve({ missedBytes: Infinity });
    const paused = await open(served);
    await put(served, paused.id, { queries: [QUEUES] });
    await vi.waitFor(() => expect(paused.count('snapshot')).toBe(1));
    paused.response.pause();
    const before = process.memoryUsage();
    const filler = 'x'.repeat(60_000);
    for (let turn = 0; turn < 2_000; turn++) {
      served.queries.step(new Map([[q1, { set: [['a', 1, `${turn}${filler}`]] }]]));
      if (turn % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    const after = process.memoryUsage();
    const grownMb = (after.arrayBuffers + after.external - before.arrayBuffers - before.external) / 1e6;
    expect(grownMb, 'of 120 MB sent').toBeLessThan(40);
    paused.response.resume();
    const reached = (): number | undefined =>
      paused.frames.findLast((frame) => frame.kind === 'snapshot' || frame.kind === 'delta')?.v;
    await vi.waitFor(() => expect(reached()).toBe(served.queries.result(q1).version), { timeout: 5_000 });
    expect(paused.count('snapshot')).toBeGreaterThanOrEqual(2);
    expect(paused.count('delta')).toBeLessThan(2_000);
  });

  it('ends 200 streams with a goodbye when the server closes', async () => {
    await using served = await serve();
    const viewers = await Promise.all(Array.from({ length: 200 }, () => open(served)));
    for (const { id } of viewers) await put(served, id, { queries: [QUEUES] });
    await served.hub.close();
    await vi.waitFor(() => expect(viewers.every((viewer) => viewer.ended)).toBe(true));
    expect(viewers.every((viewer) => viewer.count('goodbye') === 1)).toBe(true);
    const refused = await fetch(`${served.origin}/api/stream`);
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ error: { code: 'shutting-down' } });
  });
});

describe('what is refused', () => {
  it('leaves every other path alone', async () => {
    await using served = await serve();
    for (const path of ['/', '/wall', '/api/streams', '/api/stream/a/b', '/api/stream/'])
      expect([path, (await fetch(`${served.origin}${path}`)).status]).toEqual([path, 418]);
  });

  it.each(['//', '/%', '//[', '/api/stream?%E0%A4%A'])('survives the path %s', async (path) => {
    await using served = await serve();
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      httpRequest({ port: served.port, path, agent: false }, resolve).on('error', reject).end();
    });
    expect(response.statusCode).toBe(path.startsWith('/api') ? 200 : 418);
    response.destroy();
  });

  it.each([
    ['HEAD', '/api/stream', 'GET'],
    ['POST', '/api/stream', 'GET'],
    ['PUT', '/api/stream', 'GET'],
    ['GET', '/api/stream/some-id', 'PUT'],
    ['DELETE', '/api/stream/some-id', 'PUT'],
  ])('%s %s is 405 and says what is allowed', async (method, path, allow) => {
    await using served = await serve();
    const answer = await fetch(`${served.origin}${path}`, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe(allow);
  });

  it.each([
    ['an unknown stream', { queries: [] }, 404, { code: 'unknown-stream' }],
    ['no JSON', { text: 'queries' }, 400, { code: 'bad-request', message: 'The body is not JSON' }],
    ['no queries', {}, 400, { code: 'bad-request' }],
    ['a bad query', { queries: [QUEUES, { kind: 'rows' }] }, 400, { code: 'bad-request', query: 1 }],
    [
      'a deep body',
      { text: `{"queries":${'['.repeat(20_000)}` },
      400,
      { message: 'The body is nested too deeply' },
    ],
    ['a large body', { text: ' '.repeat(300_000) }, 413, { code: 'payload-too-large' }],
  ])('a PUT with %s', async (...[, body, status, error]) => {
    await using served = await serve();
    const answer = await put(served, 'no-such-stream', body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error });
  });

  it('a PUT of a query over an unknown connection, with its place', async () => {
    await using served = await serve();
    const { id } = await open(served);
    const answer = await put(served, id, { queries: [QUEUES, { ...QUEUES, connection: 'nowhere' }] });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ error: { code: 'unknown-connection', query: 1 } });
  });

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'http://elsewhere.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 404],
    [{}, 404],
  ])('a PUT from %o is answered %i', async (headers, status) => {
    await using served = await serve();
    expect((await put(served, 'no-such-stream', { queries: [], headers })).status).toBe(status);
    expect(
      (await put(served, 'no-such-stream', { queries: [], headers: { origin: served.origin } })).status,
    ).toBe(404);
  });

  it('PUTs that come too often, with a time to come back at which they are taken', async () => {
    const clock = new ManualClock(0);
    await using served = await serve({}, clock);
    const { id } = await open(served);
    const asked = Array.from({ length: 60 }, () => put(served, id, { queries: [QUEUES] }));
    const answers = await Promise.all(asked);
    const late = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200).length).toBe(60 - late.length);
    expect(late.length).toBeGreaterThan(15);
    expect(await late[0]?.json()).toMatchObject({ error: { code: 'too-many-requests' } });
    const waitS = Number(late[0]?.headers.get('retry-after'));
    expect(waitS).toBe(1);
    await clock.advance(waitS * 1_000);
    expect((await put(served, id, { queries: [QUEUES] })).status).toBe(200);
  });

  it('survives a client that breaks off in the middle of a body', async () => {
    await using served = await serve();
    const { id } = await open(served);
    const socket = net.connect(served.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(`PUT /api/stream/${id} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"queries":`);
    await once(socket, 'connect');
    socket.resetAndDestroy();
    await once(socket, 'close');
    expect((await put(served, id, { queries: [] })).status).toBe(200);
  });
});
