import * as z from 'zod';
import { expect, test } from './fixtures.ts';
import { violations } from './violations.ts';

const begun = z.object({ id: z.string(), secret: z.string(), code: z.string() });

test('a screen is paired by its code, told of as it stands, and revoked', async ({ floor, page }) => {
  await page.goto(`${floor.url}/studio/displays`);
  await expect(page.getByText('No television is paired yet')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  // What a television does at /wall: it asks for a code, shows it, and asks whether it was entered.
  const screen = { method: 'POST', headers: { 'content-type': 'application/json', origin: floor.url } };
  const asked = await fetch(`${floor.url}/api/pairing`, screen);
  const { id, secret, code } = begun.parse(await asked.json());
  await page.goto(`${floor.url}/studio/displays?code=${code}`);
  await expect(page.getByLabel('Code on the screen')).toHaveValue(code);
  await page.getByLabel('Name', { exact: true }).fill('Hall');
  await page.getByLabel('Place').fill('2nd floor');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Pair', exact: true }).click();
  const row = page.getByRole('row', { name: /Hall/ });
  await expect(row).toContainText('Not seen yet');
  const told = await fetch(`${floor.url}/api/pairing/${id}`, { ...screen, body: JSON.stringify({ secret }) });
  expect(await told.json()).toMatchObject({ state: 'paired' });

  await page.getByRole('button', { name: 'Command Hall' }).click();
  await page.getByRole('menuitem', { name: 'Identify' }).click();
  await expect(row).toContainText('Identify: no answer');

  await page.getByRole('button', { name: 'More about Hall' }).click();
  await page.getByRole('menuitem', { name: 'Revoke' }).click();
  await expect(page.getByText('Within five seconds it shows no number any more')).toBeVisible();
  await page.getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(row).toContainText('Revoked');
  expect(await violations(page)).toEqual([]);
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
