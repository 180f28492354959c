import type { Browser, Page } from '@playwright/test';
import * as z from 'zod';
import { expect, openCampaign, seated, test } from './acting.ts';
import type { Floor } from './floor.ts';
import { OMAR, addPerson, becomeAdministrator, comeIn, field, firstLink, otherBrowser } from './people.ts';
import { violations } from './violations.ts';

const calls = z.array(
  z.looseObject({ user: z.string(), operation: z.string(), outcome: z.string(), count: z.number() }),
);

/** As whom an operation was done, by the centre's own word. */
async function doneBy(floor: Floor, operation: string): Promise<string[]> {
  return calls
    .parse(await floor.control('GET', '/calls'))
    .filter((call) => call.operation === operation && call.outcome === 'ok')
    .map(({ user }) => user);
}

async function maria(browser: Browser, floor: Floor): Promise<Page> {
  const page = await otherBrowser(browser);
  await becomeAdministrator(page, firstLink(floor));
  return page;
}

const card = (page: Page) => page.getByRole('region', { name: 'Acting on Five9' });

async function link(page: Page, user: string, password: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Your own user on Northwind Support' });
  await field(dialog, 'Five9 user name').fill(user);
  await field(dialog, 'Five9 password').fill(password);
  await dialog.getByRole('button', { name: 'Try and link' }).click();
}

async function act(page: Page, floor: Floor, deed: string): Promise<void> {
  const panel = await openCampaign(page, floor);
  await panel.getByRole('button', { name: deed, exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: deed, exact: true }).click();
}

/** Maria administers, and Omar supervises beside her. */
async function mariaAndOmar(browser: Browser, floor: Floor): Promise<[Page, Page]> {
  const admin = await maria(browser, floor);
  const omar = await otherBrowser(browser);
  await comeIn(omar, {
    link: await addPerson(admin, floor.url, { person: OMAR, role: 'Supervisor' }),
    person: OMAR,
  });
  return [admin, omar];
}

/** Opens the form in which one's own user is linked. */
async function beginLinking(page: Page, floor: Floor): Promise<void> {
  await page.goto(`${floor.url}/account`);
  await card(page).getByRole('button', { name: 'Link your user on Northwind Support' }).click();
}

test('a supervisor links a user of their own, acts as it, and gives its seat back', async ({
  floor,
  browser,
}) => {
  const [admin, omar] = await mariaAndOmar(browser, floor);
  await omar.goto(`${floor.url}/account`);
  await expect(card(omar)).toContainText('You act as sup1, whom an administrator set for everybody');
  await card(omar).getByRole('button', { name: 'Link your user on Northwind Support' }).click();
  await link(omar, 'sup9', 'not this one');
  await expect(omar.getByRole('alert')).toContainText('Five9 refuses this user name or password.');
  expect(await violations(omar)).toEqual([]);
  await link(omar, 'sup1', 'simulator');
  await expect(omar.getByText('This is the user that acts for everybody.')).toBeVisible();
  await link(omar, 'sup9', 'simulator');
  await expect(card(omar)).toContainText('You act as sup9, your own user');
  await expect(omar).toHaveTitle(/^Account/);
  expect(await violations(omar)).toEqual([]);
  expect(await seated(floor)).not.toContain('sup9');

  await act(omar, floor, 'Stop');
  await expect(omar.getByText('Done. It shows in the table within seconds.')).toBeVisible();
  await expect(omar.getByText(/On Five9 this is done as sup9, your own user/)).toBeVisible();
  expect(await doneBy(floor, 'stopCampaign')).toEqual(['sup9']);
  expect(await seated(floor)).toContain('sup9');
  expect(await seated(floor)).not.toContain('sup1');
  await admin.goto(`${floor.url}/admin/audit?action=campaign.acted`);
  const entry = admin.getByRole('row', { name: /Omar Diallo/ });
  await expect(entry).toContainText(/on Five9 as\s*sup9/);

  await omar.goto(`${floor.url}/account`);
  await card(omar).getByRole('button', { name: 'Unlink your user from Northwind Support' }).click();
  await omar.getByRole('alertdialog').getByRole('button', { name: 'Unlink' }).click();
  await expect(card(omar)).toContainText('You act as sup1');
  await expect.poll(() => seated(floor)).not.toContain('sup9');
});

test('a password that Five9 refuses later stops everything, in words, and nobody acts instead', async ({
  floor,
  browser,
}) => {
  const admin = await maria(browser, floor);
  await beginLinking(admin, floor);
  await link(admin, 'sup9', 'simulator');
  await expect(card(admin)).toContainText('You act as sup9');

  const panel = await openCampaign(admin, floor);
  await panel.getByRole('button', { name: 'Stop', exact: true }).click();
  await floor.control('POST', '/trouble', { kind: '401', user: 'sup9', forMs: 600_000 });
  await admin.getByRole('alertdialog').getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(panel).toContainText('Five9 refuses the password of your own user');
  await admin.reload();
  await expect(panel).toContainText('nobody acts in its place');
  expect(await violations(admin)).toEqual([]);
  expect(await doneBy(floor, 'stopCampaign')).toEqual([]);
  expect(await seated(floor)).not.toContain('sup1');

  await panel.getByRole('link', { name: 'Open your account' }).click();
  await expect(card(admin).getByRole('alert')).toContainText('Five9 refuses this password');
  await card(admin).getByRole('button', { name: 'Try it again' }).click();
  await expect(card(admin)).toContainText('Tried again.');
  await expect(admin).toHaveTitle(/^Account/);
  expect(await violations(admin)).toEqual([]);
  await floor.control('DELETE', '/trouble');
  await card(admin).getByRole('button', { name: 'Try it again' }).click();
  await expect(card(admin)).toContainText('You act as sup9');
});

test('somebody who is removed has no session left on Five9', async ({ floor, browser }) => {
  const [admin, omar] = await mariaAndOmar(browser, floor);
  await beginLinking(omar, floor);
  await link(omar, 'sup9', 'simulator');
  await expect(card(omar)).toContainText('You act as sup9');
  await act(omar, floor, 'Stop');
  await expect.poll(() => seated(floor)).toContain('sup9');

  await admin.goto(`${floor.url}/admin/people`);
  await admin.getByRole('button', { name: 'More about Omar Diallo' }).click();
  await admin.getByRole('menuitem', { name: 'Remove' }).click();
  await admin
    .getByRole('alertdialog')
    .getByRole('button', { name: /Remove/ })
    .click();
  await expect.poll(() => seated(floor)).not.toContain('sup9');
});
