import { expect, test } from './fixtures.ts';
import { violations } from './violations.ts';
import { LIMIT_PASSED, expectLive, expectStale } from './wall.ts';

// A figure that is just fading in has less contrast for a third of a second than the reader gets to see.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('the first page can be used by everybody', async ({ floor, page }) => {
  await page.goto(floor.url);
  await expect(page.getByRole('link', { name: /Wall/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('wall and desk can be used by everybody, live and stale', async ({ openFloor, page, context }) => {
  const floor = await openFloor();
  await page.goto(`${floor.url}/wall`);
  await expectLive(page);
  expect(await violations(page)).toEqual([]);

  const desk = await context.newPage();
  await desk.goto(`${floor.url}/desk?type=AgentState`);
  await desk.getByRole('rowheader').first().click();
  await expect(desk.getByRole('figure', { name: /^States of the last hour/ })).toBeVisible();
  expect(await violations(desk)).toEqual([]);
  await desk.getByRole('button', { name: 'Columns' }).click();
  await expect(desk.getByRole('checkbox').first()).toBeVisible();
  expect(await violations(desk)).toEqual([]);
  await desk.keyboard.press('Escape');
  for (const type of ['ACDStatus', 'InboundCampaignStatistics']) {
    await desk.goto(`${floor.url}/desk?type=${type}`);
    await expect(desk.getByRole('rowheader').first()).toBeVisible();
    expect(await violations(desk)).toEqual([]);
  }

  await floor.control('POST', '/trouble', { kind: 'refuse', forMs: 120_000 });
  await Promise.all([
    expectStale(page, LIMIT_PASSED),
    expect(desk.getByText(/^Not live · as of \d\d:\d\d:\d\d/)).toBeVisible(LIMIT_PASSED),
  ]);
  for (const stale of [page, desk]) expect(await violations(stale)).toEqual([]);
});

/** Every other page, by the heading that shows it is there. */
const PAGES = [
  ['/account', 'Account'],
  ['/admin/people', 'People'],
  ['/admin/tokens', 'Tokens'],
  ['/admin/audit', 'Audit'],
  ['/admin/connections', 'Connections'],
  ['/admin/connections/new', 'New connection'],
  ['/admin/connections/five9', 'Northwind Support'],
  ['/admin/directory', 'Directory'],
  ['/admin/quota', 'Quota and data ages'],
  ['/admin/checklist', 'Checklist for the Five9 administrator'],
  ['/admin/looks', 'Looks'],
] as const;

for (const [size, viewport] of [
  ['a desk', { width: 1280, height: 720 }],
  ['a phone', { width: 390, height: 844 }],
] as const)
  test(`every page of the administration can be used by everybody on ${size}`, async ({ floor, page }) => {
    await page.setViewportSize(viewport);
    for (const [path, heading] of PAGES) {
      await page.goto(`${floor.url}${path}`);
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      expect(await violations(page), path).toEqual([]);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider, `${path} is wider than its screen`).toBe(0);
    }
  });

test('the ways in can be used by everybody', async ({ openFloor, browser }) => {
  const floor = await openFloor();
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  for (const path of ['/', '/sign-in?next=/desk', '/welcome', '/set-password', '/no-such-page']) {
    await page.goto(`${floor.url}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await violations(page), path).toEqual([]);
  }
  await context.close();
});
