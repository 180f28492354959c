import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectLive } from './wall.ts';

/** A browser opens at most six connections to one origin over HTTP/1.1: eight streams of their own would starve. */
for (const tabs of [2, 6, 8])
  test(`${tabs} tabs of one browser are all live on one stream`, async ({ context, openFloor }) => {
    const floor = await openFloor();
    const viewers = async (): Promise<number> => (await floor.health()).viewers;
    const pages: Page[] = [];
    for (let tab = 0; tab < tabs; tab++) {
      const page = await context.newPage();
      await page.goto(`${floor.url}/wall`);
      pages.push(page);
    }
    await Promise.all(pages.map((page) => expectLive(page)));
    await expect.poll(viewers).toBe(1);

    await pages.shift()?.close();
    // A change made now reaches every tab that is left.
    await floor.control('POST', '/model', { kind: 'rename-skill', from: 'Billing', to: 'Accounts' });
    for (const page of pages)
      await expect(page.getByRole('cell', { name: 'Accounts', exact: true })).toBeVisible();
    await Promise.all(pages.map((page) => expectLive(page)));
    expect(await viewers()).toBe(1);

    for (const page of pages) await page.close();
    await expect.poll(viewers).toBe(0);
  });

test('a wall and a desk in two tabs show the same table at the same moment', async ({
  context,
  openFloor,
}) => {
  const floor = await openFloor();
  const [wall, desk] = [await context.newPage(), await context.newPage()];
  await wall.goto(`${floor.url}/wall`);
  await desk.goto(`${floor.url}/desk?type=ACDStatus`);
  await expectLive(wall);
  await expect(desk.getByRole('grid', { name: 'Queues' }).getByRole('row')).not.toHaveCount(1);
  expect((await floor.health()).viewers).toBe(1);
  await floor.control('POST', '/model', { kind: 'add-skill', name: 'Wholesale' });
  await expect(desk.getByRole('rowheader', { name: 'Wholesale' })).toBeVisible();
  await expect(wall.getByRole('cell', { name: 'Wholesale' })).toBeVisible();
});
