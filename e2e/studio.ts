import { type Browser, type Locator, type Page, expect } from '@playwright/test';
import type { Floor } from './floor.ts';
import {
  addPerson,
  becomeAdministrator,
  comeIn,
  field,
  firstLink,
  otherBrowser,
  type Person,
} from './people.ts';

/** The editor's word that nothing is left to save. */
export const SAVED = /^Draft saved by /;

/** Makes a board from a template and stands on its page then; its id. */
export async function makeBoard(
  page: Page,
  url: string,
  { name, template }: { name: string; template: string },
) {
  await page.goto(`${url}/studio/boards/new`);
  await page.getByRole('radio', { name: template }).check();
  await field(page, 'Name').fill(name);
  await page.getByRole('button', { name: 'Make the board' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const [, id = ''] = /\/studio\/boards\/([^/]+)$/.exec(new URL(page.url()).pathname) ?? [];
  return id;
}

export async function publish(page: Page, note: string): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Note/).fill(note);
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await expect(dialog).toBeHidden();
}

/** The head of a panel in the list beside the stage. */
export function headOf(page: Page, title: string): Locator {
  return page.getByRole('tabpanel').getByRole('button', { name: new RegExp(`^${title}`) });
}

export async function openPanel(page: Page, title: string): Promise<Locator> {
  const settings = page.getByRole('region', { name: `Settings of ${title}`, exact: true });
  const head = headOf(page, title);
  if ((await head.first().getAttribute('aria-expanded')) === 'false') await head.first().click();
  return settings;
}

export async function rename(page: Page, from: string, to: string): Promise<void> {
  const panel = await openPanel(page, from);
  await field(panel, 'Title').fill(to);
  await expect(page.getByRole('region', { name: `Settings of ${to}`, exact: true })).toBeVisible();
}

/** Maria, an administrator, and another who came in by her link. */
export async function withPeople(
  floor: Floor,
  browser: Browser,
  others: readonly { person: Person; role: string }[],
) {
  const maria = await otherBrowser(browser);
  await becomeAdministrator(maria, firstLink(floor));
  const pages: Page[] = [];
  for (const { person, role } of others) {
    const link = await addPerson(maria, floor.url, { person, role });
    const page = await otherBrowser(browser);
    await comeIn(page, { link, person });
    pages.push(page);
  }
  return { maria, pages };
}
