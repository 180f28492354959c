import fc from 'fast-check';
import pino from 'pino';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import type { LiveQuery } from '#lib/domain/live-query';
import { ManualClock } from '#lib/domain/manual-clock';
import { resultChecksum } from '#lib/domain/result-checksum';
import type { ConnectionStatus } from '#lib/wire/frame';
import { LiveStore } from '#components/live/live-store.ts';
import { localPort } from '#components/live/local-port.ts';
import { isAppError } from '../app-error.ts';
import { liveQuerySchema } from '#lib/domain/live-query-schema';
import { type Hub, createHub } from './hub.ts';
import { MemorySink } from './memory-sink.ts';
import { ScriptedQueries, type Step } from './scripted-queries.ts';
import { SEES_ALL } from './stream-owner.ts';

const TYPES = ['ACDStatus', 'AgentState', 'CampaignState'] as const;
const QUERIES = TYPES.map((type): LiveQuery => ({ kind: 'rows', connection: 'five9', type, columns: '*' }));
const putBody = z.strictObject({
  queries: z.array(liveQuerySchema),
  anew: z.exactOptional(z.array(z.string())),
});
const nameOf = (query: LiveQuery): string => `q:${query.connection}:${query.type}`;

interface Line {
  sink: MemorySink;
  cut: () => void;
}

/** A server, a page, and a network between them that can be made to fail. */
class World {
  readonly clock = new ManualClock(1_700_000_000_000);
  readonly queries = new ScriptedQueries();
  readonly store: LiveStore;
  readonly #checksums = new Map<string, string>();
  readonly #leave = new Map<number, () => void>();
  readonly #lines: Line[] = [];
  #hub: Hub;
  #life = 0;
  #keys = 0;
  #offline = false;
  /** Bytes of the present line that still get through before it dies; null for all. */
  #through: number | null = null;

  constructor() {
    for (const query of QUERIES) this.queries.fill(nameOf(query), []);
    this.#record();
    this.#hub = this.#newHub();
    this.store = new LiveStore({
      openPort: localPort({
        url: '/api/stream',
        fetch: (url, init) => this.#fetch(url, init),
        clock: this.clock,
        monotonicNow: () => this.clock.now(),
        random: () => 0.5,
      }),
      clock: this.clock,
      monotonicNow: () => this.clock.now(),
    });
    this.store.start();
  }

  step(which: number, kind: number, value: number): void {
    const q = nameOf(QUERIES[which] ?? fail());
    const { rows } = this.queries.result(q);
    const row = rows[value % Math.max(1, rows.length)];
    const step: Step =
      kind === 0
        ? 'reset'
        : kind <= 2 || !row
          ? { add: [`key ${this.#keys++} ü€😀`] }
          : kind === 3
            ? { del: [row.key] }
            : { set: [[row.key, 1 + (value % 2), value % 2 ? { since: value } : value]] };
    this.queries.step(new Map([[q, step]]));
    this.#record();
  }

