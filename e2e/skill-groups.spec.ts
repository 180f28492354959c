import type { Page } from '@playwright/test';
import * as z from 'zod';
import { membersOf } from './centre-members.ts';
import { expect, test } from './fixtures.ts';
import type { Floor } from './floor.ts';
import { field } from './people.ts';
import { SAVED, makeBoard, openPanel, publish } from './studio.ts';
import { agentStates } from '#lib/domain/templates/lists';
import { blankBoard } from '#lib/domain/templates/blank-board';
import { publishDocument } from './displays.ts';
import { violations } from './violations.ts';
import { panel, SILENCE_NOTICED } from './wall.ts';

/** Nothing to find, and nothing that hangs over the side. */
async function expectClean(page: Page, what: string): Promise<void> {
  expect(await violations(page), what).toEqual([]);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over, `${what} hangs over the side`).toBeLessThanOrEqual(0);
}

/** The directory has been read, so there is something to choose from. */
async function skillsKnown(floor: Floor): Promise<void> {
  await expect
    .poll(async () => {
      const answer = await floor.fetch('/api/directory/five9?kind=skill');
      return z.object({ total: z.number() }).parse(await answer.json()).total;
    })
    .toBeGreaterThan(0);
}

async function openGroups(page: Page, floor: Floor): Promise<void> {
  await skillsKnown(floor);
  await page.goto(`${floor.url}/admin/skill-groups`);
}

async function makeGroup(page: Page, name: string, skills: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Add a skill group' }).click();
  const dialog = page.getByRole('dialog');
  await field(dialog, 'Name').fill(name);
  for (const skill of skills) {
    await dialog.getByRole('checkbox', { name: skill, exact: true }).check();
  }
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
}

for (const { name, ...size } of [
  { name: 'desk', width: 1280, height: 720 },
  { name: 'phone', width: 390, height: 844 },
])
  test(`the page of skill groups can be used by everybody, ${name}`, async ({ openFloor, page }) => {
    const floor = await openFloor();
    await page.setViewportSize(size);
    await openGroups(page, floor);
    await expect(page.getByText('No skill group yet')).toBeVisible();
    await expectClean(page, 'no groups');
    await page.getByRole('button', { name: 'Add a skill group' }).click();
    await expectClean(page, 'adding a group');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByText('Enter a name.')).toBeVisible();
    await field(page, 'Name').fill('Care · Money');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByText(/stands between the groups of a list/)).toBeVisible();
    await expectClean(page, 'a name that is refused');
    await page.keyboard.press('Escape');
    await makeGroup(page, 'Care', ['Retention', 'Technical Support']);
    const row = page.getByRole('row').filter({ hasText: 'Care' });
    await expect(row).toContainText('Retention · Technical Support');
    await makeGroup(page, 'care', []);
    await expect(page.getByText('Another skill group of this connection has that name.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expectClean(page, 'a group');
    await page.getByRole('button', { name: 'Edit Care' }).click();
    await field(page, 'Name').fill('Customer care');
    await expectClean(page, 'editing a group');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('rowheader', { name: /^Customer care/ })).toBeVisible();
    await page.getByRole('button', { name: 'Remove Customer care' }).click();
    await expectClean(page, 'removing a group');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
    await expect(page.getByText('No skill group yet')).toBeVisible();
  });

const CARE = ['Retention', 'Technical Support'];

/** Time stands still on the floor, and one group is made. */
async function openWithCare(page: Page, floor: Floor): Promise<void> {
  await floor.control('POST', '/clock', { speed: 0 });
  await openGroups(page, floor);
  await makeGroup(page, 'Care', CARE);
  await expect(page.getByRole('rowheader', { name: /^Care/ })).toBeVisible();
}

