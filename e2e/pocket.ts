import { type Browser, type BrowserContext, type Locator, type Page, expect } from '@playwright/test';
import type { Floor } from './floor.ts';
import { LIMIT_PASSED } from './wall.ts';

const PHONE = { width: 390, height: 844 };

/** A browser of a phone's size, of nobody yet. */
export async function phoneOf(browser: Browser): Promise<BrowserContext> {
  return await browser.newContext({ viewport: PHONE, hasTouch: true, reducedMotion: 'reduce' });
}

/** A phone of the demonstration's administrator, on the first view, live. */
export async function openPocket(
  browser: Browser,
  floor: Floor,
  { url = floor.url, search = '' }: { url?: string; search?: string } = {},
): Promise<Page> {
  const context = await phoneOf(browser);
  await floor.enter(context);
  const page = await context.newPage();
  await page.goto(`${url}/pocket${search}`);
  await expectPocketLive(page);
  return page;
}

/** The head says so, and no number on the first view looks old. */
export async function expectPocketLive(page: Page, within = LIMIT_PASSED): Promise<void> {
  await expect(page.getByText(/^Live · \d+ s$/)).toBeVisible(within);
  await expect(page.locator('[data-stale=true]')).toHaveCount(0, within);
}

export type NumberName =
  'Calls waiting' | 'Longest wait' | 'Service level' | 'Abandoned' | 'Agents ready' | 'Calls offered';

/** The tile of a key number. */
export function keyNumber(page: Page, name: NumberName): Locator {
  return page
    .getByRole('region', { name: 'Key numbers' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: new RegExp(`${name}$`) }) });
}

/** What is wrong, card by card. */
export function troublesOn(page: Page): Locator {
  return page.getByRole('region', { name: 'What is wrong' }).getByRole('listitem');
}

/** A phone that is put away shows its page to nobody: there is no other way to say so to a browser without a screen. */
export async function turnPage(page: Page, to: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => state === 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  }, to);
}

/** Waits until the browser has all it needs to open the page without a network. */
export async function expectKeptForLater(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration('/pocket');
          const kept = await (await caches.open('watchfloor-pocket')).keys();
          const hasShell = kept.some(({ url }) => new URL(url).pathname === '/pocket/shell');
          return registration?.active?.state === 'activated' && hasShell;
        }),
      LIMIT_PASSED,
    )
    .toBe(true);
  await expect.poll(() => keptLooks(page), LIMIT_PASSED).toBe(1);
}

/** How many last looks are kept in a page's browser. */
export async function keptLooks(page: Page): Promise<number> {
  return await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('watchfloor-pocket', 1);
        opening.addEventListener('error', () => reject(new Error('no store')));
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('last-look'));
        opening.addEventListener('success', () => {
          const count = opening.result.transaction('last-look').objectStore('last-look').count();
          count.addEventListener('success', () => {
            opening.result.close();
            resolve(count.result);
          });
        });
      }),
  );
}
