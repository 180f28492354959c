import { codeOn } from './displays.ts';
import { expect, test } from './fixtures.ts';
import { otherBrowser } from './people.ts';
import { violations } from './violations.ts';
import { expectLive, panel } from './wall.ts';

test('a television is unboxed, paired from its page, commanded and revoked', async ({
  openFloor,
  browser,
  page,
}) => {
  const floor = await openFloor();
  const television = await otherBrowser(browser);
  const began = Date.now();
  await television.goto(`${floor.url}/wall`);
  const code = await codeOn(television);

  await page.goto(`${floor.url}/studio/displays`);
  await expect(page.getByText('No television is paired yet')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.goto(`${floor.url}/studio/displays?code=${code}`);
  await expect(page.getByLabel('Code on the screen')).toHaveValue(code);
  await page.getByLabel('Name', { exact: true }).fill('Hall');
  await page.getByLabel('Place').fill('2nd floor');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Pair', exact: true }).click();
  await expectLive(television);
  expect(Date.now() - began).toBeLessThan(120_000);

  const row = page.getByRole('row', { name: /Hall/ });
  await expect(row).toContainText('Live');
  await expect(row).toContainText('1280 × 720');
  await expect(row).toContainText(/\d+ s old/);

  const command = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: 'Command Hall' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  await command('Identify');
  await expect(row).toContainText(/Identify: answered/);
  await expect(television.getByText('2nd floor')).toBeVisible();

  await command('Show a message…');
  const message = page.getByRole('dialog', { name: 'A message on Hall' });
  await message.getByRole('textbox').first().fill('Fire drill at three');
  await message.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(television.getByText('Fire drill at three')).toBeVisible();
  // In a lane of its own: the numbers stand.
  await expect(panel(television, 'Calls waiting')).toBeVisible();

  await command('Blank for an hour');
  await expect(row).toContainText(/Blank: answered/);
  await expect(panel(television, 'Calls waiting')).toBeHidden();
  await command('Unblank');
  await expect(panel(television, 'Calls waiting')).toBeVisible();

  await page.getByRole('button', { name: 'More about Hall' }).click();
  await page.getByRole('menuitem', { name: 'Revoke' }).click();
  await expect(page.getByText('Within five seconds it shows no number any more')).toBeVisible();
  await page.getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(television.getByRole('heading', { name: 'Pair this screen' })).toBeVisible({ timeout: 5_000 });
  await expect(television.getByRole('region')).toHaveCount(0);
  await expect(row).toContainText('Revoked');
  expect(await violations(page)).toEqual([]);

  // Paired again, it is the same display.
  await page.getByRole('button', { name: 'More about Hall' }).click();
  await page.getByRole('menuitem', { name: 'Pair again' }).click();
  await page.getByLabel('Code on the screen').fill(await codeOn(television));
  await page.getByRole('dialog').getByRole('button', { name: /^Pair/ }).click();
  await expectLive(television);
  await expect(row).toContainText('2nd floor');
});

test('two managers who edit one playlist are told of each other, and nothing is lost', async ({
  floor,
  page,
  context,
}) => {
  await page.goto(`${floor.url}/studio/playlists/new`);
  await page.getByLabel('Name').fill('Main floor');
  await page.getByRole('button', { name: 'Add playlist' }).click();
  await expect(page.getByRole('heading', { name: 'Main floor', level: 1 })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByLabel('Stays, seconds').fill('45');
  await other.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(other.getByText('Saved; walls have it now')).toBeVisible();

  await page.getByLabel('Name').fill('Hall');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('has saved this playlist meanwhile')).toBeVisible();
  await expect(page.getByText('stays 30 s → 45 s')).toBeVisible();
  await page.getByRole('button', { name: 'Look at theirs' }).click();
  await expect(page.getByLabel('Stays, seconds')).toHaveValue('45');
  await page.getByRole('button', { name: 'Take mine back' }).click();
  await expect(page.getByLabel('Name')).toHaveValue('Hall');
});
