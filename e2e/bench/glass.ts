import type { Page } from 'playwright';
import type { BigNumberPanel, Panel } from '#lib/domain/board';
import { defaultBoard } from '#lib/domain/default-board';
import { cameIn, enterAs } from '../floor.ts';
import { type Bench, type BenchRow, benchRow, percentile } from './bench-row.ts';
import { openBrowser, SCREEN } from './browser.ts';
import { startFloor } from './floor-processes.ts';
import { type Told, ToldFigures } from './parts/told-figures.ts';

const SPAN_MS = 150_000;
const LIMIT_MS = 200;
/** What has not been painted within so long has been overtaken or lost. */
const LATEST_MS = 5_000;
const TILES = ['Calls waiting', 'Agents ready'];

/** From the last byte of an answer of the service to the number painted in Chromium, 5 000 agents. */
export const glass: Bench = {
  name: 'glass',
  async run() {
    const figures = new ToldFigures(
      defaultBoard({ connectionId: 'five9', columnRoles: {} }).panels.filter(isWatched),
    );
    await using floor = await startFloor({ size: 'large', onAnswer: figures.take });
    await using browser = await openBrowser();
    const page = await browser.newPage({ viewport: SCREEN });
    await watchTiles(page, TILES);
    const url = `http://127.0.0.1:${floor.app.port}`;
    await enterAs(page.context(), { url, cookie: await cameIn(url) });
    await page.goto(`${url}/wall`);
    await page.locator('[data-live=live]').waitFor({ timeout: 60_000 });
    await page.waitForTimeout(10_000);
    const from = Date.now();
    await page.waitForTimeout(SPAN_MS);
    const { painted, paints } = await seenIn(page);
    const told = figures.told.filter(({ at }) => at >= from && at < Date.now() - LATEST_MS);
    const latencies = told.flatMap((one) => latencyOf(one, painted) ?? []);
    console.log(`${latencies.length} of ${told.length} changes of ${TILES.join(' and ')} were painted`);
    if (latencies.length < 20) throw new Error('too few changes were seen');
    const row = (id: string, of: (samples: readonly number[]) => number, target: string): BenchRow => {
      const [value, beside] = [of(latencies), of(paints)];
      const met = id === 'glass.p95' && { met: value < LIMIT_MS };
      return benchRow({ id, value, unit: 'ms', beside, ratio: value / beside, target, ...met });
    };
    return [
      row('glass.p50', (samples) => percentile(samples, 0.5), 'for scale; beside: painting alone'),
      row('glass.p95', (samples) => percentile(samples, 0.95), `< ${LIMIT_MS} ms`),
      row('glass.worst', (samples) => Math.max(...samples), 'for scale'),
      benchRow({
        id: 'glass.seen',
        value: latencies.length,
        unit: 'changes',
        beside: told.length,
        ratio: latencies.length / told.length,
        target: 'every change is painted',
        met: latencies.length === told.length,
      }),
    ];
  },
};

function isWatched(panel: Panel): panel is BigNumberPanel {
  return panel.kind === 'big-number' && TILES.includes(panel.title);
}

/** The first time the number was painted after it was told, if it came in time. */
function latencyOf({ tile, text, at }: Told, painted: readonly Told[]): number[] | undefined {
  const seen = painted.find((one) => one.tile === tile && one.text === text && one.at >= at);
  return seen && seen.at - at <= LATEST_MS ? [seen.at - at] : undefined;
}

/**
 * Notes in the page when a tile's number is on the glass: a change of the document is painted with the next frame, so
 * the one after that is the first moment at which it surely was.
 */
async function watchTiles(page: Page, tiles: readonly string[]): Promise<void> {
  await page.addInitScript((titles: readonly string[]) => {
    const painted: Told[] = [];
    const shown = new Map<string, string>();
    Object.assign(globalThis, { painted });
    const look = (): void => {
      for (const tile of titles) {
        const figure = document.querySelector(`section[aria-label="${tile}"] .font-value > .tracking-value`);
        const text = figure?.textContent ?? '';
        if (text === shown.get(tile)) continue;
        shown.set(tile, text);
        requestAnimationFrame(() =>
          requestAnimationFrame(() => painted.push({ tile, text, at: Date.now() })),
        );
      }
    };
    // The same way from a change to the glass, but for a text of the page's own: what this machine's painting costs now.
    const paints: number[] = [];
    Object.assign(globalThis, { paints });
    setInterval(() => {
      const changedAt = Date.now();
      const own = document.querySelector('header time') ?? document.body;
      own.toggleAttribute('data-bench');
      own.setAttribute('style', `outline: ${own.hasAttribute('data-bench') ? 1 : 2}px solid`);
      requestAnimationFrame(() => requestAnimationFrame(() => paints.push(Date.now() - changedAt)));
    }, 1_300);
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  }, tiles);
}

async function seenIn(page: Page): Promise<{ painted: Told[]; paints: number[] }> {
  return await page.evaluate(() => ({
    painted: Reflect.get(globalThis, 'painted'),
    paints: Reflect.get(globalThis, 'paints'),
  }));
}