test('a group is made, stands on a wall with its agents counted once, and is told when it is gone', async ({
  openFloor,
  page,
}) => {
  const floor = await openFloor({ quota: 'generous' });
  await openWithCare(page, floor);
  await makeGroup(page, 'Other', ['Billing']);
  await expect(page.getByRole('rowheader', { name: /^Other/ })).toBeVisible();

  const members = await membersOf(floor, CARE);
  const agents = (await floor.truth('AgentState')).rows.filter((row) =>
    members.includes(row['Username'] ?? ''),
  );
  const inState = (state: string): number => agents.filter((row) => row['State'] === state).length;
  const skills = (await floor.truth('ACDStatus')).rows.filter((row) =>
    CARE.includes(row['Skill Name'] ?? ''),
  );
  const waiting = skills.reduce((sum, row) => sum + Number(row['Calls In Queue']), 0);

  const id = await makeBoard(page, floor.url, { name: 'Groups', template: 'Whole floor' });
  const form = await openPanel(page, 'Queues');
  await field(form, 'A row for each').selectOption('Skill group');
  await field(form, 'Only these skill groups').selectOption('Care');
  await expect(form.getByRole('list', { name: 'Chosen skill groups' })).toContainText('Care');
  await expectClean(page, 'the form of a table by group');
  await expect(page.getByText(SAVED)).toBeVisible();
  await publish(page, 'By group');

  await page.goto(`${floor.url}/wall?board=${id}`);
  const queues = panel(page, 'Queues');
  const row = queues.locator('tbody').getByRole('row');
  await expect(row).toHaveCount(1);
  await expect(queues.getByRole('columnheader').first()).toHaveText('Skill group');
  const cells = row.getByRole('cell');
  await expect(cells.nth(0)).toContainText('Care');
  await expect(cells.nth(1)).toHaveText(String(waiting));
  await expect(cells.nth(3)).toHaveText(String(inState('Ready')));
  await expect(cells.nth(4)).toHaveText(String(inState('On Call')));

  await page.goto(`${floor.url}/explain/${id}/queues`);
  await expect(page.getByText('Retention · Technical Support')).toBeVisible();
  await expect(page.getByText(/each counted once however many of them they have/)).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.goto(`${floor.url}/admin/skill-groups`);
  await page.getByRole('button', { name: 'Remove Care' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('rowheader', { name: /^Care/ })).toBeHidden();
  await page.goto(`${floor.url}/wall?board=${id}`);
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('nothing of it here');
  await page.goto(`${floor.url}/studio/boards/${id}`);
  const told = await openPanel(page, 'Queues');
  await expect(told.getByText('Care · missing')).toBeVisible();
  await expectClean(page, 'a group that is missing');
});

test('bars of states stand for each group, three of them on a board, and say so once they are old', async ({
  openFloor,
  page,
}) => {
  const floor = await openFloor({ quota: 'generous' });
  await openWithCare(page, floor);
  const members = await membersOf(floor, CARE);
  const signedIn = (await floor.truth('AgentState')).rows.filter((row) => row['State'] !== 'Logged Out');
  const inCare = signedIn.filter((row) => members.includes(row['Username'] ?? ''));
  const onCall = inCare.filter((row) => row['State'] === 'On Call');

  const { bar, document } = barsBoard();
  const id = await publishDocument(floor, document);
  await page.goto(`${floor.url}/wall?board=${id}`);
  const bySkill = page.getByRole('region', { name: bar.skill });
  await expect(bySkill.getByRole('listitem')).toHaveCount(1);
  await expect(bySkill.getByRole('listitem')).toContainText(`Care${inCare.length}`);
  if (onCall.length > 0)
    await expect(bySkill.getByRole('listitem')).toContainText(new RegExp(`${onCall.length}\\s*on call`));
  const byGroup = page.getByRole('region', { name: bar.group });
  const rows = byGroup.getByRole('listitem');
  await expect(rows).toHaveCount(4);
  await expect(rows.first()).toContainText('Team Aurora');
  await expect(page.getByRole('region', { name: bar.narrow }).getByRole('listitem')).toHaveCount(4);
  expect(await violations(page)).toEqual([]);

  await floor.app().end('SIGKILL');
  for (const name of Object.values(bar)) {
    await expect(page.getByRole('region', { name })).toHaveAttribute('data-stale', 'true', SILENCE_NOTICED);
    await expect(page.getByRole('region', { name }).getByText(/^as of \d\d:\d\d:\d\d$/)).toBeVisible();
  }
});

/** Three grouped bars, the last of them narrower than its title. */
function barsBoard() {
  const bar = {
    skill: 'Agents by skill group',
    group: 'Agents by agent group',
    narrow: 'What the agents of each of our teams do at the moment',
  };
  const panels = [
    { title: bar.skill, by: 'skill-group' as const, at: { column: 0, row: 0, columns: 24, rows: 48 } },
    { title: bar.group, by: 'agent-group' as const, at: { column: 24, row: 0, columns: 12, rows: 48 } },
    { title: bar.narrow, by: 'agent-group' as const, at: { column: 36, row: 0, columns: 12, rows: 48 } },
  ].map(({ at, ...panel }, place) => ({ ...agentStates(at), ...panel, id: `bars-${place}` }));
  return { bar, document: { ...blankBoard('Bars'), panels } };
}

test('a template for one skill is made for one that the directory has', async ({ floor, page }) => {
  await skillsKnown(floor);
  await page.goto(`${floor.url}/studio/boards/new`);
  await page.getByRole('radio', { name: 'Queue detail' }).check();
  await field(page, 'For the skill').selectOption('Retention');
  await expect(field(page, 'Name')).toHaveValue('Retention');
  await expectClean(page, 'choosing a skill');
  await page.getByRole('button', { name: 'Make the board' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Retention' })).toBeVisible();
  const form = await openPanel(page, 'Calls waiting');
  await expect(form.getByRole('list', { name: 'Chosen skills' })).toContainText('Retention');
});
