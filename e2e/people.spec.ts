import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
  MARIA,
  OMAR,
  addPerson,
  becomeAdministrator,
  comeIn,
  enterPassword,
  field,
  firstLink,
  otherBrowser,
  signIn,
} from './people.ts';

/** How soon a browser that was signed out is out. */
const OUT = { timeout: 5_000 };

test('a supervisor is added, sets a password, sees only what was chosen, and is signed out from afar', async ({
  openFloor,
  browser,
}) => {
  const floor = await openFloor();
  const maria = await otherBrowser(browser);
  await becomeAdministrator(maria, firstLink(floor));

  await maria.goto(`${floor.url}/admin/people`);
  await maria.getByRole('button', { name: 'Add a person' }).click();
  const dialog = maria.getByRole('dialog', { name: 'Add a person' });
  await field(dialog, 'E-mail').fill(OMAR.email);
  await field(dialog, 'Name').fill(OMAR.name);
  await field(dialog, 'Role').selectOption('Supervisor');
  await dialog.getByRole('radio', { name: 'Only what is chosen' }).check();
  await expect(dialog.getByText('Nothing is chosen, so nothing is seen.')).toBeVisible();
  await field(dialog, 'Find').fill('bill');
  await dialog.getByRole('checkbox', { name: 'Billing' }).check();
  await expect(dialog.getByText(/^\d+ agents are seen by this/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Add and show the link' }).click();
  const link = await field(maria, 'Link').inputValue();
  await maria.getByRole('button', { name: 'Done' }).click();
  const row = maria.getByRole('row', { name: /Omar Diallo/ });
  await expect(row).toContainText('Invited');
  await expect(row.getByRole('cell', { name: 'Billing' })).toBeVisible();

  const omar = await otherBrowser(browser);
  await comeIn(omar, { link, person: OMAR });
  await expect(omar.getByRole('button', { name: /Supervisor · Billing/ })).toBeVisible();
  await expect(omar.getByRole('link', { name: /^Desk/ })).toBeVisible();
  await expect(omar.getByRole('link', { name: /^Administration/ })).toBeHidden();
  await omar.goto(`${floor.url}/admin/people`);
  await expect(omar.getByRole('heading', { name: 'This page is not for your role' })).toBeVisible();
  await omar.goto(`${floor.url}/desk?type=ACDStatus`);
  await expect(omar.getByRole('rowheader')).toHaveText(['Billing']);

  await maria.getByRole('button', { name: 'More about Omar Diallo' }).click();
  await maria.getByRole('menuitem', { name: 'Where signed in' }).click();
  const sessions = maria.getByRole('dialog', { name: 'Where Omar Diallo is signed in' });
  await sessions.getByRole('button', { name: /^Sign out .* on Linux/ }).click();
  await expect(omar.getByRole('heading', { name: 'You are signed out' })).toBeVisible(OUT);
  await expect(omar.getByRole('rowheader')).toHaveCount(0);
  await expect(sessions.getByText('Omar Diallo is not signed in anywhere.')).toBeVisible();
  await omar.goto(`${floor.url}/desk`);
  await expect(omar).toHaveURL(`${floor.url}/sign-in?next=%2Fdesk`);
  await enterPassword(omar, OMAR);
  await expect(omar).toHaveURL(/\/desk/);
});

test('two administrators change the same person: what the other did is shown, nothing is lost', async ({
  openFloor,
  browser,
}) => {
  const floor = await openFloor();
  const maria = await otherBrowser(browser);
  await becomeAdministrator(maria, firstLink(floor));
  await addPerson(maria, floor.url, { person: OMAR, role: 'Supervisor' });
  const again = await otherBrowser(browser);
  await signIn(again, floor.url, MARIA);
  const edit = async (page: Page) => {
    await page.goto(`${floor.url}/admin/people`);
    await page.getByRole('button', { name: 'Edit Omar Diallo' }).click();
    return page.getByRole('dialog', { name: 'Edit Omar Diallo' });
  };
  const mine = await edit(maria);
  const theirs = await edit(again);
  await field(theirs, 'Role').selectOption('Manager');
  await theirs.getByRole('button', { name: 'Save' }).click();
  await expect(theirs).toBeHidden();

  await field(mine, 'Name').fill('Omar El-Diallo');
  await mine.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(mine.getByText('Role: Supervisor → Manager')).toBeVisible();
  await expect(field(mine, 'Name')).toHaveValue('Omar El-Diallo');
  await mine.getByRole('button', { name: 'Save mine on top' }).click();
  await expect(mine).toBeHidden();
  await expect(maria.getByRole('row', { name: /Omar El-Diallo/ })).toContainText('Manager');
});

test('everything about people can be done by the keyboard alone', async ({ openFloor, browser }) => {
  const floor = await openFloor();
  const page = await otherBrowser(browser);
  await becomeAdministrator(page, firstLink(floor));
  await addPerson(page, floor.url, { person: OMAR, role: 'Viewer' });
  const add = page.getByRole('button', { name: 'Add a person' });
  await expect(add, 'back at what opened the dialogs').toBeFocused();

  await page.getByRole('button', { name: 'Edit Omar Diallo' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'More about Omar Diallo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Where signed in' })).toBeFocused();
  for (const item of ['Link to set a password', 'Disable']) {
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('menuitem', { name: item })).toBeFocused();
  }
  await page.keyboard.press('Enter');
  const question = page.getByRole('alertdialog', { name: 'Disable Omar Diallo?' });
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'More about Omar Diallo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Where signed in' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'Remove' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('menuitem', { name: 'Disable' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(page.getByRole('row', { name: /Omar Diallo/ })).toContainText('Disabled');
});

test('a token is made, shown once, works, and is refused once revoked', async ({ openFloor, browser }) => {
  const floor = await openFloor();
  const page = await otherBrowser(browser);
  await becomeAdministrator(page, firstLink(floor));
  await page.goto(`${floor.url}/admin/tokens`);
  await page.getByRole('button', { name: 'Make a token' }).click();
  await field(page, 'What it is for').fill('Prometheus');
  await page.getByRole('button', { name: 'Make it' }).click();
  const secret = await field(page, 'Token').inputValue();
  const metrics = () => fetch(`${floor.url}/metrics`, { headers: { authorization: `Bearer ${secret}` } });
  expect((await metrics()).status).toBe(200);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText(secret)).toBeHidden();
  await page.getByRole('button', { name: 'Revoke Prometheus' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByRole('row', { name: /Prometheus/ })).toContainText('Revoked');
  expect((await metrics()).status).toBe(401);
});
