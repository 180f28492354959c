import { expect, test } from './fixtures.ts';
import {
  expectKeptForLater,
  expectPocketLive,
  keptLooks,
  keyNumber,
  openPocket,
  turnPage,
} from './pocket.ts';
import { startTcpProxy } from './tcp-proxy.ts';
import { violations } from './violations.ts';
import { LIMIT_PASSED, SILENCE_NOTICED } from './wall.ts';

const BACK = { timeout: 40_000 };

test('without a network the last picture stands with its age, and goes when it may not be seen', async ({
  openFloor,
  browser,
}) => {
  const floor = await openFloor();
  const wire = await startTcpProxy(floor.port);
  const url = `http://127.0.0.1:${wire.port}`;
  const page = await openPocket(browser, floor, { url });
  await expectKeptForLater(page);
  await floor.control('POST', '/clock', { speed: 0 });
  wire.cut('reset');
  await expect(page.getByText(/^Not live: .+ What stands here was true at \d\d:\d\d:\d\d\.$/)).toBeVisible(
    SILENCE_NOTICED,
  );
  await page.reload();
  const kept = page.getByText(/Kept on this phone: true on .+ at \d\d:\d\d:\d\d, \d+ s ago\.$/);
  await expect(kept).toBeVisible(LIMIT_PASSED);
  await expect(keyNumber(page, 'Agents ready')).toHaveAttribute('data-stale', 'true');
  await expect(keyNumber(page, 'Agents ready')).toContainText(/as of \d\d:\d\d:\d\d/);
  await expect(keyNumber(page, 'Agents ready').locator('[data-value]')).toHaveText(/^\d+$/);
  expect(await violations(page)).toEqual([]);
  wire.mend();
  await expectPocketLive(page, BACK);
  await expect(kept).toHaveCount(0);

  // Whoever signs out leaves nothing behind.
  await expect.poll(() => keptLooks(page), LIMIT_PASSED).toBe(1);
  await page.getByRole('link', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(/\/sign-in/);
  expect(await keptLooks(page)).toBe(0);
  wire.cut('reset');
  await page.goto(`${url}/pocket`);
  await expect(page.getByRole('heading', { name: 'No network, and nothing kept' })).toBeVisible(LIMIT_PASSED);
  expect(await violations(page)).toEqual([]);
  await wire.close();
});

test('a session that ends elsewhere takes the last picture with it', async ({ openFloor, browser }) => {
  const floor = await openFloor();
  const page = await openPocket(browser, floor);
  await expectKeptForLater(page);
  await page.context().clearCookies();
  await page.reload();
  await page.waitForURL(/\/sign-in\?next=%2Fpocket/);
  await expect.poll(() => keptLooks(page)).toBe(0);
});

test('hidden it reads nothing; seen again it looks old until it is new', async ({ openFloor, browser }) => {
  const floor = await openFloor();
  const page = await openPocket(browser, floor);
  await expect.poll(async () => (await floor.health()).viewers).toBe(1);
  await turnPage(page, 'hidden');
  await expect.poll(async () => (await floor.health()).viewers).toBe(0);
  await expect(keyNumber(page, 'Agents ready')).toHaveAttribute('data-stale', 'true');
  await floor.control('POST', '/model', { kind: 'mass-logout', share: 1 });
  await expect.poll(async () => agentsReady(await floor.fetch('/api/tables/five9/AgentState'))).toBe(0);

  await page.evaluate(() => {
    const tile = document.querySelector('[data-number="agents-ready"]');
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const note = (): void => {
      seen.push(`${tile?.getAttribute('data-stale')} ${tile?.querySelector('[data-value]')?.textContent}`);
    };
    note();
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
  await turnPage(page, 'visible');
  await expectPocketLive(page);
  await expect(keyNumber(page, 'Agents ready').locator('[data-value]')).toHaveText('0');
  const seen = await page.evaluate((): string[] => Reflect.get(globalThis, 'seen'));
  expect(seen[0]).toMatch(/^true /);
  expect(seen.filter((moment) => moment.startsWith('false ') && moment !== 'false 0')).toEqual([]);
});

async function agentsReady(answer: Response): Promise<number> {
  const { columns, rows } = await answer.json();
  const state = columns.findIndex(({ name }: { name: string }) => name === 'State');
  return rows.filter((cells: readonly unknown[]) => cells[state] === 'Ready').length;
}
