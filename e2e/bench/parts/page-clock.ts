import type { Page } from 'playwright';

/** Playwright's clock as it stands in a page. */
interface PageClock {
  controller: { runFor(ms: number): Promise<void>; countTimers(): number };
}

declare global {
  var __pwClock: PageClock;
}

/** Stops a page's time at `at`, before it is opened; the page reads the stream itself, as a worker would keep the machine's. */
export async function stopPageClock(page: Page, at: number): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'SharedWorker'));
  // Until it is stopped it goes on by itself, on a busy machine for more than a moment.
  await page.clock.install({ time: at - 60_000 });
  await page.clock.pauseAt(at);
}

/**
 * Lets time pass in a page. Not by `page.clock`, which notes every step in a script that every later page would begin
 * with: after ten thousands of steps that weighs more than the page.
 */
export async function runPageClock(page: Page, forMs: number): Promise<void> {
  await page.evaluate((ms) => globalThis.__pwClock.controller.runFor(ms), forMs);
}
