import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { Floor } from './floor.ts';
import { field } from './people.ts';
import { SAVED, makeBoard, openPanel, publish } from './studio.ts';
import { panel } from './wall.ts';

const MINUTE_MS = 60_000;

/** Some skills of the centre, by name; the day stands still from then on. */
async function someSkills(floor: Floor): Promise<readonly string[]> {
  await floor.control('POST', '/clock', { speed: 0 });
  const { rows } = await floor.truth('ACDStatus');
  return rows.map((row) => row['Skill Name'] ?? '').filter((name) => name !== '[Default]');
}

/** The row of a skill by how its name begins: a long one is cut at its middle. */
function rowOf(queues: Locator, name: string): Locator {
  return queues
    .locator('tbody')
    .getByRole('row')
    .filter({ hasText: name.slice(0, 5) });
}

test('a queue with limits of its own is calm where others alarm, and a pinned one stays on top', async ({
  openFloor,
  page,
}) => {
  const floor = await openFloor({ quota: 'generous' });
  const [patient = '', usual = '', pinned = ''] = await someSkills(floor);
  const id = await makeBoard(page, floor.url, { name: 'Limits', template: 'Whole floor' });
  const form = await openPanel(page, 'Queues');
  await field(form, 'A queue with limits of its own').fill(patient);
  await form.getByRole('button', { name: 'A queue with limits of its own: add it' }).click();
  const own = form.getByRole('group', { name: `Limits of ${patient}` });
  const wait = own.getByRole('group', { name: 'Longest wait' });
  await field(wait, 'Red from').fill('7200');
  await field(wait, 'Amber from').fill('3600');
  await field(form, 'A queue to pin').fill(pinned);
  await form.getByRole('button', { name: 'A queue to pin: add it' }).click();
  await expect(page.getByText(SAVED)).toBeVisible();
  await publish(page, 'Some may wait longer');

  for (const skill of [patient, usual])
    await floor.control('POST', '/trouble', {
      kind: 'stuck-queue',
      skill,
      sinceMs: 10 * MINUTE_MS,
      forMs: 20 * MINUTE_MS,
    });
  await page.goto(`${floor.url}/wall?board=${id}`);
  const queues = panel(page, 'Queues');
  await expect(rowOf(queues, usual)).toHaveAttribute('data-severity', 'critical');
  await expect(rowOf(queues, patient)).toHaveAttribute('data-severity', 'ok');
  await expect(rowOf(queues, patient)).toContainText('has limits of its own');
  await expect(rowOf(queues, patient)).toContainText('10:');
  const rows = queues.locator('tbody').getByRole('row');
  await expect(rows.first()).toContainText(pinned.slice(0, 5));
  await expect(rows.first()).toContainText('pinned');
  await expect(rows.nth(1)).toHaveAttribute('data-severity', 'critical');
});

test('a call that never ended is flagged on the wall and on the desk, and is counted all the same', async ({
  openFloor,
  page,
}) => {
  const floor = await openFloor({ quota: 'generous' });
  const [queue = ''] = await someSkills(floor);
  await page.goto(`${floor.url}/wall`);
  const agents = panel(page, 'Agents');
  const queues = panel(page, 'Queues');
  await expect(agents.getByRole('listitem')).not.toHaveCount(0);
  await expect(agents).not.toContainText('unlikely');
  const forMs = 20 * MINUTE_MS;
  await floor.control('POST', '/trouble', { kind: 'stuck-call', forMs });
  await floor.control('POST', '/trouble', { kind: 'stuck-queue', skill: queue, forMs });
  await expect(agents).toContainText('1 unlikely');
  await expect(agents.getByRole('listitem').filter({ hasText: 'unlikely' })).toContainText(/9:0\d|9 h/);
  await expect(rowOf(queues, queue)).toContainText('unlikely');
  await expect(rowOf(queues, queue)).toHaveAttribute('data-severity', 'critical');
  await expect(panel(page, 'Longest wait')).toContainText('unlikely');
  await expect(panel(page, 'Longest wait')).toContainText(/18:0\d/);

  await page.goto(`${floor.url}/desk?type=AgentState&sort=State+Duration`);
  await expect(page.getByText(/^unlikely: on a call for 9 h/).first()).toBeAttached();
  await page.goto(`${floor.url}/desk?type=ACDStatus`);
  await expect(page.getByText(/^unlikely: waiting for 18 h/)).toBeAttached();

  await floor.control('DELETE', '/trouble');
  await page.goto(`${floor.url}/wall`);
  await expect(agents.getByRole('listitem')).not.toHaveCount(0);
  await expect(agents).not.toContainText('unlikely');
});
