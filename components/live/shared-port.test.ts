import { describe, expect, it } from 'vitest';
import type { LiveQuery } from '#lib/domain/live-query';
import { ManualClock } from '#lib/domain/manual-clock';
import { encodeFrame } from '#lib/wire/encode-frame';
import type { Frame } from '#lib/wire/frame';
import { localPort } from './local-port.ts';
import { type WorkerLine, sharedPort } from './shared-port.ts';
import { StreamHost } from './stream-host.ts';
import type { HostMessage, PageMessage } from './stream-messages.ts';
import type { OpenPort } from './stream-port.ts';

const QUEUES: LiveQuery = { kind: 'rows', connection: 'five9', type: 'ACDStatus', columns: '*' };
const AGENTS: LiveQuery = { kind: 'rows', connection: 'five9', type: 'AgentState', columns: '*' };

interface Put {
  queries: LiveQuery[];
  anew?: string[];
}

/** A server reduced to what the host sees of it: one stream, and what was put. */
class Upstream {
  readonly puts: Put[] = [];
  streams = 0;
  /** PUTs that are answered by asking to come back in so many seconds. */
  tooOften = { puts: 0, retryAfterS: 0 };
  /** Whose cookie the browser has, and whose the stream is. */
  signedIn: string | null = 'ann';
  #owner: string | null = null;
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null;

  fetch(init: RequestInit): Promise<Response> {
    if (init.method === 'PUT') {
      const put: Put = JSON.parse(typeof init.body === 'string' ? init.body : '');
      this.puts.push(put);
      if (this.tooOften.puts-- > 0)
        return Promise.resolve(
          Response.json(
            { error: { code: 'too-many-requests' } },
            { status: 429, headers: { 'retry-after': String(this.tooOften.retryAfterS) } },
          ),
        );
      if (this.signedIn === null) return Promise.resolve(Response.json({}, { status: 401 }));
      if (this.signedIn !== this.#owner)
        return Promise.resolve(Response.json({ error: { code: 'unknown-stream' } }, { status: 404 }));
      return Promise.resolve(Response.json({ queries: put.queries.map(({ type }) => `q:${type}`) }));
    }
    if (this.signedIn === null) return Promise.resolve(Response.json({}, { status: 401 }));
    this.streams++;
    this.#owner = this.signedIn;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#controller = controller;
        init.signal?.addEventListener('abort', () => controller.error(new Error('aborted')));
      },
    });
    const response = new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    this.send({
      kind: 'hello',
      stream: `s${this.streams}`,
      epoch: 'e1',
      build: 'b1',
      serverTime: 5,
      owner: this.#owner,
      resumed: false,
    });
    return Promise.resolve(response);
  }

  send(frame: Frame): void {
    this.#controller?.enqueue(new TextEncoder().encode(encodeFrame(frame)));
  }
}

/** A host behind real message ports, as a SharedWorker has it. */
function worker(clock: ManualClock, upstream: Upstream) {
  const host = new StreamHost({
    url: '/api/stream',
    fetch: (_, init) => upstream.fetch(init),
    clock,
    monotonicNow: () => clock.now(),
    random: () => 0.5,
    forgetsSilentPages: true,
  });
  const ports: MessagePort[] = [];
  const open = (): WorkerLine => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    const page = host.attach((message) => port2.postMessage(message));
    port2.addEventListener('message', (event: MessageEvent<PageMessage>) => page.receive(event.data));
    port2.start();
    port1.start();
    return {
      post: (message) => port1.postMessage(message),
      onMessage: (listener) =>
        port1.addEventListener('message', (event: MessageEvent<HostMessage>) => listener(event.data)),
      onError: () => undefined,
      close: () => port1.close(),
    };
  };
  return { host, open, [Symbol.dispose]: () => ports.forEach((port) => port.close()) };
}

const noFallback: OpenPort = () => {
  throw new Error('fell back');
};

async function pass(clock: ManualClock, ms: number): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    await clock.advance(ms / 4);
    for (let settle = 0; settle < 5; settle++) await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

function kindsOf(messages: readonly HostMessage[]): string[] {
  return messages.flatMap((message) =>
    message.kind === 'frames' ? message.frames.map((frame) => frame.kind) : [],
  );
}

const snapshot = (type: 'ACDStatus' | 'AgentState'): Frame => ({
  kind: 'snapshot',
  q: `q:${type}`,
  v: 1,
  connection: 'five9',
  type,
  columns: [],
  rows: [],
});

