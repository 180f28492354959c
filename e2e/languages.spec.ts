import { changeDisplay, pairDisplay } from './displays.ts';
import { expect, test } from './fixtures.ts';
import { englishOn } from './languages.ts';
import { violations } from './violations.ts';
import { expectLive } from './wall.ts';

test('a browser that asks for German is spoken to in German before anybody signs in, and gets no other words', async ({
  floor,
  browser,
}) => {
  const context = await browser.newContext({ locale: 'de-DE' });
  const page = await context.newPage();
  const answer = await page.goto(`${floor.url}/sign-in`);
  await expect(page).toHaveTitle(/^Anmelden · /);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('button', { name: 'Umsehen' })).toBeVisible();
  expect(await answer?.text()).not.toContain('Look around');
  expect(await violations(page)).toEqual([]);
  await context.close();
});

/** Names that happen to be words: the guest of the demonstration. */
const NAMES = ['Demonstration'];
/** States as the domain writes them: where somebody says how each is drawn, they are named so. */
const STATES = ['After Call Work', 'Logged Out', 'Not Ready', 'On Call', 'Ready', 'Ringing'];

const PAGES = [
  '/account',
  '/desk',
  '/studio/boards',
  '/studio/playlists',
  '/studio/displays',
  '/studio/announcements',
  '/studio/teams',
  '/admin/quota',
  '/admin/directory',
  '/admin/people',
  '/admin/tokens',
  '/admin/audit',
  '/admin/connections',
  '/admin/checklist',
  '/admin/looks',
  '/admin/skill-groups',
  '/pocket',
  '/pocket?view=more',
  '/',
];

test('somebody who chooses German is spoken to in German on every page, and the browser keeps it', async ({
  floor,
  page,
}) => {
  await page.goto(`${floor.url}/account`);
  await page.getByLabel('Your language').selectOption('Deutsch');
  await page.getByRole('button', { name: 'Save the language' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Konto' })).toBeVisible();
  for (const path of PAGES) {
    await page.goto(floor.url + path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    const names = path === '/admin/looks' ? [...NAMES, ...STATES] : NAMES;
    const english = await englishOn(page);
    expect(
      english.filter((line) => !names.includes(line)),
      path,
    ).toEqual([]);
  }
  expect(await violations(page)).toEqual([]);
  await page.goto(`${floor.url}/desk?type=AgentState`);
  await expect(page.getByRole('columnheader', { name: 'Zeit im Status' })).toBeVisible();
  const narrow = page.getByRole('search', { name: 'Eingrenzen' });
  await expect(narrow.getByRole('button', { name: /^Im Gespräch \d+$/ })).toBeVisible();
  await page.goto(`${floor.url}/admin/quota`);
  await expect(page.getByText(/^\d+ von 1\.000\.000\.000 pro Minute$/).first()).toBeVisible();
});

test('a display speaks its own language, and changes it by itself', async ({ openFloor, browser }) => {
  const floor = await openFloor({ quota: 'generous' });
  const wall = await (await browser.newContext()).newPage();
  await wall.goto(`${floor.url}/wall`);
  const { id } = await pairDisplay(floor, wall);
  await expectLive(wall);
  await changeDisplay(floor, id, { locale: 'de' });
  await expect(wall.locator('html')).toHaveAttribute('lang', 'de');
  await expect(wall.getByText('Gespräch', { exact: true }).first()).toBeVisible();
  await expect(wall.getByText(/angemeldet · längste zuerst/u)).toBeVisible();
  await expect(wall.getByRole('region', { name: 'Wartende Anrufe' })).toBeVisible();
  await changeDisplay(floor, id, { locale: null });
  await expect(wall.locator('html')).toHaveAttribute('lang', 'en');
  await expect(wall.getByRole('region', { name: 'Calls waiting' })).toBeVisible();
});
