import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { field } from './people.ts';
import { SAVED, makeBoard, openPanel, publish, withPeople } from './studio.ts';
import { violations } from './violations.ts';

test('a board is made, changed and published by the keyboard alone', async ({ openFloor, page }) => {
  const floor = await openFloor();
  await page.goto(`${floor.url}/studio/boards/new`);
  const press = async (target: Locator, key: string): Promise<void> => {
    for (let tabs = 0; tabs < 120; tabs += 1) {
      if (await target.evaluate((element) => element === document.activeElement))
        return page.keyboard.press(key);
      await page.keyboard.press('Tab');
    }
    throw new Error('The keyboard does not come there');
  };
  await press(page.getByRole('radio').first(), 'ArrowRight');
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  while (!(await page.getByRole('radio', { name: 'Whole floor' }).isChecked()))
    await page.keyboard.press('ArrowRight');
  await press(page.getByRole('button', { name: 'Make the board' }), 'Enter');
  await expect(page.getByText(SAVED)).toBeVisible();
  await press(page.getByRole('tabpanel').getByRole('button', { name: /^Calls waiting/ }), 'Enter');
  await press(field(page, 'Title'), 'Control+A');
  await page.keyboard.type('Waiting');
  await press(page.getByRole('button', { name: 'Shorter' }), 'Enter');
  await expect(page.getByText(SAVED)).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.getByRole('link', { name: 'Boards', exact: true }).last().focus();
  await press(page.getByRole('button', { name: 'Publish', exact: true }), 'Enter');
  await page.keyboard.type('By hand');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/version 1 on walls/)).toBeVisible();
});

for (const { name, ...size } of [
  { name: 'desk', width: 1280, height: 720 },
  { name: 'phone', width: 390, height: 844 },
])
  test(`the studio can be used by everybody, ${name}`, async ({ openFloor, browser }) => {
    const floor = await openFloor();
    const { maria: page } = await withPeople(floor, browser, []);
    await page.setViewportSize(size);
    const expectClean = async (what: string): Promise<void> => {
      expect(await violations(page), what).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, `${what} hangs over the side`).toBeLessThanOrEqual(0);
    };
    await page.goto(`${floor.url}/studio/boards`);
    await expect(page.getByText('No board yet')).toBeVisible();
    await expectClean('no boards');
    await page.goto(`${floor.url}/studio/boards/new`);
    await expectClean('templates');
    const id = await makeBoard(page, floor.url, { name: 'Morning', template: 'Whole floor' });
    await expect(page.getByText(/^Live · \d+ s$/)).toBeVisible();
    await expectClean('editor');
    await openPanel(page, 'Queues');
    await expectClean('panel');
    await page.getByRole('button', { name: 'Add a panel' }).click();
    await expectClean('adding a panel');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Settings' }).click();
    await expectClean('settings');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expectClean('publishing');
    await page.keyboard.press('Escape');
    await publish(page, 'First');
    await expect(page.getByText(/version 1 on walls/)).toBeVisible();
    await page.goto(`${floor.url}/studio/boards/${id}/versions`);
    await expect(page.getByRole('heading', { name: 'Compare' })).toBeVisible();
    await expectClean('versions');
    await page.goto(`${floor.url}/studio/boards`);
    await expect(page.getByRole('rowheader', { name: /^Morning/ })).toBeVisible();
    await expectClean('boards');
    await page.getByRole('button', { name: 'More about Morning' }).click();
    await expectClean('what can be done about a board');
    await page.keyboard.press('Escape');
    await page.goto(`${floor.url}/studio/teams`);
    await expect(page.getByText('No team yet')).toBeVisible();
    await expectClean('no teams');
    await page.getByRole('button', { name: 'Add a team' }).click();
    await expectClean('adding a team');
    await field(page, 'Name').fill('Support');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByRole('rowheader', { name: 'Support' })).toBeVisible();
    await expectClean('teams');
  });
