import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { joinedTo } from './floor-answers.ts';

const TABLES = [
  ['AgentState', 'Agents now'],
  ['AgentStatistics', 'Agent statistics'],
  ['ACDStatus', 'Queues'],
  ['CampaignState', 'Campaigns now'],
  ['OutboundCampaignManager', 'Outbound manager'],
  ['OutboundCampaignStatistics', 'Outbound campaigns'],
  ['InboundCampaignStatistics', 'Inbound campaigns'],
  ['AutodialCampaignStatistics', 'Autodial campaigns'],
] as const;

function rowsOf(page: Page): Locator {
  return page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });
}

/** The texts of one column of a table that has rows, in the order of those in view. */
async function columnOf(page: Page, name: string): Promise<readonly string[]> {
  const header = page.getByRole('columnheader', { name, exact: true });
  const place = await header.getAttribute('aria-colindex');
  const cells = page
    .getByRole('grid')
    .locator(`[role="rowheader"][aria-colindex="${place}"], [role="gridcell"][aria-colindex="${place}"]`);
  // Cells are drawn of the columns in view.
  await header.scrollIntoViewIfNeeded();
  await expect(cells.first()).toBeAttached();
  return await cells.allInnerTexts();
}

test('the navigation leads to each of the eight tables', async ({ floor, page }) => {
  await page.goto(`${floor.url}/desk`);
  const navigation = page.getByRole('navigation', { name: 'Statistics' });
  for (const [type, title] of TABLES) {
    await navigation.getByRole('link', { name: title }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole('grid', { name: title })).toBeVisible();
    await expect(page).toHaveURL(type === 'AgentState' ? /\/desk/ : new RegExp(`type=${type}`));
  }
});

for (const [type, title] of TABLES)
  test(`${title} has the columns and the rows of the domain`, async ({ floor, page }) => {
    await page.goto(`${floor.url}/desk?type=${type}`);
    const truth = await floor.truth(type);
    const grid = page.getByRole('grid', { name: title });
    await expect(grid).toHaveAttribute('aria-rowcount', String(truth.rows.length + 1));
    const headers = (): Promise<string[]> =>
      grid
        .getByRole('columnheader')
        .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label') ?? ''));
    const columns = [...truth.columns, ...joinedTo(type)];
    await expect.poll(async () => (await headers()).toSorted()).toEqual(columns.toSorted());
    const [key = ''] = truth.columns;
    expect((await headers())[0]).toBe(truth.columns.includes('Full Name') ? 'Full Name' : key);
    const keys = truth.rows.map((row) => row[key]);
    if (keys.length > 0) for (const shown of await columnOf(page, key)) expect(keys).toContain(shown);
    await expect(page.getByText('Live', { exact: true })).toBeVisible();
  });

test('a click on a heading sorts by it, another the other way round, Shift adds a second column', async ({
  floor,
  page,
}) => {
  await page.goto(`${floor.url}/desk?type=AgentState`);
  const heading = page.getByRole('columnheader', { name: 'Full Name', exact: true });
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  const names = await columnOf(page, 'Full Name');
  expect(names.length).toBeGreaterThan(10);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  const downwards = await columnOf(page, 'Full Name');
  expect(downwards).toEqual(downwards.toSorted((a, b) => b.localeCompare(a)));
  const state = page.getByRole('columnheader', { name: 'State', exact: true });
  await state.getByRole('button').click({ modifiers: ['Shift'] });
  await expect(state).toHaveAttribute('aria-sort', 'ascending');
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  await page.reload();
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  await expect(state).toHaveAttribute('aria-sort', 'ascending');
});

test('every column of a wide table has its cells once one scrolls to it', async ({ floor, page }) => {
  await page.goto(`${floor.url}/desk?type=AgentState`);
  await expect(rowsOf(page).first()).toBeVisible();
  const headings = page.getByRole('columnheader');
  const names = await headings.evaluateAll((cells) =>
    cells.map((cell) => cell.getAttribute('aria-label') ?? ''),
  );
  for (const name of names.toReversed()) {
    const rows = await rowsOf(page).count();
    await expect.poll(async () => (await columnOf(page, name)).length).toBe(rows);
    const heading = await page.getByRole('columnheader', { name, exact: true }).boundingBox();
    const place = names.indexOf(name) + 1;
    const cell = await rowsOf(page).first().locator(`[aria-colindex="${place}"]`).boundingBox();
    expect([cell?.x, cell?.width]).toEqual([heading?.x, heading?.width]);
  }
});