describe('tabs sharing one worker', () => {
  it('read one stream, ask for what they want together, and get only their own', async () => {
    const clock = new ManualClock(0);
    const upstream = new Upstream();
    using shared = worker(clock, upstream);
    const heard: HostMessage[][] = Array.from({ length: 6 }, () => []);
    const tabs = heard.map((messages) =>
      sharedPort({ openWorker: shared.open, fallback: noFallback, clock })((message) =>
        messages.push(message),
      ),
    );
    for (const [index, tab] of tabs.entries())
      tab.post({ kind: 'want', queries: index === 0 ? [QUEUES, AGENTS] : [QUEUES] });
    await pass(clock, 100);
    expect(upstream.streams).toBe(1);
    expect(upstream.puts).toHaveLength(1);
    expect(upstream.puts[0]?.queries).toHaveLength(2);
    for (const messages of heard) messages.length = 0;
    upstream.send(snapshot('ACDStatus'));
    upstream.send(snapshot('AgentState'));
    await pass(clock, 10);
    expect(heard.map((messages) => kindsOf(messages).length)).toEqual([2, 1, 1, 1, 1, 1]);
    for (const tab of tabs) tab.close();
    await pass(clock, 10);
    expect(shared.host.pages).toBe(0);
  });

  it('that join late learn how things stand and are shown whole what the others see already', async () => {
    const clock = new ManualClock(0);
    const upstream = new Upstream();
    using shared = worker(clock, upstream);
    const port = sharedPort({ openWorker: shared.open, fallback: noFallback, clock });
    const first = port(() => undefined);
    first.post({ kind: 'want', queries: [QUEUES] });
    await pass(clock, 100);
    upstream.send({ kind: 'state', serverTime: 105, connections: [] });
    await pass(clock, 1_000);
    const heard: HostMessage[] = [];
    const second = port((message) => heard.push(message));
    second.post({ kind: 'want', queries: [QUEUES] });
    await pass(clock, 100);
    expect(kindsOf(heard)).toEqual(['hello', 'state']);
    const time = heard.find((message) => message.kind === 'time');
    expect(time?.serverNow).toBeGreaterThanOrEqual(1_000);
    expect(upstream.puts.at(-1)).toEqual({ queries: [QUEUES], anew: ['q:ACDStatus'] });
    first.close();
    second.close();
  });

  it('that fell silent are let go, and taken in again when they speak', async () => {
    const clock = new ManualClock(0);
    const upstream = new Upstream();
    using shared = worker(clock, upstream);
    const heard: HostMessage[] = [];
    const line = shared.open();
    line.onMessage((message) => heard.push(message));
    line.post({ kind: 'want', queries: [QUEUES] });
    await pass(clock, 100);
    heard.length = 0;
    for (let minute = 0; minute < 4; minute++) await pass(clock, 60_000);
    expect(shared.host.pages).toBe(0);
    line.post({ kind: 'ping' });
    await pass(clock, 10);
    expect(shared.host.pages).toBe(1);
    expect(heard.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['who', 'pong']));
    line.post({ kind: 'bye' });
    await pass(clock, 10);
  });
});

describe('a page that changes what it shows too often', () => {
  it('comes back when the server said, with all that was asked meanwhile, and not before', async () => {
    const clock = new ManualClock(0);
    const upstream = new Upstream();
    const heard: HostMessage[] = [];
    const port = localPort({
      url: '/api/stream',
      fetch: (_, init) => upstream.fetch(init),
      clock,
      monotonicNow: () => clock.now(),
      random: () => 0.5,
      readerLimits: { silenceMs: 3_600_000 },
    })((message) => heard.push(message));
    port.post({ kind: 'want', queries: [QUEUES] });
    await pass(clock, 100);
    upstream.puts.length = 0;
    upstream.tooOften = { puts: 2, retryAfterS: 4 };
    port.post({ kind: 'anew', q: ['q:ACDStatus'] });
    await pass(clock, 100);
    port.post({ kind: 'want', queries: [QUEUES, AGENTS] });
    await pass(clock, 3_900);
    expect(upstream.puts).toHaveLength(1);
    await pass(clock, 1_000);
    expect(upstream.puts).toHaveLength(2);
    await pass(clock, 5_000);
    expect(upstream.puts).toHaveLength(3);
    expect(upstream.puts.at(-1)).toEqual({ queries: [QUEUES, AGENTS], anew: ['q:ACDStatus'] });
    const named = heard.findLast((message) => message.kind === 'names');
    expect(named?.names.map(([, q]) => q)).toEqual(['q:ACDStatus', 'q:AgentState']);
    expect(upstream.streams).toBe(1);
    port.close();
  });
});

