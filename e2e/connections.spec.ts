import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openSecondCentre } from './second-centre.ts';
import { violations } from './violations.ts';

/** Until a connection has opened its session and loaded its first tables. */
const LIVE = { timeout: 60_000 };

function check(page: Page, name: string): Locator {
  return page
    .getByRole('region', { name: 'What the test found' })
    .getByRole('listitem')
    .filter({ hasText: name });
}

async function testConnection(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /^Test/ });
  await button.click();
  await expect(page.getByRole('button', { name: 'Test connection' })).toBeVisible();
}

test('a second centre is tested, added, watched, given another user, and removed', async ({
  openFloor,
  page,
}) => {
  const floor = await openFloor();
  const second = await openSecondCentre(11);
  try {
    await page.goto(`${floor.url}/admin/connections`);
    await expect(page.getByRole('rowheader', { name: /Northwind Support/ })).toContainText(
      'set by the environment',
    );
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Add connection' }).click();

    // Nothing typed: every field that must be there says so, and the first has the focus.
    await page.getByRole('button', { name: 'Add connection' }).click();
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
    await expect(page.getByText('Give the connection a name.').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Southwind Sales');
    await page.getByLabel('Time zone of the contact centre').fill('Europe/Lisbon');
    const polling = page.getByRole('group', { name: /^Polling/ });
    await polling.getByLabel('User name').fill('api2');
    await polling.getByLabel('Password', { exact: true }).fill('wrong');

    await page.getByLabel('Address').fill('http://127.0.0.1:1');
    await testConnection(page);
    await expect(check(page, 'Host reached')).toContainText('does not accept connections');
    await expect(check(page, 'User and password')).toContainText('Not tried');

    await page.getByLabel('Address').fill(second.address);
    await testConnection(page);
    await expect(check(page, 'User and password')).toContainText('refuses this user name or password');

    await polling.getByLabel('Password', { exact: true }).fill('simulator');
    await second.control('POST', '/trouble', {
      kind: 'fault',
      name: 'UserAlreadyLoggedInFault',
      operation: 'setSessionParameters',
    });
    await testConnection(page);
    await expect(check(page, 'Supervisor seat')).toContainText('logged in elsewhere');
    expect(await violations(page)).toEqual([]);

    await testConnection(page);
    await expect(page.getByText('The test found nothing wrong.')).toBeVisible();
    await page.getByRole('button', { name: 'Add connection' }).click();

    await expect(page.getByRole('heading', { level: 1, name: 'Southwind Sales' })).toBeVisible();
    await expect(page.getByText('Live', { exact: true })).toBeVisible(LIVE);
    expect(await page.content()).not.toContain('simulator"');
    expect(await violations(page)).toEqual([]);
    const own = page.url();

    // A running user's seat is left alone by a test.
    await testConnection(page);
    await expect(check(page, 'Supervisor seat')).toContainText('uses this user now');

    // Another user takes over without a restart: the page's own stream stays as it is.
    const streams: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'GET' && new URL(request.url()).pathname === '/api/stream')
        streams.push(request.url());
    });
    await page.getByRole('button', { name: 'Replace the user for polling' }).click();
    const dialog = page.getByRole('dialog', { name: 'Replace the user for polling' });
    await dialog.getByLabel('User name').fill('api3');
    await dialog.getByLabel('Password', { exact: true }).fill('simulator');
    await dialog.getByRole('button', { name: 'Replace user' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('api3')).toBeVisible();
    await expect
      .poll(async () => JSON.stringify(await second.control('GET', '/sessions')), LIVE)
      .toMatch(/^(?!.*"api2").*"api3"/s);
    await expect(page.getByText('Live', { exact: true })).toBeVisible(LIVE);
    expect(streams).toEqual([]);

    await page.getByRole('button', { name: 'Take 6 guesses' }).click(LIVE);
    await page.getByRole('button', { name: 'Save columns' }).click();
    await expect(page.getByText('Saved. New walls read these columns.')).toBeVisible();

    const wall = own.replace('/admin/connections/', '/wall?connection=');
    await page.goto(wall);
    await expect(page.getByText('Southwind Sales').first()).toBeVisible(LIVE);
    await page.goto(`${floor.url}/desk`);
    await page.getByLabel('Connection').selectOption({ label: 'Southwind Sales' });
    await expect(page).toHaveURL(/connection=southwind-sales-/);
    await expect(page.getByRole('rowheader').first()).toBeVisible(LIVE);
    expect(await violations(page)).toEqual([]);

    await page.goto(own);
    await page.getByRole('button', { name: 'Remove connection' }).click();
    const asking = page.getByRole('dialog', { name: 'Remove Southwind Sales?' });
    await asking.getByRole('button', { name: 'Remove connection' }).click();
    await expect(asking.getByText('Type the name exactly').first()).toBeVisible();
    await asking.getByLabel('Name of the connection').fill('Southwind Sales');
    await asking.getByRole('button', { name: 'Remove connection' }).click();
    await expect(page).toHaveURL(/\/admin\/connections$/);
    await expect(page.getByRole('link', { name: 'Southwind Sales' })).toBeHidden();
    await expect
      .poll(async () => JSON.stringify(await second.control('GET', '/sessions')), LIVE)
      .not.toContain('api3');
    await page.goto(wall);
    await expect(
      page.getByRole('heading', { name: 'The connection of this wall does not run' }),
    ).toBeVisible();
  } finally {
    await second.close();
  }
});

test('quota and checklist can be read by everybody', async ({ floor, page }) => {
  await page.goto(`${floor.url}/admin/quota`);
  await expect(page.getByRole('rowheader', { name: 'Queues' })).toBeVisible();
  await expect(page.getByText(/of .* a day/).first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.goto(`${floor.url}/admin/checklist`);
  await expect(page.getByRole('heading', { name: 'A user for polling' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
