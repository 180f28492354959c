import type { Page } from '@playwright/test';
import * as z from 'zod';
import { expect, test } from './fixtures.ts';
import { becomeAdministrator, firstLink, otherBrowser } from './people.ts';
import { violations } from './violations.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 900 } });

const kept = z.object({ view: z.object({ id: z.string() }) });

function shown(page: Page) {
  return page.getByText(/^\d+ of \d+ agents$/);
}

async function openedOn(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('rowheader').first()).toBeVisible();
}

test('a view is made, kept, left and found again by the keyboard alone', async ({ floor, page }) => {
  await openedOn(page, `${floor.url}/desk?type=AgentState`);
  await page.keyboard.press('f');
  await expect(page.getByRole('textbox', { name: 'Find a skill' })).toBeFocused();
  await page.keyboard.type('Billing');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Filter 1' })).toBeFocused();
  await page.keyboard.press('a');
  await expect(page.getByRole('button', { name: /^Alarms first/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(shown(page)).toBeVisible();
  const words = await shown(page).innerText();

  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: 'Save this view' });
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type('Billing now');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Billing now' })).toBeVisible();
  await expect(page).toHaveURL(/view=.*alarms=first.*skill=Billing/);

  await openedOn(page, `${floor.url}/desk?type=ACDStatus`);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('billnow');
  await expect(page.getByRole('option', { name: /^Billing now/ })).toHaveAttribute('aria-selected', 'true');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Agents now' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take off the filter: Skill' })).toBeVisible();
  await expect(shown(page)).toHaveText(words);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Queues' })).toBeVisible();
});

test('a view is changed, renamed, begins the desk and goes; its link says so then', async ({
  openFloor,
  page,
}) => {
  const floor = await openFloor();
  await openedOn(page, `${floor.url}/desk?type=AgentState&column=State&sort=State:asc`);
  const menu = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  const item = (name: string): Promise<void> =>
    page.getByRole('menuitem', { name: new RegExp(`^${name}$`) }).click();
  await menu('Views');
  await item('Save as…');
  await page.getByLabel('Name', { exact: true }).fill('States');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: 'States', exact: true })).toBeVisible();

  await page.getByRole('columnheader', { name: 'Full Name' }).getByRole('button').click();
  await menu('States changed');
  await item('Save');
  await expect(page.getByRole('button', { name: 'States', exact: true })).toBeVisible();
  await menu('States');
  await item('Rename or share…');
  await page.getByLabel('Name', { exact: true }).fill('By name');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await menu('By name');
  await item('Open the desk with this');

  await expect
    .poll(async () => {
      await page.goto(`${floor.url}/desk`);
      return page.url();
    })
    .toMatch(/view=.*sort=Full\+Name/);
  await expect(page.getByRole('columnheader')).toHaveCount(2);
  const link = `${floor.url}/desk?view=${new URL(page.url()).searchParams.get('view')}`;
  await menu('By name');
  await item('Delete…');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Views', exact: true })).toBeVisible();
  await openedOn(page, link);
  await expect(page.getByText('The saved view of this link is not here')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page).not.toHaveURL(/view=/);
});

test('somebody else’s view, and what is no longer there, are told in clear words', async ({
  openFloor,
  page,
  browser,
}) => {
  const floor = await openFloor();
  const answer = await floor.fetch('/api/views', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: floor.url },
    body: JSON.stringify({ name: 'Mine', address: '?type=ACDStatus', team: null }),
  });
  const { id } = kept.parse(await answer.json()).view;
  const maria = await otherBrowser(browser);
  await becomeAdministrator(maria, firstLink(floor));
  await openedOn(maria, `${floor.url}/desk?view=${id}`);
  await expect(maria.getByText('The saved view of this link is not here')).toBeVisible();
  await maria.context().close();

  await openedOn(page, `${floor.url}/desk?type=AgentState&column=State&column=Mood&skill=Billing&skill=Gone`);
  await expect(page.getByText('column “Mood” · Skill “Gone”')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Take it out' }).click();
  await expect(page.getByText('column “Mood”')).toHaveCount(0);
  await expect(page).toHaveURL(/column=State/);
  await expect(page).not.toHaveURL(/Mood|Gone/);
  await expect(page).toHaveURL(/skill=Billing/);
});

test('columns are put in order, made wider and hidden by the keyboard, and the link has it all', async ({
  floor,
  page,
}) => {
  await openedOn(page, `${floor.url}/desk?type=ACDStatus`);
  await page.keyboard.press('c');
  const grip = page.getByRole('button', { name: 'Move Agents On Call, 4 of 13' });
  await grip.focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('button', { name: 'Move Agents On Call, 3 of 13' })).toBeFocused();
  await page.getByRole('button', { name: 'Make Agents On Call wider' }).press('Enter');
  await page.getByRole('checkbox', { name: 'Total VMs' }).press('Space');
  await expect(page.getByRole('checkbox', { name: 'Total VMs' })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  const headers = (): Promise<(string | null)[]> =>
    page
      .getByRole('columnheader')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label')));
  const wanted = await headers();
  expect(wanted.slice(0, 4)).toEqual([
    'Skill Name',
    'Calls In Queue',
    'Current Longest Queue Time',
    'Agents On Call',
  ]);
  expect(wanted).not.toContain('Total VMs');
  await expect(page).toHaveURL(/width=Agents\+On\+Call/);
  await page.reload();
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  expect(await headers()).toEqual(wanted);
  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByRole('columnheader', { name: 'Total VMs' })).toBeVisible();
});
