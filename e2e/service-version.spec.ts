import { expect, test } from './fixtures.ts';
import { violations } from './violations.ts';

test('an old service is read by its newest version, and what that lacks is said where it would be', async ({
  openFloor,
  page,
}) => {
  const floor = await openFloor({ newest: 'v2' });
  await page.goto(`${floor.url}/admin/connections/five9`);
  const card = page.getByRole('region', { name: 'Version of the service' });
  await expect(card).toContainText('Found by asking for the newest first');
  // Asking five versions for a session takes its time; the page comes to know it by itself.
  await expect(card).toContainText('version 2', { timeout: 60_000 });
  await expect(card).toContainText('Campaigns can be seen, but not be started, stopped or reset from here.');
  await expect(page.getByText('live', { exact: false }).first()).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Test connection' }).click();
  const found = page.getByRole('region', { name: 'What the test found' });
  await expect(found).toContainText('It speaks version 2: no newer one that Watchfloor knows is there.');

  await page.goto(`${floor.url}/desk?type=CampaignState`);
  await page.getByRole('rowheader', { name: 'Renewals', exact: true }).click();
  const panel = page.getByRole('complementary', { name: 'Selected campaign' });
  await panel.getByRole('button', { name: 'Act on this campaign …' }).click();
  await expect(panel).toContainText('This connection’s version of the Five9 service cannot act on campaigns');
  await expect(panel.getByRole('button', { name: 'Stop', exact: true })).toBeHidden();
  expect(await violations(page)).toEqual([]);

  // The wall shows the centre's own figures all the same.
  await page.goto(`${floor.url}/desk?type=ACDStatus`);
  await expect(page.getByRole('rowheader')).toHaveCount((await floor.truth('ACDStatus')).rows.length);
});

test('a newest service lacks nothing', async ({ openFloor, page }) => {
  const floor = await openFloor({ newest: 'v9_5' });
  await page.goto(`${floor.url}/admin/connections/five9`);
  const card = page.getByRole('region', { name: 'Version of the service' });
  await expect(card).toContainText('version 9.5');
  await expect(card).toContainText('Nothing that Watchfloor uses.');
});
