import type { Browser, Page } from 'playwright';
import { cameIn, enterAs } from '../floor.ts';
import { type Bench, type BenchRow, benchRow, percentile } from './bench-row.ts';
import { openBrowser } from './browser.ts';
import { startFloor } from './floor-processes.ts';
import { slowDown, type SlowLine } from './parts/slow-line.ts';

const PHONE = { width: 390, height: 844 };
const LINES: readonly (SlowLine & { name: string })[] = [
  { name: '150', rttMs: 150, downKbitS: 1_600, upKbitS: 750 },
  { name: '300', rttMs: 300, downKbitS: 1_600, upKbitS: 750 },
];
const LOADS = 5;
const LIMIT_MS = 3_000;
const LIMIT_KB = 200;

/** How soon a phone on a slow line that has never been here shows a number, and a live one, and what has come by then. */
export const pocket: Bench = {
  name: 'pocket',
  async run() {
    await using floor = await startFloor({ size: 'medium' });
    await using browser = await openBrowser();
    const url = `http://127.0.0.1:${floor.app.port}`;
    const cookie = await cameIn(url);
    // The first load of all is of a server that has not drawn the page before.
    await loadOnce(browser, { url, cookie, line: LINES[0] });
    const rows: BenchRow[] = [];
    for (const line of LINES) {
      const loads: Load[] = [];
      for (let turn = 0; turn < LOADS; turn++) loads.push(await loadOnce(browser, { url, cookie, line }));
      rows.push(...rowsOf(line.name, loads));
    }
    return rows;
  },
};

interface Load {
  firstMs: number;
  firstKb: number;
  liveMs: number;
  liveKb: number;
}

function rowsOf(name: string, loads: readonly Load[]): BenchRow[] {
  const middle = (of: (load: Load) => number): number => percentile(loads.map(of), 0.5);
  const worst = (of: (load: Load) => number): number => Math.max(...loads.map(of));
  const row = (id: string, of: (load: Load) => number, shown: { unit: string; most?: number }): BenchRow => {
    const { unit, most } = shown;
    const aim = most === undefined ? 'for scale' : `< ${most} ${unit}`;
    return benchRow({
      id: `pocket.${name}.${id}`,
      value: middle(of),
      unit,
      beside: worst(of),
      target: `${aim}; beside: the worst of ${loads.length}`,
      ...(most !== undefined && { met: worst(of) < most }),
    });
  };
  return [
    row('first', ({ firstMs }) => firstMs, { unit: 'ms', most: LIMIT_MS }),
    row('first.bytes', ({ firstKb }) => firstKb, { unit: 'KB', most: LIMIT_KB }),
    row('live', ({ liveMs }) => liveMs, { unit: 'ms' }),
    row('live.bytes', ({ liveKb }) => liveKb, { unit: 'KB' }),
  ];
}

async function loadOnce(
  browser: Browser,
  { url, cookie, line }: { url: string; cookie: string; line: SlowLine | undefined },
): Promise<Load> {
  if (!line) throw new Error('There is no line');
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true });
  await enterAs(context, { url, cookie });
  const page = await context.newPage();
  const count = await slowDown(await context.newCDPSession(page), line);
  await watchNumbers(page);
  await page.goto(`${url}/pocket`, { waitUntil: 'commit' });
  await page.waitForFunction(() => Reflect.get(globalThis, 'liveAt') !== null, null, { timeout: 60_000 });
  const [firstMs, liveMs] = await page.evaluate((): [number, number] => [
    Reflect.get(globalThis, 'firstAt'),
    Reflect.get(globalThis, 'liveAt'),
  ]);
  await context.close();
  const kb = (ms: number): number => count.bytesWithin(ms) / 1024;
  return { firstMs, firstKb: kb(firstMs), liveMs, liveKb: kb(liveMs) };
}

/**
 * Notes in the page, in ms from its first request, when a number was surely painted, and when one that is live was. A phone's
 * browser shares no worker between pages: the page reads the stream itself, over the slow line too.
 */
async function watchNumbers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'SharedWorker');
    const found = { firstAt: null as number | null, liveAt: null as number | null };
    Object.assign(globalThis, found);
    const seen = { first: false, live: false };
    const painted = (name: 'firstAt' | 'liveAt'): void => {
      requestAnimationFrame(() =>
        requestAnimationFrame(() => Object.assign(globalThis, { [name]: performance.now() })),
      );
    };
    const look = (): void => {
      const numbers = [...document.querySelectorAll('[data-number]')].filter((tile) =>
        /\d/.test(tile.querySelector('[data-value]')?.textContent ?? ''),
      );
      if (!seen.first && numbers.length > 0) {
        seen.first = true;
        painted('firstAt');
      }
      if (!seen.live && numbers.some((tile) => tile.getAttribute('data-stale') === 'false')) {
        seen.live = true;
        painted('liveAt');
      }
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['data-stale'],
    });
  });
}