describe('without a worker', () => {
  it('the page goes on reading for hours without another word to its own host', async () => {
    const clock = new ManualClock(0);
    const upstream = new Upstream();
    const heard: HostMessage[] = [];
    const port = localPort({
      url: '/api/stream',
      fetch: (_, init) => upstream.fetch(init),
      clock,
      monotonicNow: () => clock.now(),
      random: () => 0.5,
      readerLimits: { silenceMs: 3_600_000 },
    })((message) => heard.push(message));
    port.post({ kind: 'want', queries: [QUEUES] });
    await pass(clock, 100);
    for (let minute = 0; minute < 30; minute++) await pass(clock, 60_000);
    heard.length = 0;
    upstream.send(snapshot('ACDStatus'));
    await pass(clock, 10);
    expect(kindsOf(heard)).toEqual(['snapshot']);
    expect(upstream.streams).toBe(1);
    port.close();
  });

  function local() {
    const posted: PageMessage[] = [];
    let opened = 0;
    const fallback: OpenPort = () => {
      opened++;
      return { post: (message) => posted.push(message), close: () => undefined };
    };
    return { posted, fallback, opened: () => opened };
  }

  it.each<[string, () => WorkerLine | null]>([
    ['missing', () => null],
    [
      'refused',
      () => {
        throw new Error('SecurityError');
      },
    ],
  ])('the page reads for itself: %s', (_, openWorker) => {
    const { posted, fallback, opened } = local();
    const clock = new ManualClock(0);
    const port = sharedPort({ openWorker, fallback, clock })(() => undefined);
    port.post({ kind: 'want', queries: [QUEUES] });
    expect(opened()).toBe(1);
    expect(posted).toEqual([{ kind: 'want', queries: [QUEUES] }]);
    expect(clock.pending).toBe(0);
  });

  it.each(['does not load', 'never answers'])('the page reads for itself when the worker %s', async (how) => {
    const { posted, fallback, opened } = local();
    const clock = new ManualClock(0);
    let failed: () => void = () => undefined;
    const openWorker = (): WorkerLine => ({
      post: () => undefined,
      onMessage: () => undefined,
      onError: (listener) => {
        failed = listener;
      },
      close: () => undefined,
    });
    const port = sharedPort({ openWorker, fallback, clock })(() => undefined);
    port.post({ kind: 'want', queries: [AGENTS] });
    if (how === 'does not load') failed();
    else await clock.advance(5_000);
    expect(opened()).toBe(1);
    expect(posted).toEqual([{ kind: 'want', queries: [AGENTS] }]);
    expect(clock.pending).toBe(0);
  });
});

describe('a tab that opens after somebody else has signed in', () => {
  async function oneTab() {
    const clock = new ManualClock(0);
    const upstream = new Upstream();
    const shared = worker(clock, upstream);
    const open = (): HostMessage[] => {
      const messages: HostMessage[] = [];
      sharedPort({ openWorker: shared.open, fallback: noFallback, clock })((message) =>
        messages.push(message),
      ).post({ kind: 'want', queries: [QUEUES] });
      return messages;
    };
    const first = open();
    await pass(clock, 100);
    upstream.send(snapshot('ACDStatus'));
    await pass(clock, 10);
    expect(kindsOf(first)).toEqual(['hello', 'snapshot']);
    return { clock, upstream, shared, open, first };
  }
  const ownersIn = (messages: readonly HostMessage[]): string[] =>
    messages.flatMap((message) =>
      message.kind === 'frames'
        ? message.frames.flatMap((frame) => (frame.kind === 'hello' ? [frame.owner] : []))
        : [],
    );

  it('is shown nothing of the stream that stands, but one of its own; the others learn whose it is', async () => {
    const { clock, upstream, shared, open, first } = await oneTab();
    using _ = shared;
    upstream.signedIn = 'bo';
    const late = open();
    upstream.send(snapshot('ACDStatus'));
    await pass(clock, 2_000);
    expect(ownersIn(late)).toEqual(['bo']);
    expect(kindsOf(late), 'nothing before its hello').toEqual(['hello']);
    expect(late.findIndex(({ kind }) => kind === 'names')).toBeGreaterThan(
      late.findIndex(({ kind }) => kind === 'frames'),
    );
    expect(ownersIn(first)).toEqual(['ann', 'bo']);
  });

  it('tells every tab at once when nobody is signed in', async () => {
    const { clock, upstream, shared, open, first } = await oneTab();
    using _ = shared;
    upstream.signedIn = null;
    const late = open();
    await pass(clock, 200);
    for (const messages of [first, late])
      expect(messages).toContainEqual({
        kind: 'link',
        link: expect.objectContaining({ state: 'denied', denial: 'signed-out' }),
      });
    expect(kindsOf(late)).toEqual([]);
    upstream.signedIn = 'ann';
    await pass(clock, 12_000);
    expect(ownersIn(late)).toEqual(['ann']);
  });
});
