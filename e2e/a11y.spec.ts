import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { LIMIT_PASSED, expectLive, expectStale } from './wall.ts';

// A figure that is just fading in has less contrast for a third of a second than the reader gets to see.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Everything axe finds, in a line each, so that a failure says what to mend. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${String(target)}: ${failureSummary}`),
  );
}

test('the first page can be used by everybody', async ({ floor, page }) => {
  await page.goto(floor.url);
  await expect(page.getByRole('link', { name: /Wall/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('the wall can be read by everybody, live and stale', async ({ openFloor, page }) => {
  const floor = await openFloor();
  await page.goto(`${floor.url}/wall`);
  await expectLive(page);
  expect(await violations(page)).toEqual([]);
  await floor.control('POST', '/trouble', { kind: 'refuse', forMs: 120_000 });
  await expectStale(page, LIMIT_PASSED);
  expect(await violations(page)).toEqual([]);
});

test('the desk can be used by everybody, live and stale', async ({ openFloor, page }) => {
  const floor = await openFloor();
  await page.goto(`${floor.url}/desk?type=AgentState`);
  await page.getByRole('rowheader').first().click();
  await expect(page.getByRole('figure', { name: /^States of the last hour/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Columns' }).click();
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  for (const type of ['ACDStatus', 'InboundCampaignStatistics']) {
    await page.goto(`${floor.url}/desk?type=${type}`);
    await expect(page.getByRole('rowheader').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  }
  await floor.control('POST', '/trouble', { kind: 'refuse', forMs: 120_000 });
  await expect(page.getByText(/^Not live · as of \d\d:\d\d:\d\d/)).toBeVisible(LIMIT_PASSED);
  expect(await violations(page)).toEqual([]);
});
