import { expect, test } from './fixtures.ts';
import { field } from './people.ts';
import { SAVED, makeBoard, openPanel } from './studio.ts';
import { violations } from './violations.ts';

test('a board is checked for where it is read, and mended by one press that can be taken back', async ({
  openFloor,
  page,
}) => {
  const floor = await openFloor();
  await page.setViewportSize({ width: 1280, height: 720 });
  await makeBoard(page, floor.url, { name: 'Morning', template: 'Whole floor' });
  await page.getByRole('tab', { name: /^Checks/ }).click();
  const side = page.getByRole('tabpanel');
  await expect(side.getByText('Nothing was found that could be better.')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  // A smaller screen: tables cannot be read from there any more.
  await field(side, 'Screen, diagonal').fill('43');
  const findings = side.getByRole('list', { name: 'What could be better' });
  await expect(findings.getByRole('listitem').filter({ hasText: 'Queues' })).toContainText(
    'can be read from 4.6 m away, and people sit 5 m away',
  );
  await expect(page.getByRole('tab', { name: /^Checks · \d/ })).toBeVisible();
  await field(side, 'Read from').fill('4');
  await expect(findings).toBeHidden();

  // A limit is taken away, found missing, set again by the keyboard, and that taken back.
  await page.getByRole('tab', { name: 'Panels' }).click();
  const panel = await openPanel(page, 'Service level');
  await field(panel, 'What it shows').selectOption({ index: 2 });
  await panel.getByRole('checkbox', { name: 'Has a limit' }).uncheck();
  await page.getByRole('tab', { name: 'Checks · 1' }).click();
  const lacking = findings.getByRole('listitem').filter({ hasText: 'it has no limit' });
  await expect(lacking).toContainText('Hint');
  expect(await violations(page)).toEqual([]);
  await lacking.getByRole('button', { name: /^Set the usual limit/ }).focus();
  await page.keyboard.press('Enter');
  await expect(side.getByText('Nothing was found that could be better.')).toBeVisible();
  await side.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(lacking).toBeVisible();

  // The way to the panel.
  await lacking.getByRole('button', { name: 'Service level', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Settings of Service level' })).toBeVisible();
  await expect(page.getByText(SAVED)).toBeVisible();

  // Told again before it is published, and not in the way.
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('One thing could be better').click();
  await expect(dialog.getByText('it has no limit')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/version 1 on walls/)).toBeVisible();
});

test('a board begins as a copy of another', async ({ openFloor, page }) => {
  const floor = await openFloor();
  await makeBoard(page, floor.url, { name: 'Billing', template: 'At a glance' });
  await page.goto(`${floor.url}/studio/boards/new`);
  await field(page, 'Begin with a copy of a board you have').selectOption('Billing');
  await expect(field(page, 'Name')).toHaveValue('Billing, copy');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Make the board' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Billing, copy' })).toBeVisible();
});
