import { type Browser, type BrowserContext, type Locator, type Page, expect } from '@playwright/test';
import type { Floor } from './floor.ts';
import {
  type Person,
  addPerson,
  becomeAdministrator,
  comeIn,
  field,
  firstLink,
  otherBrowser,
} from './people.ts';

/** How soon what may no longer be seen is gone, and what may be seen now is there. */
export const SOON = { timeout: 5_000 };

/** A browser in which the first administrator is signed in. */
export async function administrator(browser: Browser, floor: Floor): Promise<Page> {
  const page = await otherBrowser(browser);
  await becomeAdministrator(page, firstLink(floor));
  return page;
}

/** Chooses skills in a scope's editor, each found by its name. */
export async function chooseSkills(dialog: Locator, skills: readonly string[]): Promise<void> {
  await dialog.getByRole('radio', { name: 'Only what is chosen' }).check();
  for (const skill of skills) {
    await field(dialog, 'Find').fill(skill);
    await dialog.getByRole('checkbox', { name: skill }).check();
  }
}

/** A supervisor limited to skills, added through the pages; resolves to the link for their password. */
export async function addSupervisor(
  admin: Page,
  url: string,
  { person, skills }: { person: Person; skills: readonly string[] },
): Promise<string> {
  return await addPerson(admin, url, {
    person,
    role: 'Supervisor',
    more: (dialog) => chooseSkills(dialog, skills),
  });
}

/** A supervisor limited to skills, signed in in a browser of their own. */
export async function supervisorIn(
  page: Page,
  { admin, floor, person, skills }: { admin: Page; floor: Floor; person: Person; skills: readonly string[] },
): Promise<void> {
  const link = await addSupervisor(admin, floor.url, { person, skills });
  await comeIn(page, { link, person });
}

/** The dialog in which a person's rights are edited. */
export async function editScope(
  admin: Page,
  { floor, person }: { floor: Floor; person: Person },
): Promise<Locator> {
  await admin.goto(`${floor.url}/admin/people`);
  await admin.getByRole('button', { name: `Edit ${person.name}` }).click();
  return admin.getByRole('dialog', { name: `Edit ${person.name}` });
}

/** What is done to a person from the menu of the list. */
export async function chooseDeed(admin: Page, person: Person, deed: string): Promise<void> {
  await admin.getByRole('button', { name: `More about ${person.name}` }).click();
  await admin.getByRole('menuitem', { name: deed }).click();
}

/** The session of a browser, as a header. */
export async function sessionOf(context: BrowserContext): Promise<{ cookie: string }> {
  const cookies = await context.cookies();
  return { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
}

/** How the desk calls these agents: by their names, not by what they sign in with. */
export async function calledOf(floor: Floor, usernames: readonly string[]): Promise<string[]> {
  const { rows } = await floor.truth('AgentState');
  return rows
    .filter((row) => usernames.includes(String(row['Username'])))
    .map((row) => String(row['Full Name']));
}

/** What the rows on the desk are called is this, in whatever order. */
export async function expectRows(page: Page, keys: readonly string[], within = {}): Promise<void> {
  await expect
    .poll(
      async () => {
        // A page that somebody else signs in over loads itself anew while it is read.
        const texts = await page
          .getByRole('rowheader')
          .allInnerTexts()
          .catch((error: unknown) => [String(error)]);
        return texts.map((text) => text.trim()).toSorted();
      },
      { timeout: 20_000, ...within },
    )
    .toEqual([...keys].toSorted());
}

/** All that a page shows or says to whoever reads it, its labels and titles too. */
export async function wordsOn(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const words: string[] = [document.title];
    const walker = document.createTreeWalker(
      document.body,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
      (node) =>
        node instanceof Element && node.matches('script, style, template, noscript')
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Element)) words.push(node.textContent ?? '');
      else
        for (const name of ['aria-label', 'title', 'alt', 'value']) words.push(node.getAttribute(name) ?? '');
    }
    return words.filter(Boolean).join('\n');
  });
}
