import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { violations } from './violations.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 900 } });

function heading(page: Page): Locator {
  return page.getByRole('complementary').getByRole('heading', { level: 2 });
}

async function openedOn(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('rowheader').first()).toBeVisible();
}

test('a figure leads to its queues, to their agents, to one of them, and back', async ({ floor, page }) => {
  await openedOn(page, `${floor.url}/desk?type=AgentState`);
  await page.getByRole('button', { name: /Calls waiting/ }).click();
  await expect(heading(page)).toHaveText('Calls waiting');
  await page
    .getByRole('region', { name: 'Queues' })
    .getByRole('button', { name: /^Billing/ })
    .click();
  await expect(heading(page)).toHaveText('Billing');
  const agent = page.getByRole('region', { name: 'Agents at work' }).getByRole('button').first();
  await agent.click();
  const way = page.getByRole('navigation', { name: 'The way here' });
  await expect(way.getByRole('listitem')).toHaveText(['Calls waiting', 'Billing', 'Agent']);
  await expect(page.getByRole('figure', { name: /^States of the last hour/ })).toBeVisible();
  const name = await heading(page).innerText();
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await expect(heading(page)).toHaveText(name);
  await expect(page.getByRole('grid', { name: 'Agents now' })).toBeVisible();
  await page.goBack();
  await expect(heading(page)).toHaveText('Billing');
  await page.goBack();
  await expect(heading(page)).toHaveText('Calls waiting');
  await page.goForward();
  await page.getByRole('button', { name: 'Show its agents in the table' }).click();
  await expect(page.getByRole('button', { name: 'Take off the filter: Skill' })).toBeVisible();
  await expect(page.getByRole('complementary')).toHaveCount(0);
});

test('the same by the keyboard alone, from the palette', async ({ floor, page }) => {
  await openedOn(page, `${floor.url}/desk?type=CampaignState`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('billing');
  await expect(page.getByRole('option', { name: /^Billing Queue/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Billing');
  await page.keyboard.press('b');
  await expect(page.getByRole('complementary')).toBeFocused();
  const agent = page.getByRole('region', { name: 'Agents at work' }).getByRole('button').first();
  await expect(agent).toBeVisible();
  const isOnAgent = (): Promise<boolean> => agent.evaluate((button) => button === document.activeElement);
  for (let presses = 0; presses < 6 && !(await isOnAgent()); presses++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'The way here' })).toBeVisible();
  await expect(page.getByRole('complementary')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(heading(page)).toHaveText('Billing');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys.getByText('Filter the table')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await keys.getByRole('checkbox', { name: 'Single keys' }).press('Space');
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
  await expect(page.getByRole('textbox', { name: 'Find a campaign' })).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
});

test('headings sort by the keyboard, one after another, and lead to the rows', async ({ floor, page }) => {
  await openedOn(page, `${floor.url}/desk?type=AgentState`);
  const header = (name: string): Locator => page.getByRole('columnheader', { name, exact: true });
  await header('Full Name').getByRole('button').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(header('State')).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+Enter');
  await expect(header('State Duration')).toHaveAttribute('aria-sort', 'descending');
  await expect(header('State')).toHaveAttribute('aria-sort', 'ascending');
  await expect(header('State Duration').getByText('2')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[role="row"]:focus')).toHaveAttribute('aria-rowindex', '2');
  await page.keyboard.press('ArrowUp');
  await expect(header('State Duration').getByRole('button')).toBeFocused();
});

test('table and panel stand in windows of their own, and come back after a reload', async ({
  floor,
  page,
}) => {
  await openedOn(page, `${floor.url}/desk?type=ACDStatus&row=Billing&alarms=first`);
  await expect(heading(page)).toHaveText('Billing');
  const opened = async (button: string): Promise<Page> => {
    const coming = page.waitForEvent('popup');
    await page.getByRole('button', { name: button }).click();
    return await coming;
  };
  const panel = await opened('Open this in a window of its own');
  await expect(heading(panel)).toHaveText('Billing');
  await expect(panel.getByRole('grid')).toHaveCount(0);
  await expect(panel.getByRole('navigation', { name: 'Statistics' })).toHaveCount(0);
  await panel.reload();
  await expect(
    panel.getByRole('region', { name: 'Agents at work' }).getByRole('button').first(),
  ).toBeVisible();
  const table = await opened('Open the table in a window of its own');
  await expect(table.getByRole('grid', { name: 'Queues' })).toBeVisible();
  await expect(table.getByRole('navigation', { name: 'Statistics' })).toHaveCount(0);
  expect(await violations(table)).toEqual([]);
});

test('a panel of a wall leads to its rows on the desk', async ({ floor, page }) => {
  await page.goto(`${floor.url}/explain/default/calls-waiting`);
  await page.getByRole('link', { name: 'See it on the desk' }).click();
  await expect(page.getByRole('grid', { name: 'Queues' })).toBeVisible();
});