test('a name and a state narrow the table down', async ({ floor, page }) => {
  const agents = await floor.truth('AgentState');
  const [someone] = agents.rows;
  const name = someone?.['Full Name'] ?? '';
  const all = agents.rows.length;
  await page.goto(`${floor.url}/desk?type=AgentState`);
  await page.getByRole('textbox', { name: 'Find agents by name' }).fill(name);
  await expect(page.getByText(`1 of ${all} agents`)).toBeVisible();
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(rowsOf(page).getByRole('rowheader', { name, exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(page.getByText(`${all} agents`, { exact: true })).toBeVisible();
  await page.getByRole('textbox', { name: 'Find agents by name' }).fill('nobody is called so');
  await expect(page.getByText('Nothing fits')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();

  const out = page
    .getByRole('group', { name: 'States to show' })
    .getByRole('button', { name: /^Logged Out/ });
  await out.click();
  await expect(out).toHaveAttribute('aria-pressed', 'true');
  await expect
    .poll(async () => [...new Set((await columnOf(page, 'State')).map((text) => text.trim()))])
    .toEqual(['Logged Out']);
});

test('a row opens beside the table: an agent with the last hour of states', async ({ floor, page }) => {
  await page.goto(`${floor.url}/desk?type=AgentState`);
  const [someone] = (await floor.truth('AgentState')).rows;
  const name = someone?.['Full Name'] ?? '';
  await page.getByRole('rowheader', { name, exact: true }).click();
  const beside = page.getByRole('complementary', { name: 'Selected agent' });
  await expect(beside.getByRole('heading', { level: 2 })).toHaveText(name);
  await expect(beside.getByRole('figure', { name: /^States of the last hour: \S.* \d+:\d\d/ })).toBeVisible();
  await expect(beside.getByText('Total Calls', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/row=/);
  await page.reload();
  await expect(beside.getByRole('heading', { level: 2 })).toHaveText(name);
  await beside.getByRole('button', { name: 'Close' }).click();
  await expect(beside).toHaveCount(0);
});

test('everything can be reached by the keyboard', async ({ floor, page }) => {
  await page.goto(`${floor.url}/desk?type=ACDStatus`);
  const grid = page.getByRole('grid', { name: 'Queues' });
  await expect(rowsOf(page).first()).toBeVisible();
  const focusedRow = grid.locator('[role="row"]:focus');
  const isOnARow = (): Promise<boolean> => focusedRow.count().then((count) => count === 1);
  for (let presses = 0; presses < 80 && !(await isOnARow()); presses++) await page.keyboard.press('Tab');
  await expect(focusedRow).toHaveAttribute('aria-rowindex', '2');
  await page.keyboard.press('ArrowDown');
  await expect(focusedRow).toHaveAttribute('aria-rowindex', '3');
  await page.keyboard.press('End');
  await expect(focusedRow).toHaveAttribute('aria-rowindex', (await grid.getAttribute('aria-rowcount')) ?? '');
  const key = (await focusedRow.getByRole('rowheader').innerText()).trim();
  await page.keyboard.press('Enter');
  const beside = page.getByRole('complementary', { name: 'Selected queue' });
  await expect(beside.getByRole('heading', { level: 2 })).toHaveText(key);
  await page.keyboard.press('Escape');
  await expect(beside).toHaveCount(0);
  const columns = page.getByRole('button', { name: 'Columns' });
  await columns.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Agents On Call' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Agents On Call' }).press('Space');
  await expect(page.getByRole('columnheader', { name: 'Agents On Call' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(columns).toBeFocused();
});

test('a paused table stands, says so and how much it missed, and goes on', async ({ openFloor, page }) => {
  const floor = await openFloor();
  await page.goto(`${floor.url}/desk?type=ACDStatus`);
  await expect(page.getByRole('rowheader', { name: 'Billing', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText(/^Paused at \d\d:\d\d:\d\d · /)).toBeVisible();
  await floor.control('POST', '/model', { kind: 'add-skill', name: 'Wholesale' });
  await expect(page.getByText(/[1-9]\d* changes? waiting/)).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Wholesale' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Go live' }).click();
  await expect(page.getByRole('rowheader', { name: 'Wholesale' })).toBeVisible();
});

test('the table comes as a file for a spreadsheet: what is on screen, and of when', async ({
  floor,
  page,
}) => {
  const truth = await floor.truth('AgentState');
  const out = truth.rows.filter((row) => row['State'] === 'Logged Out');
  await page.goto(
    `${floor.url}/desk?type=AgentState&state=Logged+Out&sort=Full+Name:desc&column=State&column=Username`,
  );
  await expect(rowsOf(page).first()).toBeVisible();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/^AgentState \d{4}-\d\d-\d\dT\d\d\.\d\d\.\d\dZ\.csv$/);
  const [head, ...records] = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
  expect(head).toBe('Full Name,State,Username,As of');
  expect(records).toHaveLength(out.length);
  const names = records.map((record) => record.split(',')[0] ?? '');
  expect(names).toEqual(names.toSorted((a, b) => b.localeCompare(a)));
  expect(new Set(records.map((record) => record.split(',')[1]))).toEqual(new Set(['Logged Out']));
});
