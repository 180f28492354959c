import type { Page } from 'playwright';
import type { BigNumberPanel, Panel } from '#lib/domain/board';
import { DEFAULT_BOARD } from '#lib/domain/default-board';
import { type Bench, benchRow, percentile } from './bench-row.ts';
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
    const figures = new ToldFigures(DEFAULT_BOARD.panels.filter(isWatched));
    await using floor = await startFloor({ size: 'large', onAnswer: figures.take });
    await using browser = await openBrowser();
    const page = await browser.newPage({ viewport: SCREEN });
    await watchTiles(page, TILES);
    await page.goto(`http://127.0.0.1:${floor.app.port}/wall`);
    await page.locator('[data-live=live]').waitFor({ timeout: 60_000 });
    await page.waitForTimeout(10_000);
    const from = Date.now();
    await page.waitForTimeout(SPAN_MS);
    const painted = await paintedTiles(page);
    const told = figures.told.filter(({ at }) => at >= from && at < Date.now() - LATEST_MS);
    const latencies = told.flatMap((one) => latencyOf(one, painted) ?? []);
    console.log(`${latencies.length} of ${told.length} changes of ${TILES.join(' and ')} were painted`);
    if (latencies.length < 20) throw new Error('too few changes were seen');
    const [p50, p95] = [percentile(latencies, 0.5), percentile(latencies, 0.95)];
    return [
      benchRow({ id: 'glass.p50', value: p50, unit: 'ms', target: 'for scale' }),
      benchRow({
        id: 'glass.p95',
        value: p95,
        unit: 'ms',
        target: `< ${LIMIT_MS} ms`,
        met: p95 < LIMIT_MS,
      }),
      benchRow({ id: 'glass.worst', value: Math.max(...latencies), unit: 'ms', target: 'for scale' }),
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
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  }, tiles);
}

async function paintedTiles(page: Page): Promise<Told[]> {
  const found: unknown = await page.evaluate(() => Reflect.get(globalThis, 'painted'));
  return Array.isArray(found) ? found : [];
}
