import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { systemClock } from '#lib/domain/clock';
import { encodeFrame } from '#lib/wire/encode-frame';
import type { Frame } from '#lib/wire/frame';
import { backOffMs } from './back-off.ts';
import { type LinkState, StreamReader } from './stream-reader.ts';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A server that answers each request as the script says, the last answer for ever after. */
async function scripted(...answers: Answer[]) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answers[Math.min(requests.length, answers.length) - 1]?.(response, request);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server.address());
  const frames: Frame[] = [];
  const links: LinkState[] = [];
  const reader = new StreamReader({
    url: `http://127.0.0.1:${port}/api/stream`,
    fetch: (url, init) => fetch(url, init),
    clock: systemClock,
    random: () => 0,
    onFrames: (some) => frames.push(...some),
    onLink: (link) => links.push(link),
    // Long enough for a busy machine to answer in.
    limits: { silenceMs: 1_000, answerMs: 1_000, settledMs: 1, deniedMs: 40 },
  });
  reader.start();
  return {
    requests,
    frames,
    reader,
    links,
    reasons: () => links.filter(({ state }) => state === 'waiting').map(({ reason }) => reason),
    async [Symbol.asyncDispose]() {
      reader.stop();
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

const hello = (stream = 's1', resumed = false): string =>
  encodeFrame({ kind: 'hello', stream, epoch: 'e1', build: 'b1', serverTime: 1, owner: 'o1', resumed });
const beat = (serverTime: number, id?: string): string =>
  `${id === undefined ? '' : `id: ${id}\n`}${encodeFrame({ kind: 'heartbeat', serverTime })}`;

const stream =
  (...parts: (string | Uint8Array)[]): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const part of parts) response.write(part);
  };
const keepAlive: Answer = (response) => {
  stream(hello())(response, response.req);
  const timer = setInterval(() => response.write(beat(2)), 40);
  response.on('close', () => clearInterval(timer));
};
const heartbeats = (frames: readonly Frame[]): number[] =>
  frames.flatMap((frame) => (frame.kind === 'heartbeat' ? [frame.serverTime] : []));

