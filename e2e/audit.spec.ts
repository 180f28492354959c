import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import { violations } from './violations.ts';

test('an administrator finds out who did what, takes it along, and says how long it is kept', async ({
  openFloor,
  page,
}) => {
  const floor = await openFloor();
  const asJson = { 'content-type': 'application/json' };
  const send = (path: string, body: object): Promise<Response> =>
    floor.fetch(path, { method: 'POST', headers: asJson, body: JSON.stringify(body) });
  expect((await send('/api/tokens', { name: '=Prometheus' })).status).toBe(201);
  await fetch(`${floor.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: asJson,
    body: JSON.stringify({ email: 'nobody@example.com', password: 'not-the-password' }),
  });

  await page.goto(`${floor.url}/admin/audit`);
  const made = page.getByRole('row').filter({ hasText: 'Made a token' });
  await expect(made).toContainText('=Prometheus');
  await expect(made).toContainText('Demonstration');
  await expect(page.getByRole('row').filter({ hasText: 'Tried to sign in' })).toContainText('Refused');
  expect(await violations(page)).toEqual([]);

  await page.getByLabel('What', { exact: true }).selectOption('Made a token');
  await page.getByLabel('Words').fill('prometheus demo');
  await page.getByLabel('Words').press('Enter');
  await expect(page).toHaveURL(/action=token\.made&text=prometheus\+demo/);
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export as CSV' }).click(),
  ]);
  const [head, ...records] = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  expect([download.suggestedFilename(), head?.split(',', 2)]).toEqual([
    'watchfloor-audit.csv',
    ['Time', 'Who'],
  ]);
  expect(records).toEqual([expect.stringContaining(",Made a token,Done,'=Prometheus,token,")]);

  await page.getByLabel('Words').fill('never heard of');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Clear' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Exported the audit' })).toContainText('token.made');

  await page.getByRole('button', { name: 'Keep for…' }).click();
  await page.getByLabel('Days').fill('3');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Enter a number from 30 to 3650.')).toBeVisible();
  await page.getByLabel('Days').fill('90');
  await expect(page.getByText('Entries older than 90 days are let go at once')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('kept for 90 days')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Changed a setting' })).toContainText('90 days');
});
