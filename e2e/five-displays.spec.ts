import type { Browser, BrowserContext, Page } from '@playwright/test';
import { makePlaylist, pairDisplay, publishBoard } from './displays.ts';
import { expect, test } from './fixtures.ts';
import type { Floor } from './floor.ts';
import { otherBuild } from './other-build.ts';
import { startTcpProxy } from './tcp-proxy.ts';

/** Long enough for whatever waits between two tries. */
const BACK = { timeout: 60_000 };
/** A new build is loaded at a turn and spread over half a minute. */
const RENEWED = { timeout: 90_000 };
const CUT_MS = 30_000;
/** After so long without a word a wall says that it is not live, and a second on top for drawing it on a busy machine. */
const STALE_WITHIN_MS = 5_000 + 1_000;

interface Wall {
  page: Page;
  context: BrowserContext;
  boards: readonly string[];
}

/** Five televisions on different playlists, zoomed differently; one of them never turns. */
async function fiveWalls(browser: Browser, floor: Floor, url: string): Promise<readonly Wall[]> {
  const boards = await Promise.all(
    ['Floor', 'Queues', 'Executive'].map((name) => publishBoard(floor, name, 'blended')),
  );
  const shown = [boards, boards.slice(0, 2), boards.slice(1), boards.slice(0, 1), boards.toReversed()];
  const walls: Wall[] = [];
  for (const [place, list] of shown.entries()) {
    const context = await browser.newContext({ viewport: { width: 960, height: 540 } });
    const page = await context.newPage();
    await page.goto(`${url}/wall?pair`);
    const name = `Display ${place + 1}`;
    const dwellMs = 5_000 + 1_000 * place;
    const playlist = await makePlaylist(floor, { boards: list, dwellMs, more: { name } });
    await pairDisplay(floor, page, { name, playlist, zoom: 1 - 0.05 * place });
    walls.push({ page, context, boards: list });
  }
  return walls;
}

/** Live, and on a board of its own. */
async function expectLive({ page, boards }: Wall, within: { timeout: number }): Promise<void> {
  await expect(page.locator('[data-role=standing] [data-live=live]')).toBeVisible(within);
  const board = await page.locator('[data-board][data-role=standing]').getAttribute('data-board');
  expect(boards).toContain(board);
}

function all(walls: readonly Wall[], each: (wall: Wall) => Promise<void>): Promise<unknown> {
  return Promise.all(walls.map(each));
}

/** How the canvas is scaled, which a display's zoom decides. */
async function scaleOf({ page }: Wall): Promise<string> {
  const transform = await page
    .locator('main')
    .first()
    .evaluate(({ style }) => style.transform);
  return /scale\([^)]*\)/.exec(transform)?.[0] ?? transform;
}

async function mark({ page }: Wall): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-mark', 'still the same page'));
}

async function isMarked({ page }: Wall): Promise<boolean> {
  return await page.locator('html[data-mark="still the same page"]').isVisible();
}

test('five displays come back by themselves from a restart, a kill and a cut cable', async ({
  browser,
  openFloor,
}) => {
  test.setTimeout(360_000);
  const floor = await openFloor();
  const proxy = await startTcpProxy(floor.port);
  const walls = await fiveWalls(browser, floor, `http://127.0.0.1:${proxy.port}`);
  await all(walls, (wall) => expectLive(wall, BACK));
  const scales = await Promise.all(walls.map(scaleOf));
  expect(new Set(scales).size).toBe(walls.length);
  await all(walls, mark);

  for (const ending of ['SIGTERM', 'SIGKILL'] as const) {
    await floor.app().end(ending);
    await all(walls, ({ page }) => expect(page.locator('[data-live=live]')).toHaveCount(0, BACK));
    await floor.restart();
    await all(walls, (wall) => expectLive(wall, BACK));
  }

  const cutAt = Date.now();
  proxy.cut('silent');
  const staleAfter = await Promise.all(
    walls.map(async ({ page }) => {
      await expect(page.locator('[data-live=live]')).toHaveCount(0, BACK);
      return Date.now() - cutAt;
    }),
  );
  expect(Math.max(...staleAfter)).toBeLessThanOrEqual(STALE_WITHIN_MS);
  await new Promise((later) => setTimeout(later, cutAt + CUT_MS - Date.now()));
  proxy.mend();
  await all(walls, (wall) => expectLive(wall, BACK));

  expect(await Promise.all(walls.map(isMarked))).toEqual(walls.map(() => true));
  expect(await Promise.all(walls.map(scaleOf))).toEqual(scales);
  await all(walls, ({ context }) => context.close());
  await proxy.close();
});

test('five displays load a new build one after the other, and go on as they were', async ({
  browser,
  openFloor,
}) => {
  test.setTimeout(300_000);
  const floor = await openFloor();
  const walls = await fiveWalls(browser, floor, floor.url);
  await all(walls, (wall) => expectLive(wall, BACK));
  const scales = await Promise.all(walls.map(scaleOf));
  await all(walls, mark);

  await floor.app().end('SIGTERM');
  await floor.restart(await otherBuild('another-build'));
  const loadedAt = await Promise.all(
    walls.map(async (wall) => {
      await wall.page.waitForEvent('load', RENEWED);
      return Date.now();
    }),
  );
  expect(Math.max(...loadedAt) - Math.min(...loadedAt)).toBeGreaterThan(1_000);
  await all(walls, (wall) => expectLive(wall, BACK));
  expect(await Promise.all(walls.map(isMarked))).toEqual(walls.map(() => false));
  expect(await Promise.all(walls.map(scaleOf))).toEqual(scales);
  await all(walls, ({ context }) => context.close());
});

test('eight tabs of one paired browser are all live on one stream', async ({ browser, openFloor }) => {
  const floor = await openFloor();
  const context = await browser.newContext({ viewport: { width: 960, height: 540 } });
  const first = await context.newPage();
  await first.goto(`${floor.url}/wall?pair`);
  const board = await publishBoard(floor, 'Floor', 'blended');
  const playlist = await makePlaylist(floor, { boards: [board], dwellMs: 60_000 });
  await pairDisplay(floor, first, { playlist });
  const live = (page: Page): Promise<void> => expectLive({ page, context, boards: [board] }, BACK);
  await live(first);
  for (let tab = 1; tab < 8; tab++) await (await context.newPage()).goto(`${floor.url}/wall`);
  await Promise.all(context.pages().map(live));
  await expect.poll(async () => (await floor.health()).viewers).toBe(1);
  await context.close();
  await expect.poll(async () => (await floor.health()).viewers).toBe(0);
});