describe('the reader of the stream', () => {
  it.each<[string, Answer, string]>([
    ['a 502', (response) => response.writeHead(502).end('<html>'), 'told:HTTP 502'],
    ['a 404', (response) => response.writeHead(404).end('{}'), 'told:HTTP 404'],
    [
      'a page instead of the stream',
      (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
      'something-else',
    ],
    ['a connection reset', (response) => response.socket?.resetAndDestroy(), 'unreachable'],
    ['no answer at all', () => undefined, 'no-answer'],
    ['silence', stream(hello()), 'silent'],
    [
      'the end',
      (response) => response.writeHead(200, { 'content-type': 'text/event-stream' }).end(),
      'ended',
    ],
    ['nonsense', stream(hello(), 'event: heartbeat\ndata: {"kind":"heartbeat"}\n\n'), 'unreadable'],
  ])('comes back after %s', async (_, answer, reason) => {
    await using server = await scripted(answer, keepAlive);
    await vi.waitFor(() => expect(heartbeats(server.frames)).not.toHaveLength(0), { timeout: 5_000 });
    expect(server.reasons()[0]).toBe(reason);
  });

  it.each([
    [401, 'signed-out'],
    [403, 'not-allowed'],
  ])(
    'says that it is denied when the answer is %d, and asks again as a new stream',
    async (status, denial) => {
      const refuse: Answer = (response) => response.writeHead(status).end('{}');
      const cutOff: Answer = (response) => {
        stream(hello(), beat(1, 'e1.7'))(response, response.req);
        response.end();
      };
      await using server = await scripted(cutOff, refuse, refuse, keepAlive);
      await vi.waitFor(() => expect(heartbeats(server.frames).length).toBeGreaterThan(1), { timeout: 5_000 });
      expect(server.links.filter(({ state }) => state === 'denied')).toEqual([
        expect.objectContaining({ denial }),
        expect.objectContaining({ denial }),
      ]);
      expect(server.requests.map(({ url }) => url)).toEqual([
        '/api/stream',
        '/api/stream?stream=s1',
        '/api/stream',
        '/api/stream',
      ]);
      expect(server.requests.at(-1)?.headers['last-event-id']).toBeUndefined();
    },
  );

  it('goes on from the last event id, on the same stream', async () => {
    const cutOff: Answer = (response) => {
      stream(hello(), beat(1, 'e1.7'), beat(2))(response, response.req);
      setTimeout(() => response.destroy(), 20);
    };
    await using server = await scripted(cutOff, keepAlive);
    await vi.waitFor(() => expect(server.requests).toHaveLength(2), { timeout: 5_000 });
    expect(server.requests[0]?.headers['last-event-id']).toBeUndefined();
    expect(server.requests[1]?.headers['last-event-id']).toBe('e1.7');
    expect(server.requests[1]?.url).toBe('/api/stream?stream=s1');
  });

  it('forgets the last event id of a stream that began anew', async () => {
    const answer =
      (text: string): Answer =>
      (response) => {
        stream(text)(response, response.req);
        setTimeout(() => response.destroy(), 20);
      };
    await using server = await scripted(answer(hello() + beat(1, 'e1.7')), answer(hello('s2')), keepAlive);
    await vi.waitFor(() => expect(server.requests).toHaveLength(3), { timeout: 5_000 });
    expect(server.requests[2]?.headers['last-event-id']).toBeUndefined();
    expect(server.requests[2]?.url).toBe('/api/stream?stream=s2');
  });

  it('does not take a frame that was cut off in the middle', async () => {
    const cut = beat(99, 'e1.9');
    const cutOff: Answer = (response) => {
      stream(hello(), beat(1, 'e1.1'), cut.slice(0, -1))(response, response.req);
      setTimeout(() => response.destroy(), 20);
    };
    await using server = await scripted(cutOff, keepAlive);
    await vi.waitFor(() => expect(server.requests).toHaveLength(2), { timeout: 5_000 });
    expect(heartbeats(server.frames)).not.toContain(99);
    expect(server.requests[1]?.headers['last-event-id']).toBe('e1.1');
  });

  it('puts characters and frames together that arrive in pieces', async () => {
    const text = encodeFrame({
      kind: 'delta',
      q: 'q1',
      from: 1,
      v: 2,
      set: [['Zürich 😀', 1, '☎ 5 €']],
    });
    const bytes = [...Buffer.from(hello() + text)].map((byte) => Uint8Array.of(byte));
    const slowly: Answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const next = (): void => {
        const some = bytes.splice(0, 3);
        if (some.length === 0 || response.destroyed) return;
        response.write(Buffer.concat(some));
        setImmediate(next);
      };
      next();
    };
    await using server = await scripted(slowly);
    await vi.waitFor(() => expect(server.frames).toHaveLength(2), { timeout: 5_000 });
    expect(server.frames[1]).toMatchObject({ set: [['Zürich 😀', 1, '☎ 5 €']] });
  });

  it('passes over frames of a kind it does not know', async () => {
    await using server = await scripted(
      stream(hello(), 'event: fanfare\ndata: {"kind":"fanfare"}\n\n', ': a comment\n\n', beat(5)),
    );
    await vi.waitFor(() => expect(heartbeats(server.frames)).toEqual([5]));
  });

  it('comes back when it was told to, after a goodbye', async () => {
    const leaving: Answer = (response) => {
      stream(hello(), encodeFrame({ kind: 'goodbye', retryMs: 60, reason: 'leaving' }))(
        response,
        response.req,
      );
      response.end();
    };
    await using server = await scripted(leaving, keepAlive);
    await vi.waitFor(() => expect(server.requests).toHaveLength(2), { timeout: 240 });
  });

  it('reads on one connection only, however often it is stopped and started', async () => {
    await using server = await scripted(keepAlive);
    for (let turn = 0; turn < 5; turn++) {
      server.reader.stop();
      server.reader.start();
    }
    await vi.waitFor(() => expect(heartbeats(server.frames)).not.toHaveLength(0));
    const open = server.requests.filter((request) => !request.socket.destroyed);
    expect(open).toHaveLength(1);
  });
});

describe('the rest between tries', () => {
  it('doubles, is spread over half of itself, and has an end', () => {
    const range = (failures: number): number[] => [
      backOffMs(failures, () => 0),
      backOffMs(failures, () => 1),
    ];
    expect([0, 1, 2, 3, 50, 5_000].map(range)).toEqual([
      [250, 500],
      [500, 1_000],
      [1_000, 2_000],
      [2_000, 4_000],
      [2_500, 5_000],
      [2_500, 5_000],
    ]);
  });
});
