import * as z from 'zod';
import { pngOf } from '#server/images/testing/pictures';
import { expect, test } from './fixtures.ts';
import { violations } from './violations.ts';
import { expectLive, panel } from './wall.ts';

const keptLooks = z.object({ version: z.literal(1), looks: z.looseObject({}) });
const LOGO = {
  name: 'northwind.png',
  mimeType: 'image/png',
  buffer: pngOf({ width: 320, height: 120 }),
};
/** Too dark for a dark board. */
const TOO_DARK = '#003087';

test('an administrator names the company and maps a reason, and a running wall shows it', async ({
  openFloor,
  page,
  context,
}) => {
  const floor = await openFloor({ quota: 'generous' });
  const wall = await context.newPage();
  await wall.goto(`${floor.url}/wall`);
  await expectLive(wall);
  await floor.control('POST', '/clock', { speed: 0 });
  // A page that is loaded again has lost it.
  await wall.evaluate(() => document.body.setAttribute('data-first-load', ''));

  const agents = await floor.truth('AgentState');
  const notReady = agents.rows.filter((row) => row['State'] === 'Not Ready');
  const reason = String(notReady[0]?.['Reason Code']);
  const withReason = notReady.filter((row) => row['Reason Code'] === reason).length;
  const wrap = agents.rows.filter((row) => row['State'] === 'After Call Work').length;
  expect(withReason).toBeGreaterThan(0);

  await page.goto(`${floor.url}/admin/looks`);
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await page.getByLabel('Company name').fill('Northwind Trading');
  await page.getByLabel('Accent colour').fill(TOO_DARK);
  await expect(
    page.getByText(/can hardly be seen on a dark board\. The nearest that can is #/),
  ).toBeVisible();
  await expect(save).toBeDisabled();
  await page.getByRole('button', { name: /^Take #/ }).click();
  await page.getByRole('button', { name: `Map ${reason}` }).click();
  const line = page.getByRole('group', { name: reason });
  await line.getByLabel('Drawn as').selectOption('Wrap-up');
  await line.getByLabel(/^Shown as/).fill('Preparing');
  const logo = page.getByRole('region', { name: 'Logo' });
  await logo.getByLabel(/Choose a picture/).setInputFiles(LOGO);
  await expect(logo.getByText('northwind.png is here now.')).toBeVisible();
  await logo.getByLabel('On a white plate').check();
  expect(await violations(page)).toEqual([]);
  await save.click();
  await expect(page.getByText('Saved; walls have it now')).toBeVisible();

  await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Northwind Trading');
  await expect(wall.locator('header [data-accent]')).toBeVisible();
  await expect(wall.locator('header [data-logo=shown]')).toBeVisible();
  await expect(panel(wall, 'Agents').getByText('Preparing', { exact: true })).toHaveCount(withReason);
  await expect(panel(wall, 'Agents').getByText(reason, { exact: true })).toHaveCount(0);
  const bar = panel(wall, 'Agents by state');
  await expect(bar.getByText(/^wrap-up$/i).locator('..')).toContainText(String(wrap + withReason));
  await expect(wall.locator('body[data-first-load]')).toHaveCount(1);

  // What both open at version 1 is saved by the other first.
  await page.getByLabel('Company name').fill('Mine');
  const { looks } = keptLooks.parse(await (await floor.fetch('/api/looks')).json());
  const theirs = await floor.fetch('/api/looks', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version: 1, looks: { ...looks, company: 'Theirs' } }),
  });
  expect(theirs.status).toBe(200);
  await save.click();
  await expect(page.getByText('Somebody has changed the looks meanwhile')).toBeVisible();
  await page.getByRole('button', { name: 'Save mine over theirs' }).click();
  await expect(page.getByText('Saved; walls have it now')).toBeVisible();
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Mine');

  await page.goto(`${floor.url}/desk?type=AgentState`);
  await expect(page.getByRole('gridcell', { name: 'Preparing' })).toHaveCount(withReason);
  await page.goto(`${floor.url}/admin/audit`);
  await expect(page.getByRole('table').getByText('Changed the looks').filter({ visible: true })).toHaveCount(
    3,
  );
});

test('who is no administrator is refused, and so are a colour that can hardly be seen and a logo that is not here', async ({
  floor,
}) => {
  const put = (accent: string): Promise<Response> =>
    floor.fetch('/api/looks', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', origin: floor.url },
      body: JSON.stringify({
        version: 0,
        looks: { company: null, logo: null, logoPlate: false, accent, states: [] },
      }),
    });
  const refused = await put(TOO_DARK);
  expect(refused.status).toBe(400);
  expect(await refused.text()).toMatch(/The nearest that can is #[0-9a-f]{6}\./);
  const nowhere = await floor.fetch('/api/looks', {
    method: 'PUT',
    headers: { 'content-type': 'application/json', origin: floor.url },
    body: JSON.stringify({
      version: 0,
      looks: { company: null, logo: 'a'.repeat(32), accent: null, states: [] },
    }),
  });
  expect(nowhere.status).toBe(400);
  expect(await nowhere.text()).toContain('The picture of the logo is not here.');
  const token = await floor.token('reader');
  const strange = await fetch(`${floor.url}/api/looks`, { headers: token });
  expect(strange.status).toBe(403);
});
