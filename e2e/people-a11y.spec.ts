import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { OMAR, addPerson, becomeAdministrator, field, firstLink, otherBrowser } from './people.ts';
import { violations } from './violations.ts';

const SIZES = [
  { name: 'desk', width: 1280, height: 720 },
  { name: 'phone', width: 390, height: 844 },
] as const;

/** Nothing to find, and nothing that hangs over the side. */
async function expectClean(page: Page, what: string): Promise<void> {
  expect(await violations(page), what).toEqual([]);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over, `${what} hangs over the side`).toBeLessThanOrEqual(0);
}

for (const { name, ...size } of SIZES) {
  test(`the pages of people can be used by everybody, ${name}`, async ({ openFloor, browser }) => {
    const floor = await openFloor();
    const page = await otherBrowser(browser);
    await page.setViewportSize(size);
    await page.goto(floor.url);
    await expect(page.getByRole('button', { name: 'Look around' })).toBeVisible();
    await expectClean(page, 'the first page of nobody');
    await page.goto(`${floor.url}/sign-in?problem=disabled`);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByText('Enter your password.')).toBeVisible();
    await expectClean(page, 'signing in, with faults');
    await page.goto(`${floor.url}/welcome`);
    await expect(page.getByText('This page is opened by a link')).toBeVisible();
    await expectClean(page, 'a link that is missing');
    await page.goto(`${floor.url}/set-password#nonsense`);
    await expect(page.getByText('This link no longer works')).toBeVisible();
    await expectClean(page, 'a link that is void');
    await page.goto(firstLink(floor));
    await expect(field(page, 'Your name')).toBeVisible();
    await expectClean(page, 'welcome');

    await becomeAdministrator(page, firstLink(floor));
    await expectClean(page, 'the first page of an administrator');
    await page.goto(`${floor.url}/admin/tokens`);
    await expect(page.getByText('There is no token yet')).toBeVisible();
    await expectClean(page, 'no tokens');
    await page.getByRole('button', { name: 'Make a token' }).click();
    await field(page, 'What it is for').fill('Prometheus');
    await expectClean(page, 'making a token');
    await page.getByRole('button', { name: 'Make it' }).click();
    await expect(field(page, 'Token')).toBeVisible();
    await expectClean(page, 'a token, this once');
    await page.getByRole('button', { name: 'Done' }).click();
    await expectClean(page, 'tokens');

    const long = { ...OMAR, name: 'Wolfeschlegelsteinhausenbergerdorff '.repeat(2).trim() };
    const link = await addPerson(page, floor.url, { person: long, role: 'Viewer' });
    await expectClean(page, 'people');
    await page.getByRole('button', { name: /^Edit Wolfe/ }).click();
    await page.getByRole('radio', { name: 'Only what is chosen' }).check();
    await page.getByRole('checkbox').first().check();
    await expect(page.getByText(/seen by this/)).toBeVisible();
    await expectClean(page, 'editing a person');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^More about Wolfe/ }).click();
    await expectClean(page, 'what can be done about a person');
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await expectClean(page, 'removing a person');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('textbox', { name: 'Find a person' }).fill('nobody of that name');
    await expect(page.getByText('Nobody found')).toBeVisible();
    await expectClean(page, 'nobody found');

    await page.goto(`${floor.url}/account`);
    await expect(page.getByText('This browser', { exact: true })).toBeVisible();
    await expectClean(page, 'the account');
    await page.getByRole('button', { name: 'Switch on' }).click();
    await field(page, 'Your password').fill('correct horse battery');
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(field(page, 'Key')).toBeVisible();
    await expectClean(page, 'pairing an app');
    await page.keyboard.press('Escape');

    const other = await otherBrowser(browser);
    await other.setViewportSize(size);
    await other.goto(link);
    await expect(field(other, 'New password')).toBeVisible();
    await expectClean(other, 'setting a password');
  });
}
