import { type Browser, type Locator, type Page, expect } from '@playwright/test';
import type { Floor } from './floor.ts';

/** Somebody as a test has them sign in. */
export interface Person {
  name: string;
  email: string;
  password: string;
}

export const MARIA: Person = {
  name: 'Maria Keller',
  email: 'maria@northwind.example',
  password: 'correct horse battery',
};
export const OMAR: Person = {
  name: 'Omar Diallo',
  email: 'omar@northwind.example',
  password: 'staple across the lake',
};

/** The link that makes the first administrator, as the server printed it. */
export function firstLink(floor: Floor): string {
  const { setUp } = floor.app();
  if (setUp === null) throw new Error('The app printed no link for a first administrator');
  return `${floor.url}${setUp}`;
}

/** A browser of somebody else: nothing of the test's own is known to it. */
export async function otherBrowser(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  });
  return await context.newPage();
}

export function field(page: Page | Locator, label: string): Locator {
  return page.getByLabel(label, { exact: true });
}

/** Becomes the first administrator by the link that the server printed. */
export async function becomeAdministrator(page: Page, link: string, person = MARIA): Promise<void> {
  await page.goto(link);
  await field(page, 'Your name').fill(person.name);
  await field(page, 'E-mail').fill(person.email);
  await field(page, 'Password').fill(person.password);
  await field(page, 'Password, once more').fill(person.password);
  await page.getByRole('button', { name: 'Create the account' }).click();
  await expect(page.getByRole('link', { name: /^Administration/ })).toBeVisible();
}

export async function enterPassword(page: Page, { email, password }: Person): Promise<void> {
  await field(page, 'E-mail').fill(email);
  await field(page, 'Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

export async function signIn(page: Page, url: string, person: Person): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await enterPassword(page, person);
  await expect(page.getByRole('button', { name: new RegExp(`^${person.name}`) })).toBeVisible();
}

/** Adds somebody who sees everything, unless `more` chooses otherwise; resolves to the link for their password. */
export async function addPerson(
  page: Page,
  url: string,
  { person, role, more }: { person: Person; role: string; more?: (dialog: Locator) => Promise<void> },
): Promise<string> {
  await page.goto(`${url}/admin/people`);
  await page.getByRole('button', { name: 'Add a person' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a person' });
  await field(dialog, 'E-mail').fill(person.email);
  await field(dialog, 'Name').fill(person.name);
  await field(dialog, 'Role').selectOption(role);
  await more?.(dialog);
  await dialog.getByRole('button', { name: 'Add and show the link' }).click();
  const link = await field(page, 'Link').inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  return link;
}

/** Sets the first password by the link and signs in with it. */
export async function comeIn(page: Page, { link, person }: { link: string; person: Person }): Promise<void> {
  await page.goto(link);
  await expect(page.getByText(`For ${person.name}, who signs in as ${person.email}.`)).toBeVisible();
  await field(page, 'New password').fill(person.password);
  await field(page, 'New password, once more').fill(person.password);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByText('The password is set. Sign in with it.')).toBeVisible();
  await enterPassword(page, person);
  await expect(page.getByRole('button', { name: new RegExp(`^${person.name}`) })).toBeVisible();
}
