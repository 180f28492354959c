import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright';
import { cameIn, enterAs } from '../floor.ts';
import { type Bench, type BenchRow, benchRow } from './bench-row.ts';
import { openBrowser, SCREEN } from './browser.ts';
import { startFloor } from './floor-processes.ts';
import { type PageWeight, weighCalmly, weighPage } from './parts/page-weight.ts';

const MINUTE_MS = 60_000;
const EARLY_MINUTES = 5;
const HOUR_MINUTES = 60;
const LOOKS = { looks: 5, apartMs: 10_000 };
const MOST_GROWTH = 1.1;
const DESK = '/desk?type=AgentState&sort=State+Duration%3Adesc';
const SPEED = 1.8;

/** What the desk holds in a browser after an hour of changes to 5 000 agents, beside five minutes, by the machine's clock. */
export const deskHour: Bench = {
  name: 'desk-hour',
  isLong: true,
  mostMinutes: 75,
  async run() {
    await using floor = await startFloor({ size: 'large', speed: SPEED });
    await using browser = await openBrowser();
    const url = `http://127.0.0.1:${floor.app.port}`;
    const page = await browser.newPage({ viewport: SCREEN });
    await enterAs(page.context(), { url, cookie: await cameIn(url) });
    await page.goto(`${url}${DESK}`);
    return weightRows(await hourOf(page));
  },
};

interface Hour {
  early: PageWeight;
  late: PageWeight;
}

/** What a page holds after some minutes and an hour later. */
async function hourOf(page: Page): Promise<Hour> {
  const session = await page.context().newCDPSession(page);
  await setTimeout(EARLY_MINUTES * MINUTE_MS);
  const early = await weighCalmly(session, LOOKS);
  console.log(`after ${EARLY_MINUTES} minutes ${early.usedMb.toFixed(2)} MB, ${early.nodes} nodes`);
  for (let minutes = 0; minutes < HOUR_MINUTES; minutes += 10) {
    await setTimeout(10 * MINUTE_MS);
    const { usedMb, nodes } = await weighPage(session);
    console.log(`${minutes + 10} minutes later ${usedMb.toFixed(2)} MB, ${nodes} nodes`);
  }
  const late = await weighCalmly(session, LOOKS);
  await page.getByText('Live', { exact: true }).waitFor({ timeout: 5_000 });
  return { early, late };
}

function weightRows({ early, late }: Hour): BenchRow[] {
  const row = (part: string, of: (weight: PageWeight) => number, unit: string): BenchRow => {
    const [value, beside] = [of(late), of(early)];
    return benchRow({
      id: `desk-hour.${part}`,
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
