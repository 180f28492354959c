import type { CDPSession, Page } from 'playwright';
import { cameIn, enterAs } from '../floor.ts';
import { type Bench, benchRow } from './bench-row.ts';
import { openBrowser, SCREEN } from './browser.ts';
import { NOON } from './parts/big-answer.ts';
import { LineClock } from './parts/line-clock.ts';
import { openLine } from './parts/line.ts';
import { runPageClock, stopPageClock } from './parts/page-clock.ts';
import { type PageWeight, weighPage } from './parts/page-weight.ts';
import { median } from './parts/samples.ts';
import { openSite } from './parts/site.ts';

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
    await using site = await openSite(line.runtime, clock);
    await using browser = await openBrowser();
    await line.runtime.start();
    const page = await browser.newPage({ viewport: SCREEN });
    await enterAs(page.context(), { url: site.url, cookie: await cameIn(site.url) });
    await stopPageClock(page, clock.now());
    await page.goto(`${site.url}/wall`);
    const session = await page.context().newCDPSession(page);

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
    await runPageClock(page, STEP_MS);
  }
}

/** Medians of several looks ten seconds apart. */
async function lookAround(walk: Walk): Promise<PageWeight> {
  const looks: PageWeight[] = [];
  for (let look = 0; look < LOOKS; look++) {
    await goOn(walk, 10_000);
    looks.push(await weighPage(walk.session));
  }
  return {
    usedMb: median(looks.map(({ usedMb }) => usedMb)),
    nodes: median(looks.map(({ nodes }) => nodes)),
    listeners: median(looks.map(({ listeners }) => listeners)),
  };
}
