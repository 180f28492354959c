import type { Locator, Page } from '@playwright/test';
import { makePlaylist, pairDisplay, publishBoard } from './displays.ts';
import { expect, test } from './fixtures.ts';
import { otherBrowser } from './people.ts';
import { SAVED, makeBoard, rename } from './studio.ts';
import { violations } from './violations.ts';
import { panel } from './wall.ts';

/** A panel of a wall by a title that its board was given here. */
function tile(screen: Page, title: string): Locator {
  return screen.getByRole('region', { name: title, exact: true });
}

test('a board is published to chosen displays, which tell when they have painted it', async ({
  openFloor,
  browser,
  page,
}) => {
  test.slow();
  const floor = await openFloor();
  await page.setViewportSize({ width: 1280, height: 720 });
  const [hall, lobby, roof] = [
    await otherBrowser(browser),
    await otherBrowser(browser),
    await otherBrowser(browser),
  ];
  for (const screen of [hall, lobby, roof]) await screen.goto(`${floor.url}/wall`);
  const glance = await publishBoard(floor, 'Glance', 'executive');
  const playlist = await makePlaylist(floor, { boards: [glance], dwellMs: 5_000 });
  await pairDisplay(floor, hall, { name: 'Hall' });
  await pairDisplay(floor, lobby, { name: 'Lobby', playlist });
  await pairDisplay(floor, roof, { name: 'Roof', playlist });
  await expect(panel(hall, 'Calls waiting')).toBeVisible();

  await makeBoard(page, floor.url, { name: 'Morning', template: 'Whole floor' });
  await rename(page, 'Calls waiting', 'Waiting now');
  await expect(page.getByText(SAVED)).toBeVisible();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = page.getByRole('dialog');
  // What happens to each is said before it does; nothing happens to the roof.
  await dialog.getByRole('checkbox', { name: 'Hall · Ground floor' }).focus();
  await page.keyboard.press('Space');
  await expect(dialog.getByText('It gets a new playlist, Morning')).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Lobby · Ground floor' }).check();
  await expect(dialog.getByText('Other displays have All day too')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await expect(dialog.getByText('2 of 2 displays have painted it.')).toBeVisible({ timeout: 60_000 });
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/version 1 on walls/)).toBeVisible();
  await expect(tile(hall, 'Waiting now')).toBeVisible();
  await expect(tile(lobby, 'Waiting now')).toBeVisible({ timeout: 60_000 });
  await expect(tile(roof, 'Waiting now')).toBeHidden();

  // They show it now, and so they change with the next version; the third is told of it from the list.
  await rename(page, 'Waiting now', 'In the queue');
  await expect(page.getByText(SAVED)).toBeVisible();
  await page.getByRole('button', { name: 'Compare' }).click();
  const compared = page.getByRole('dialog', { name: 'Draft against published' });
  await expect(compared.getByRole('figure', { name: 'On walls now' })).toContainText('Waiting now');
  await expect(compared.getByRole('figure', { name: 'The draft' })).toContainText('In the queue');
  await expect(compared.getByText('Titled “In the queue”, not “Waiting now”.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await compared.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await dialog.getByRole('button', { name: 'Side by side' }).click();
  await expect(compared).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(compared).toBeHidden();
  const showing = dialog.getByRole('list', { name: 'Displays that show it already' });
  await expect(showing.getByRole('listitem').filter({ hasText: 'Hall' })).toContainText(
    'By Morning: changes now',
  );
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await expect(dialog.getByText('2 of 2 displays have painted it.')).toBeVisible({ timeout: 60_000 });
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(tile(hall, 'In the queue')).toBeVisible();

  await page.goto(`${floor.url}/studio/boards`);
  await page.getByRole('button', { name: 'More about Morning' }).click();
  await page.getByRole('menuitem', { name: 'Show on displays …' }).click();
  await dialog.getByRole('checkbox', { name: 'Roof · Ground floor' }).check();
  await dialog.getByRole('combobox', { name: 'How Roof shows it' }).selectOption('This board alone');
  await expect(dialog.getByText('It goes over to the playlist Morning')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Show on 1 display' }).click();
  await expect(dialog.getByText('1 of 1 display has painted it.')).toBeVisible({ timeout: 60_000 });
  await expect(tile(roof, 'In the queue')).toBeVisible();
});
