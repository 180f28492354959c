import type { BrowserContext } from 'playwright';
import { cameIn, enterAs } from '../floor.ts';
import type { Bench } from './bench-row.ts';
import { openBrowser } from './browser.ts';
import { startFloor } from './floor-processes.ts';
import { workRows, withPage } from './parts/compare-pages.ts';
import { type MainThreadWork, watchMainThread } from './parts/main-thread.ts';
import { openPlainSite } from './parts/plain-site.ts';

const SPAN_MS = 60_000;
const LIMITS = { busy: 0.05, longestMs: 50 };

/** How busy the wall's board keeps a browser's main thread, 5 000 agents, beside one that draws all of it each time. */
export const wallThread: Bench = {
  name: 'wall-thread',
  async run() {
    await using floor = await startFloor({ size: 'large' });
    await using plainSite = await openPlainSite(floor.app.port);
    await using browser = await openBrowser();
    const url = `http://127.0.0.1:${floor.app.port}`;
    const cookie = await cameIn(url);
    const enter = (context: BrowserContext): Promise<void> => enterAs(context, { url, cookie });
    const watch = (site: string): Promise<MainThreadWork> =>
      withPage(
        browser,
        { address: `${site}/wall`, enter, firstPicture: '[data-live=live]' },
        async (page) => {
          const work = await watchMainThread(page, () => page.waitForTimeout(SPAN_MS));
          await page.locator('[data-live=live]').waitFor({ timeout: 5_000 });
          return work;
        },
      );
    const ours = await watch(url);
    const plain = await watch(plainSite.url);
    return workRows('wall-thread', { ours, plain }, LIMITS);
  },
};