  toggle(which: number): void {
    const leave = this.#leave.get(which);
    this.#leave.delete(which);
    if (leave) leave();
    else
      this.#leave.set(
        which,
        this.store.subscribe(QUERIES[which] ?? fail(), () => undefined),
      );
  }

  get watched(): LiveQuery[] {
    return [...this.#leave.keys()].map((which) => QUERIES[which] ?? fail());
  }

  cut(): void {
    for (const line of this.#lines.splice(0)) line.cut();
  }

  cutAfter(bytes: number): void {
    this.#through = bytes;
  }

  offline(offline: boolean): void {
    this.#offline = offline;
    if (offline) this.cut();
  }

  stall(): void {
    for (const { sink } of this.#lines) sink.stall();
  }

  resume(): void {
    for (const { sink } of this.#lines) sink.resume();
  }

  async restart(inOrder: boolean): Promise<void> {
    const old = this.#hub;
    if (inOrder) {
      const closing = old.close();
      await this.pass(1_000);
      await closing;
    } else {
      this.cut();
      void old.close();
    }
    this.#life++;
    this.#hub = this.#newHub();
  }

  async pass(ms: number): Promise<void> {
    for (let turn = 0; turn < 4; turn++) {
      await this.clock.advance(ms / 4);
      for (let settle = 0; settle < 4; settle++) await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Queries of which the page shows something that was never the server's table at that version. */
  wrong(): string[] {
    return this.watched.flatMap((query) => {
      const { table } = this.store.result(query);
      if (!table) return [];
      const name = `${nameOf(query)} ${table.version}`;
      return resultChecksum(table) === this.#checksums.get(name) ? [] : [name];
    });
  }

  agrees(): boolean {
    return (
      this.store.health().kind === 'live' &&
      this.watched.every((query) => {
        const { table, ageState } = this.store.result(query);
        const served = this.queries.result(nameOf(query));
        return ageState === 'live' && table?.version === served.version;
      })
    );
  }

  async close(): Promise<void> {
    this.store.stop();
    const closing = this.#hub.close();
    await this.pass(1_000);
    await closing;
  }

  #record(): void {
    for (const query of QUERIES) {
      const table = this.queries.result(nameOf(query));
      this.#checksums.set(`${nameOf(query)} ${table.version}`, resultChecksum(table));
    }
  }

  #newHub(): Hub {
    return createHub({
      liveQueries: this.queries,
      status: () => [this.#status()],
      clock: this.clock,
      log: pino({ level: 'silent' }),
      build: 'b1',
      epoch: `e${this.#life}`,
      limits: { ringFrames: 8, stuckMs: 4_000, rememberMs: 10_000 },
    });
  }

  #status(): ConnectionStatus {
    const now = this.clock.now();
    return {
      id: 'five9',
      name: 'Five9',
      zone: 'UTC',
      state: 'live',
      reason: '',
      stateSince: 0,
      quota: [],
      types: TYPES.map((type) => ({
        type,
        standing: 'live',
        reason: '',
        measuredAt: now,
        receivedAt: now,
        limitMs: 15_000,
        nextAt: null,
        rows: 1,
        columns: 3,
        version: 1,
      })),
    };
  }

  #fetch(url: string, init: RequestInit): Promise<Response> {
    if (this.#offline) return Promise.reject(new TypeError('no network'));
    const { pathname, searchParams } = new URL(url, 'http://page');
    if (init.method === 'PUT') return Promise.resolve(this.#put(pathname, init));
    const headers = new Headers(init.headers);
    return Promise.resolve(
      new Response(
        this.#body(init, {
          streamId: searchParams.get('stream') ?? undefined,
          lastEventId: headers.get('last-event-id') ?? undefined,
        }),
        { headers: { 'content-type': 'text/event-stream' } },
      ),
    );
  }

  #body(init: RequestInit, request: { streamId?: string | undefined; lastEventId?: string | undefined }) {
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        let open = true;
        this.#through = null;
        const sink: MemorySink = new MemorySink((bytes) => {
          sink.pieces.length = 0;
          if (!open) return;
          const all = this.#through === null || this.#through >= bytes.length;
          const part = all ? bytes : bytes.slice(0, this.#through ?? 0);
          if (this.#through !== null) this.#through -= part.length;
          // In two pieces at an odd place, so that characters and frames are split.
          const middle = Math.floor(part.length / 2);
          controller.enqueue(part.slice(0, middle));
          controller.enqueue(part.slice(middle));
          if (!all) cut();
        });
        const cut = (): void => {
          if (open) controller.error(new TypeError('network lost'));
          open = false;
          queueMicrotask(() => sink.leave());
        };
        sink.onClose(() => {
          if (open) controller.close();
          open = false;
        });
        init.signal?.addEventListener('abort', cut);
        this.#lines.push({ sink, cut });
        this.#hub.attach(sink, { ...request, owner: SEES_ALL });
      },
    });
  }

  #put(pathname: string, init: RequestInit): Response {
    const id = pathname.split('/').at(-1) ?? '';
    const { queries, anew } = putBody.parse(JSON.parse(typeof init.body === 'string' ? init.body : ''));
    try {
      return Response.json({
        queries: this.#hub.setQueries({ id, owner: SEES_ALL }, queries, anew),
      });
    } catch (error) {
      if (!isAppError(error)) throw error;
      return Response.json({ error: { code: error.code, message: error.message } }, { status: 404 });
    }
  }
}

function fail(): never {
  throw new Error('No such query');
}

type Action = (world: World) => void | Promise<void>;
const action = fc.oneof(
  {
    weight: 10,
    arbitrary: fc
      .tuple(fc.nat(2), fc.nat(9), fc.nat(1_000))
      .map(([which, kind, value]): [string, Action] => [
        `step ${which} ${kind} ${value}`,
        (world) => world.step(which, kind, value),
      ]),
  },
  {
    weight: 4,
    arbitrary: fc.nat(6_000).map((ms): [string, Action] => [`pass ${ms}`, (world) => world.pass(ms)]),
  },
  {
    weight: 2,
    arbitrary: fc
      .nat(2)
      .map((which): [string, Action] => [`toggle ${which}`, (world) => world.toggle(which)]),
  },
  {
    weight: 1,
    arbitrary: fc
      .nat(800)
      .map((bytes): [string, Action] => [`cut after ${bytes}`, (world) => world.cutAfter(bytes)]),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom<[string, Action]>(
      ['cut', (world) => world.cut()],
      ['stall', (world) => world.stall()],
      ['resume', (world) => world.resume()],
      ['offline', (world) => world.offline(true)],
      ['online', (world) => world.offline(false)],
      ['restart', (world) => world.restart(true)],
      ['crash', (world) => world.restart(false)],
    ),
  },
);
const named = action.map(([name, run]) => Object.assign(run, { toString: () => name }));

describe('both ends of the stream', () => {
  it('agree after any changes, cuts, stalls, restarts and changes of mind, and never disagree on the way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(named, { minLength: 5, maxLength: 60 }), async (actions) => {
        const world = new World();
        try {
          world.toggle(0);
          await world.pass(100);
          for (const run of actions) {
            await run(world);
            await world.pass(20);
            expect(world.wrong()).toEqual([]);
          }
          world.offline(false);
          world.resume();
          for (let second = 0; second < 60 && !world.agrees(); second++) {
            await world.pass(1_000);
            expect(world.wrong()).toEqual([]);
          }
          expect(world.agrees(), 'the page is live and shows the latest of everything').toBe(true);
        } finally {
          await world.close();
        }
        expect(world.queries.counts()).toEqual({ open: 0, listeners: 0 });
      }),
      { numRuns: 150 },
    );
  });
});
