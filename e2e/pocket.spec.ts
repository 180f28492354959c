import type { Page } from '@playwright/test';
import { membersOf, outsideOf } from './centre-members.ts';
import { codeOn, pairDisplay } from './displays.ts';
import { expect, test } from './fixtures.ts';
import { OMAR, addPerson, comeIn, otherBrowser } from './people.ts';
import {
  expectKeptForLater,
  expectPocketLive,
  keyNumber,
  openPocket,
  phoneOf,
  troublesOn,
} from './pocket.ts';
import { administrator, supervisorIn, wordsOn } from './scoped.ts';
import { violations } from './violations.ts';
import { LIMIT_PASSED } from './wall.ts';

const BACK = { timeout: 40_000 };
const SIZES = [
  { width: 320, height: 640 },
  { width: 430, height: 932 },
  { width: 844, height: 390 },
  { width: 820, height: 1180 },
];

/** No part of the page is wider than its screen. */
async function expectNoWider(page: Page): Promise<void> {
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider).toBe(0);
}

test('what is wrong stands first, the worst first, with its limit and since when', async ({
  openFloor,
  browser,
}) => {
  const floor = await openFloor();
  const page = await openPocket(browser, floor);
  await floor.control('POST', '/model', { kind: 'surge', factor: 30, forMs: 600_000 });
  const unattended = troublesOn(page).filter({ hasText: /: \d+ waiting, none ready/ });
  await expect(unattended.first()).toContainText('Critical', LIMIT_PASSED);
  // The longest wait passes its limit of a minute; then it tells since when.
  const tooLong = unattended.filter({ hasText: /Longest wait \d+:\d\d · limit 1:00/ });
  await expect(tooLong.first()).toContainText(/Since \d\d:\d\d · \d+ s/, { timeout: 90_000 });
  const severities = await troublesOn(page).evaluateAll((cards) =>
    cards.map((card) => card.getAttribute('data-severity')),
  );
  expect(severities).toEqual(severities.toSorted((a, b) => String(a).localeCompare(String(b))));
  const region = page.getByRole('region', { name: 'What is wrong' });
  const [above, below] = [await region.boundingBox(), await keyNumber(page, 'Calls waiting').boundingBox()];
  expect(above?.y).toBeLessThan(below?.y ?? 0);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await expectNoWider(page);
    expect(await violations(page)).toEqual([]);
  }

  // Five9 goes away: everything stands as it was then, and the source is what is wrong first.
  await floor.control('POST', '/trouble', { kind: 'refuse', forMs: 120_000 });
  await expect(keyNumber(page, 'Calls waiting')).toContainText(/as of \d\d:\d\d:\d\d/, LIMIT_PASSED);
  await expect(troublesOn(page).filter({ hasText: 'Northwind Support' }).first()).toBeVisible(LIMIT_PASSED);
  await expect(page.getByText('Not live', { exact: true })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('key numbers are those of the centre, and nothing wrong is said in so many words', async ({
  openFloor,
  browser,
}) => {
  const floor = await openFloor();
  await floor.control('POST', '/clock', { speed: 0 });
  const page = await openPocket(browser, floor);
  const [queues, agents, inbound] = await Promise.all([
    floor.truth('ACDStatus'),
    floor.truth('AgentState'),
    floor.truth('InboundCampaignStatistics'),
  ]);
  const ready = agents.rows.filter((row) => row['State'] === 'Ready').length;
  const signedIn = agents.rows.filter((row) => row['State'] !== 'Logged Out').length;
  const value = (name: Parameters<typeof keyNumber>[1]) => keyNumber(page, name).locator('[data-value]');
  await expect(value('Calls waiting')).toHaveText(String(queues.sum('Calls In Queue')));
  await expect(value('Agents ready')).toHaveText(String(ready));
  await expect(keyNumber(page, 'Agents ready')).toContainText(`of ${signedIn}`);
  const offered = inbound.sum('Total Calls');
  await expect(value('Calls offered')).toHaveText(offered.toLocaleString('en'));
  await expect(keyNumber(page, 'Calls offered')).toContainText(/today · \d+ s ago/);
});

test('teams are looked into, with the keyboard alone', async ({ floor, browser }) => {
  const page = await openPocket(browser, floor);
  const goTo = async (name: string | RegExp): Promise<void> => {
    await expect(async () => {
      await page.keyboard.press('Tab');
      await expect(
        page.getByRole('link', { name }).or(page.getByRole('button', { name })).first(),
      ).toBeFocused({
        timeout: 1,
      });
    }).toPass({ intervals: [1] });
    await page.keyboard.press('Enter');
  };
  await goTo('Teams');
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await goTo('Skills');
  const team = page.getByRole('region', { name: 'Teams' }).getByRole('listitem').first().getByRole('button');
  const name = (await team.getByRole('heading').innerText()).trim();
  expect(await violations(page)).toEqual([]);
  await goTo(name);
  await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  const members = await membersOf(floor, [name]);
  await expect(page.getByRole('region', { name }).getByRole('listitem').first()).toBeVisible();
  expect(await page.getByRole('region', { name }).getByRole('listitem').count()).toBeLessThanOrEqual(
    members.length,
  );
  expect(await violations(page)).toEqual([]);
  await goTo('All teams');
  await expect(page.getByRole('region', { name, exact: true })).toHaveCount(0);
  await goTo('More');
  await expect(page.getByRole('heading', { name: 'Look' })).toBeVisible();
  await goTo('Light');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(await violations(page)).toEqual([]);
  await goTo('Now');
  await expectPocketLive(page);
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('it can be kept on the home screen', async ({ floor, browser }) => {
  const page = await openPocket(browser, floor);
  await expectKeptForLater(page);
  const session = await page.context().newCDPSession(page);
  const { url, errors, data } = await session.send('Page.getAppManifest');
  expect([new URL(url).pathname, errors]).toEqual(['/manifest.webmanifest', []]);
  expect(JSON.parse(data ?? '')).toMatchObject({ start_url: '/pocket', display: 'standalone' });
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A browser without a screen is never offered it; what else is missing would be ours.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
    [],
  );
});

test('somebody with a scope sees their part alone, and each role what it may', async ({
  openFloor,
  browser,
}) => {
  const floor = await openFloor();
  const maria = await administrator(browser, floor);
  const omar = await otherBrowser(browser);
  await supervisorIn(omar, { admin: maria, floor, person: OMAR, skills: ['Retention'] });
  await omar.setViewportSize({ width: 390, height: 844 });
  await omar.goto(`${floor.url}/pocket?view=teams&by=skill`);
  await omar.getByRole('button', { name: /^Retention/ }).click();
  await expect(omar.getByRole('heading', { level: 2, name: 'Retention' })).toBeVisible();
  const outside = await outsideOf(floor, ['Retention']);
  const said = await wordsOn(omar);
  expect(outside.people.filter((name) => said.includes(name))).toEqual([]);
  await expect(omar.getByRole('link', { name: 'Walls' })).toHaveCount(0);

  const person = { name: 'Ida Berg', email: 'ida@northwind.example', password: 'nine calm lanterns' };
  const link = await addPerson(maria, floor.url, { person, role: 'Viewer' });
  const ida = await (await phoneOf(browser)).newPage();
  await comeIn(ida, { link, person });
  // On a phone, the pocket is the first way on.
  await ida
    .getByRole('navigation', { name: 'Surfaces' })
    .getByRole('link', { name: /^Pocket/ })
    .click();
  await expectPocketLive(ida);
  await ida.getByRole('link', { name: 'Teams' }).click();
  const teams = ida.getByRole('region', { name: 'Teams' });
  await expect(teams.getByRole('listitem').first()).toBeVisible();
  await expect(teams.getByRole('listitem').getByRole('button')).toHaveCount(0);
});

test('a wall that is switched off is what is wrong, and the walls say what they painted', async ({
  openFloor,
  browser,
}) => {
  const floor = await openFloor();
  const television = await otherBrowser(browser);
  await television.goto(`${floor.url}/wall`);
  await codeOn(television);
  await pairDisplay(floor, television, { name: 'Lobby', place: 'Ground floor' });
  const page = await openPocket(browser, floor, { search: '?view=walls' });
  const lobby = page
    .getByRole('region', { name: 'Walls' })
    .getByRole('listitem')
    .filter({ hasText: 'Lobby' });
  await expect(lobby).toContainText('Live', LIMIT_PASSED);
  await expect(lobby).toContainText(/Painted Whole floor, \d+ s ago/);
  expect(await violations(page)).toEqual([]);
  await television.context().close();
  await page.getByRole('link', { name: 'Now' }).click();
  await expect(troublesOn(page).filter({ hasText: 'Lobby is off' })).toContainText('Ground floor', BACK);
});
