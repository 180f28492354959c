import { systemClock } from '#lib/domain/clock';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import next from 'next';
import type { CDPSession, Page } from 'playwright';
import { PutRate } from '#server/http/put-rate';
import { handleStreamRequest } from '#server/http/stream-endpoint';
import { lineToken } from '#server/line/testing/line-callers';
import { EVERYTHING } from '#server/scope/visibility';
import { streamOwner } from '#server/stream/stream-owner';
import type { Runtime } from '#server/runtime';
import { publishRuntime } from '#server/runtime-access';
import { type Bench, benchRow } from './bench-row.ts';
import { openBrowser, SCREEN } from './browser.ts';
import { NOON } from './parts/big-answer.ts';
import { LineClock } from './parts/line-clock.ts';
import { openLine } from './parts/line.ts';
import { median } from './parts/samples.ts';

const MINUTE_MS = 60_000;
const STEP_MS = 1_000;
const EARLY_MINUTES = 10;
const LATE_MINUTES = 120;
const LOOKS = 5;
const MOST_GROWTH = 1.2;

/** What the wall holds in a browser after two hours of the domain's time, beside ten minutes, on one clock for all. */
export const heap: Bench = {
  name: 'heap',
  async run() {
    using clock = new LineClock(NOON);
    await using line = await openLine(clock, { size: 'medium', quota: 'default' });
    await using site = await openSite(line.runtime);
    await using browser = await openBrowser();
    const page = await browser.newPage({ viewport: SCREEN });
    // A worker would keep the machine's time; without one the page reads the stream itself.
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'SharedWorker'));
    await page.clock.install({ time: clock.now() - 1 });
    await page.clock.pauseAt(clock.now());
    await page.goto(`http://127.0.0.1:${site.port}/wall`);
    const session = await page.context().newCDPSession(page);
    await line.runtime.start();

    const walk = { clock, page, session };
    await goOn(walk, EARLY_MINUTES * MINUTE_MS);
    await page.locator('[data-live=live]').waitFor({ timeout: 5_000 });
    const early = await lookAround(walk);
    await goOn(walk, (LATE_MINUTES - EARLY_MINUTES) * MINUTE_MS);
    await page.locator('[data-live=live]').waitFor({ timeout: 5_000 });
    const late = await lookAround(walk);
    await clock.advanceUntil(line.runtime.stop());

    const ratio = late.usedMb / early.usedMb;
    return [
      benchRow({
        id: 'heap.wall.two-hours',
        value: late.usedMb,
        unit: 'MB',
        beside: early.usedMb,
        ratio,
        target: `≤ ${MOST_GROWTH}× ten minutes`,
        met: ratio <= MOST_GROWTH,
      }),
      benchRow({
        id: 'heap.wall.nodes',
        value: late.nodes,
        unit: 'nodes',
        beside: early.nodes,
        ratio: late.nodes / early.nodes,
        target: 'for scale',
      }),
      benchRow({
        id: 'heap.wall.listeners',
        value: late.listeners,
        unit: 'listeners',
        beside: early.listeners,
        ratio: late.listeners / early.listeners,
        target: 'for scale',
      }),
    ];
  },
};

interface Walk {
  clock: LineClock;
  page: Page;
  session: CDPSession;
}

/** Second by second: first the line, then the page. */
async function goOn({ clock, page }: Walk, forMs: number): Promise<void> {
  for (let passed = 0; passed < forMs; passed += STEP_MS) {
    await clock.advance(STEP_MS);
    await page.clock.runFor(STEP_MS);
  }
}

/** Medians of several looks ten seconds apart, each after a collection of garbage. */
async function lookAround(walk: Walk): Promise<{ usedMb: number; nodes: number; listeners: number }> {
  const { session } = walk;
  const looks: { usedMb: number; nodes: number; listeners: number }[] = [];
  for (let look = 0; look < LOOKS; look++) {
    await goOn(walk, 10_000);
    for (let turn = 0; turn < 2; turn++) await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    looks.push({ usedMb: usedSize / 1024 / 1024, nodes, listeners: jsEventListeners });
  }
  return {
    usedMb: median(looks.map((look) => look.usedMb)),
    nodes: median(looks.map((look) => look.nodes)),
    listeners: median(looks.map((look) => look.listeners)),
  };
}

/** The built pages and the stream, in this process, as the server's entry puts them together. */
async function openSite(runtime: Runtime): Promise<AsyncDisposable & { port: number }> {
  publishRuntime(runtime);
  const app = next({ dev: false, dir: resolve(import.meta.dirname, '../..') });
  const handlePage = app.getRequestHandler();
  await app.prepare();
  const owner = streamOwner(await lineToken(runtime), EVERYTHING);
  const rate = new PutRate(systemClock);
  const server = createServer((request, response) => {
    if (!handleStreamRequest(request, response, { hub: runtime.hub, rate, owner: () => owner }))
      void handlePage(request, response);
  });
  await new Promise<void>((opened) => server.listen(0, '127.0.0.1', opened));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await app.close();
    },
  };
}
