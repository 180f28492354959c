import type { Page } from '@playwright/test';
import { blended } from '#lib/domain/templates/blended';
import { worded } from '#lib/domain/templates/worded';
import { plainWords } from '#lib/words/plain-words';
import { membersOf } from './centre-members.ts';
import { command, pairDisplay, publishDocument } from './displays.ts';
import { expect, test } from './fixtures.ts';
import { OMAR, enterPassword, otherBrowser } from './people.ts';
import { administrator, supervisorIn, wordsOn } from './scoped.ts';
import { violations } from './violations.ts';
import { expectLive, LIMIT_PASSED, SILENCE_NOTICED } from './wall.ts';

const SCREENS = [
  { width: 390, height: 844 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];

/** The number as it stands on the page of a panel. */
async function numberOn(page: Page): Promise<number> {
  const text = await page.getByRole('region', { name: 'Now', exact: true }).innerText();
  return Number(text.split('\n', 1)[0]);
}

/** The rows behind it: each one's name and its other cells. */
async function rowsOn(page: Page): Promise<readonly (readonly string[])[]> {
  const rows = await page.getByRole('table').locator('tbody').getByRole('row').allInnerTexts();
  return rows.map((text) => text.split('\t').map((cell) => cell.trim()));
}

test('calls waiting are explained by formula, window, ages, and rows that add up to the number', async ({
  openFloor,
  page,
}) => {
  const floor = await openFloor();
  await page.goto(`${floor.url}/explain/default`);
  await expect(page.getByRole('heading', { level: 1, name: 'Whole floor' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: /^Calls waiting/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Calls waiting' })).toBeVisible();
  await expect(page.getByText('sum of Calls In Queue, over all skills')).toBeVisible();
  await expect(page.getByText('As it is now')).toBeVisible();
  await expect(page.getByText('warning from 3, critical from 6')).toBeVisible();
  await expect(page.getByText('A call may wait in several skills', { exact: false })).toBeVisible();
  for (const station of ['Source', 'Server', 'Screen'])
    await expect(page.getByText(new RegExp(`^${station}\\s*\\d+ s ago$`))).toBeVisible(LIMIT_PASSED);

  await floor.control('POST', '/clock', { speed: 0 });
  const queues = await floor.truth('ACDStatus');
  await expect(async () => {
    const rows = await rowsOn(page);
    expect(rows).toHaveLength(queues.rows.length);
    for (const [name, waiting] of rows)
      expect(waiting).toBe(queues.rows.find((row) => row['Skill Name'] === name)?.['Calls In Queue']);
    expect(await numberOn(page)).toBe(queues.sum('Calls In Queue'));
  }).toPass(LIMIT_PASSED);

  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(screen.width);
    expect(await violations(page)).toEqual([]);
  }
});

test('every panel with numbers can be opened, and what is not there is told in words', async ({
  floor,
  page,
}) => {
  await page.goto(`${floor.url}/explain/default`);
  const links = page.getByRole('main').getByRole('listitem').getByRole('link');
  await expect(links).toHaveCount(8);
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of addresses) {
    await page.goto(`${floor.url}${address}`);
    await expect(page.getByRole('heading', { name: 'How it is made' })).toBeVisible();
    await expect(page.getByText(/^\d+ of \d+ rows?\./).first()).toBeVisible(LIMIT_PASSED);
    expect(await violations(page), address).toEqual([]);
  }
  for (const address of ['/explain/none', '/explain/default/none']) {
    expect((await page.goto(`${floor.url}${address}`))?.status()).toBe(404);
    await expect(page.getByText('There is nothing to explain here')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  }
});

test('an explanation that hears nothing looks stale and says since when', async ({ openFloor, page }) => {
  const floor = await openFloor();
  await page.goto(`${floor.url}/explain/default/calls-waiting`);
  const now = page.getByRole('region', { name: 'Now', exact: true });
  await expect(now).toContainText('within its limits', LIMIT_PASSED);
  await floor.app().end('SIGTERM');
  await expect(now).toHaveAttribute('data-stale', 'true', SILENCE_NOTICED);
  await expect(now).toContainText(/not live, as of \d\d:\d\d:\d\d/);
  expect(await violations(page)).toEqual([]);
});

test('who is signed out signs in and comes back; who has a scope sees their own rows only', async ({
  openFloor,
  browser,
}) => {
  const floor = await openFloor();
  const maria = await administrator(browser, floor);
  const omar = await otherBrowser(browser);
  const skills = ['Retention', 'Technical Support'];
  await supervisorIn(omar, { admin: maria, floor, person: OMAR, skills });
  const members = await membersOf(floor, skills);

  const phone = await otherBrowser(browser);
  await phone.setViewportSize({ width: 390, height: 844 });
  await phone.goto(`${floor.url}/explain/default/calls-waiting`);
  await expect(phone).toHaveURL(/\/sign-in\?next=/);
  await enterPassword(phone, OMAR);
  await expect(phone).toHaveURL(/\/explain\/default\/calls-waiting$/);
  await expect
    .poll(
      async () => (await rowsOn(phone)).map(([name = '']) => name).toSorted((a, b) => a.localeCompare(b)),
      LIMIT_PASSED,
    )
    .toEqual(skills);
  await expect(phone.getByText('2 of 2 rows.')).toBeVisible();

  await phone.goto(`${floor.url}/explain/default/agents`);
  await expect(phone.getByText(/^\d+ of \d+ rows?\./)).toBeVisible(LIMIT_PASSED);
  const agents = await floor.truth('AgentState');
  const others = agents.rows.filter((row) => !members.includes(row['Username'] ?? ''));
  const words = await wordsOn(phone);
  for (const row of others) expect(words).not.toContain(row['Full Name']);
});

test('the code on a wall leads to its board, and each panel of one’s own wall to itself', async ({
  openFloor,
  page,
}) => {
  const floor = await openFloor();
  await page.goto(`${floor.url}/wall`);
  await expectLive(page);
  const code = page.getByRole('link', { name: 'Where the numbers of Whole floor come from' });
  await expect(code).toHaveAttribute('data-code', `${floor.url}/explain/default`);
  await expect(code.locator('path')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.getByRole('link', { name: 'Where Calls waiting comes from' }).press('Enter');
  await expect(page).toHaveURL(/\/explain\/default\/calls-waiting$/);
  await page.goBack();
  await code.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Whole floor' })).toBeVisible();

  const board = await publishDocument(floor, {
    ...worded(blended(), plainWords('en', 'boards')),
    name: 'Quiet',
    codes: false,
  });
  await page.goto(`${floor.url}/wall?board=${board}`);
  await expectLive(page);
  await expect(code).toHaveCount(0);
  await expect(page.locator('header [data-code]')).toHaveCount(0);
});

test('a television that is told to shows a code on each panel, and every value', async ({
  openFloor,
  browser,
  page,
}) => {
  const floor = await openFloor();
  const television = await otherBrowser(browser);
  await television.setViewportSize({ width: 1920, height: 1080 });
  await television.goto(`${floor.url}/wall`);
  const { id } = await pairDisplay(floor, television);
  await expectLive(television);
  await expect(television.getByRole('link')).toHaveCount(0);

  expect(await command(floor, id, { do: 'codes', forMs: 4_000 })).toMatchObject({ outcome: 'done' });
  const code = television.getByRole('figure', { name: 'Where Queues comes from' });
  await expect(code).toHaveAttribute('data-code', `${floor.url}/explain/default/queues`);
  const covered = await television.evaluate(() =>
    [...document.querySelectorAll('main [data-code]')].map((figure) => {
      const { x, y, width, height } = figure.getBoundingClientRect();
      const over = document.elementsFromPoint(x + width / 2, y + height / 2);
      return over.filter((one) => one.matches('td, li, p, h2, span, time')).length;
    }),
  );
  expect(covered.length).toBeGreaterThan(6);
  expect(covered.every((count) => count === 0)).toBe(true);
  expect(await violations(television)).toEqual([]);
  await expect(code).toHaveCount(0, { timeout: 8_000 });

  await page.goto(`${floor.url}/studio/displays`);
  await page.getByRole('button', { name: /^Command / }).click();
  await page.getByRole('menuitem', { name: 'Show codes' }).click();
  await expect(code).toBeVisible();
});
