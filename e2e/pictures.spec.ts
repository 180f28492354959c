import { type Browser, type Page, expect, test } from '@playwright/test';
import { publishWithoutCode } from './displays.ts';
import { enterAs } from './floor.ts';
import { openStillFloor, type StillFloor } from './still/open-still-floor.ts';
import type { StillArguments } from './still/still-arguments.ts';

/** A Tuesday afternoon in Berlin, such that no panel turns its page while walls begin or notice that the server is gone. */
const AT = Date.parse('2026-03-03T13:07:17Z');
const SEEN_AFTER_MS = 4_500;
const SILENT_FOR_MS = 30_000;
const TEMPLATES = ['blended', 'executive', 'agents-by-state'] as const;
const SCREENS = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
] as const;

/** Everybody leaves while twice as many call: whatever may alarm does. */
const BAD_DAY: StillArguments['changes'] = [
  { change: { kind: 'surge', factor: 4, forMs: 1_200_000 }, thenMs: 600_000 },
  { change: { kind: 'mass-logout', share: 0.5 }, thenMs: 100_000 },
];

for (const { state, changes } of [
  { state: 'live', changes: [] },
  { state: 'alarmed', changes: BAD_DAY },
])
  test(`walls look as they did, ${state} and without a server`, async ({ browser }) => {
    test.setTimeout(400_000);
    const floor = await openStillFloor({ at: AT, size: 'small', changes });
    try {
      const walls: { name: string; page: Page }[] = [];
      for (const template of TEMPLATES) {
        const board = await publishWithoutCode(floor, `The ${template} board`, template);
        for (const screen of SCREENS) {
          const page = await openWall(browser, floor, { board, screen });
          walls.push({ name: `${template}-${screen.height}`, page });
          await expect(page).toHaveScreenshot(`${template}-${screen.height}-${state}.png`);
        }
      }
      if (state === 'alarmed') return;
      await floor.kill();
      for (const { name, page } of walls) {
        await stepUntil(page, 1_000, async () => {
          await expect(page.getByText(/^Not live · last picture/)).toBeVisible({ timeout: 100 });
        });
        await moveOnTo(page, SEEN_AFTER_MS + SILENT_FOR_MS);
        await expect(page).toHaveScreenshot(`${name}-stale.png`);
      }
    } finally {
      await Promise.all(browser.contexts().map((context) => context.close()));
      await floor.close();
    }
  });

/** A wall on a screen of its own, four and a half seconds after it was switched on. */
async function openWall(
  browser: Browser,
  floor: StillFloor,
  { board, screen }: { board: string; screen: { width: number; height: number } },
): Promise<Page> {
  const context = await browser.newContext({ viewport: screen });
  await enterAs(context, { url: floor.url, cookie: floor.session.cookie });
  const page = await context.newPage();
  await page.clock.install({ time: AT - 60_000 });
  await page.clock.pauseAt(AT);
  await page.goto(`${floor.url}/wall?board=${board}`);
  const live = page.getByText(/^Live · \d+ s$/);
  await stepUntil(page, 200, async () => {
    await expect(live).toBeVisible({ timeout: 250 });
    expect(await page.getByRole('region').count()).toBeGreaterThan(2);
  });
  await moveOnTo(page, SEEN_AFTER_MS);
  await expect(live).toBeVisible();
  return page;
}

/** The page's clock stands still between these steps, and the line to the server does not. */
async function stepUntil(page: Page, stepMs: number, isSo: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.clock.runFor(stepMs);
    await isSo();
  }).toPass({ timeout: 60_000, intervals: [100] });
}

/** Until so long after the page began, by its own clock. */
async function moveOnTo(page: Page, afterMs: number): Promise<void> {
  const passedMs = (await page.evaluate(() => Date.now())) - AT;
  await page.clock.runFor(afterMs - passedMs);
}
