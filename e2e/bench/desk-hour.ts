import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright';
import { cameIn, enterAs } from '../floor.ts';
import { type Bench, type BenchRow, benchRow } from './bench-row.ts';
import { openBrowser, SCREEN } from './browser.ts';
import { startFloor } from './floor-processes.ts';
import { NOON } from './parts/big-answer.ts';
import { LineClock } from './parts/line-clock.ts';
import { openLine } from './parts/line.ts';
import { runPageClock, stopPageClock } from './parts/page-clock.ts';
import { type PageWeight, weighPage } from './parts/page-weight.ts';
import { median } from './parts/samples.ts';
import { openSite } from './parts/site.ts';

const MINUTE_MS = 60_000;
const STEP_MS = 2_000;
const EARLY_MINUTES = 5;
const HOUR_MINUTES = 60;
const LOOKS = 5;
const LOOKS_APART_MS = 10_000;
const MOST_GROWTH = 1.1;
const DESK = '/desk?type=AgentState&sort=State+Duration%3Adesc';
const SPEED = 1.8;

/** What the desk holds in a browser after an hour of changes to 5 000 agents, beside five minutes, on one clock for all. */
export const deskHour: Bench = {
  name: 'desk-hour',
  async run() {
    using clock = new LineClock(NOON);
    await using line = await openLine(clock, { size: 'large', quota: 'unlimited' });
    await using site = await openSite(line.runtime, clock);
    await using browser = await openBrowser();
    await line.runtime.start();
    const page = await browser.newPage({ viewport: SCREEN });
    await enterAs(page.context(), { url: site.url, cookie: await cameIn(site.url) });
    await stopPageClock(page, clock.now());
    await page.goto(`${site.url}${DESK}`);
    const rows = await hourOf(page, async (forMs) => {
      for (let passed = 0; passed < forMs; passed += STEP_MS) {
        await clock.advance(STEP_MS);
        await runPageClock(page, STEP_MS);
      }
    });
    await clock.advanceUntil(line.runtime.stop());
    return weightRows('desk-hour', rows);
  },
};

/** The same, as the machine's clock has it: an hour and some minutes. */
export const deskRealHour: Bench = {
  name: 'desk-real-hour',
  isLong: true,
  mostMinutes: 75,
  async run() {
    await using floor = await startFloor({ size: 'large', speed: SPEED });
    await using browser = await openBrowser();
    const url = `http://127.0.0.1:${floor.app.port}`;
    const page = await browser.newPage({ viewport: SCREEN });
    await enterAs(page.context(), { url, cookie: await cameIn(url) });
    await page.goto(`${url}${DESK}`);
    return weightRows('desk-real-hour', await hourOf(page, (forMs) => setTimeout(forMs)));
  },
};

interface Hour {
  early: PageWeight;
  late: PageWeight;
}

/** What a page holds after some minutes and an hour later; `pass` lets time go by. */
async function hourOf(page: Page, pass: (forMs: number) => Promise<void>): Promise<Hour> {
  const session = await page.context().newCDPSession(page);
  await pass(EARLY_MINUTES * MINUTE_MS);
  const early = await lookAround(session, pass);
  console.log(`after ${EARLY_MINUTES} minutes ${early.usedMb.toFixed(2)} MB, ${early.nodes} nodes`);
  for (let minutes = 0; minutes < HOUR_MINUTES; minutes += 10) {
    await pass(10 * MINUTE_MS);
    const { usedMb, nodes } = await weighPage(session);
    console.log(`${minutes + 10} minutes later ${usedMb.toFixed(2)} MB, ${nodes} nodes`);
  }
  const late = await lookAround(session, pass);
  await page.getByText('Live', { exact: true }).waitFor({ timeout: 5_000 });
  return { early, late };
}

/** Medians of several looks. */
async function lookAround(session: CDPSession, pass: (forMs: number) => Promise<void>): Promise<PageWeight> {
  const looks: PageWeight[] = [];
  for (let look = 0; look < LOOKS; look++) {
    await pass(LOOKS_APART_MS);
    looks.push(await weighPage(session));
  }
  return {
    usedMb: median(looks.map(({ usedMb }) => usedMb)),
    nodes: median(looks.map(({ nodes }) => nodes)),
    listeners: median(looks.map(({ listeners }) => listeners)),
  };
}

function weightRows(id: string, { early, late }: Hour): BenchRow[] {
  const row = (part: string, of: (weight: PageWeight) => number, unit: string): BenchRow => {
    const [value, beside] = [of(late), of(early)];
    return benchRow({
      id: `${id}.${part}`,
      value,
      unit,
      beside,
      ratio: value / beside,
      target: `≤ ${MOST_GROWTH}× five minutes`,
      met: value <= beside * MOST_GROWTH,
    });
  };
  return [
    row('heap', ({ usedMb }) => usedMb, 'MB'),
    row('nodes', ({ nodes }) => nodes, 'nodes'),
    row('listeners', ({ listeners }) => listeners, 'listeners'),
  ];
}
