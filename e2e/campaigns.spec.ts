import type { Page } from '@playwright/test';
import * as z from 'zod';
import { expect, test } from './fixtures.ts';
import type { Floor } from './floor.ts';
import { violations } from './violations.ts';

const acting = z.looseObject({ campaigns: z.array(z.looseObject({ name: z.string(), state: z.string() })) });
const acted = z.looseObject({ outcome: z.looseObject({ kind: z.string() }) });

/** The centre's own word, not the page's. */
async function stateOf(floor: Floor, campaign: string): Promise<string | undefined> {
  const { campaigns } = acting.parse(await floor.control('GET', '/acting'));
  return campaigns.find(({ name }) => name === campaign)?.state;
}

async function openCampaign(page: Page, floor: Floor): Promise<void> {
  await page.goto(`${floor.url}/desk?type=CampaignState`);
  await page.getByRole('rowheader', { name: 'Renewals', exact: true }).click();
}

const panel = (page: Page) => page.getByRole('complementary', { name: 'Selected campaign' });
const deed = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true });
const dialog = (page: Page) => page.getByRole('alertdialog');

test('a supervisor stops, resets and starts a campaign, each after a question, and the audit has it', async ({
  openFloor,
  page,
  context,
}) => {
  const floor = await openFloor({ quota: 'unlimited' });
  await floor.enter(context);
  await openCampaign(page, floor);
  await deed(page, 'Stop').click();
  await expect(dialog(page)).toContainText('Stop Renewals?');
  expect(await violations(page)).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  expect(await stateOf(floor, 'Renewals')).toBe('RUNNING');

  // With the keyboard only.
  await deed(page, 'Stop').press('Enter');
  await dialog(page).getByRole('button', { name: 'Stop', exact: true }).press('Enter');
  await expect(panel(page).getByText('Done. It shows in the table within seconds.')).toBeVisible();
  await expect.poll(() => stateOf(floor, 'Renewals')).toMatch(/STOPPING|NOT_RUNNING/);
  await expect(deed(page, 'Reset dispositions')).toBeVisible({ timeout: 20_000 });

  await deed(page, 'Reset dispositions').click();
  const form = page.getByRole('dialog', { name: 'Reset dispositions of Renewals' });
  const reset = form.getByRole('button', { name: 'Reset dispositions' });
  await expect(reset).toBeDisabled();
  await form.getByLabel('Busy').check();
  expect(await violations(page)).toEqual([]);
  await reset.click();
  await expect(form).toBeHidden();
  await expect(panel(page).getByText('Done. It shows in the table within seconds.')).toBeVisible();
  // While it is being reset it cannot be started.
  await expect.poll(() => stateOf(floor, 'Renewals'), { timeout: 30_000 }).toBe('NOT_RUNNING');
  await expect(deed(page, 'Start')).toBeVisible({ timeout: 20_000 });

  await deed(page, 'Start').click();
  await dialog(page).getByRole('button', { name: 'Start', exact: true }).click();
  await expect.poll(() => stateOf(floor, 'Renewals')).toMatch(/^(?:STARTING|RUNNING)$/);
  // It is noted once it is answered, which may be after it is done.
  await expect(panel(page).getByText('Done. It shows in the table within seconds.')).toBeVisible();
  await page.goto(`${floor.url}/admin/audit`);
  await expect(
    page.getByRole('table').getByText('Acted on a campaign').filter({ visible: true }),
  ).toHaveCount(3);
});

test('what may have been done is never done twice, and said to be in doubt', async ({
  openFloor,
  page,
  context,
}) => {
  const floor = await openFloor({ quota: 'unlimited' });
  await floor.enter(context);
  await openCampaign(page, floor);
  await deed(page, 'Stop').click();
  await floor.control('POST', '/trouble', { kind: 'truncate', operation: 'stopCampaign' });
  await dialog(page).getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(panel(page).getByText('Five9 did not answer: it may have been done')).toBeVisible();
  expect(await stateOf(floor, 'Renewals')).toMatch(/STOPPING|NOT_RUNNING/);
  expect(await floor.callsOf('stopCampaign')).toBe(1);
});

test('a press that arrives twice acts once, and what Five9 refuses is said in words', async ({
  openFloor,
  page,
  context,
}) => {
  const floor = await openFloor({ quota: 'unlimited' });
  await floor.enter(context);
  const press = (key: string, action: string) =>
    floor.fetch('/api/acting/five9/campaigns', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: floor.url },
      body: JSON.stringify({ key, campaign: 'Renewals', action }),
    });
  const answers = await Promise.all([press('the-same-press', 'stop'), press('the-same-press', 'stop')]);
  for (const answer of answers) expect(acted.parse(await answer.json()).outcome.kind).toBe('done');
  expect(await floor.callsOf('stopCampaign')).toBe(1);
  await expect.poll(() => stateOf(floor, 'Renewals')).toBe('NOT_RUNNING');

  await openCampaign(page, floor);
  await deed(page, 'Start').click();
  // Somebody else is quicker.
  await floor.control('POST', '/model', { kind: 'campaign-state', name: 'Renewals', state: 'RUNNING' });
  await dialog(page).getByRole('button', { name: 'Start', exact: true }).click();
  await expect(panel(page).getByText('Five9 refused it')).toBeVisible();
  await expect(panel(page).getByText('Its state does not allow it, or has just changed.')).toBeVisible();

  const nowhere = await floor.fetch('/api/acting/five9/campaigns', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: floor.url },
    body: JSON.stringify({ key: 'another-press', campaign: 'Nowhere', action: 'stop' }),
  });
  expect(acted.parse(await nowhere.json()).outcome).toMatchObject({ refusal: { code: 'no-such-campaign' } });
});
