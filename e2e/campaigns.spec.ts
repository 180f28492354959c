import type { Page } from '@playwright/test';
import * as z from 'zod';
import { actedOn, auditEntries, beside, expect, openCampaign, seated, test } from './acting.ts';
import type { Floor } from './floor.ts';
import { violations } from './violations.ts';

const acting = z.looseObject({ campaigns: z.array(z.looseObject({ name: z.string(), state: z.string() })) });
const acted = z.looseObject({ outcome: z.looseObject({ kind: z.string() }) });

/** The centre's own word, not the page's. */
async function stateOf(floor: Floor, campaign: string): Promise<string | undefined> {
  const { campaigns } = await actedOn(floor, acting);
  return campaigns.find(({ name }) => name === campaign)?.state;
}

const panel = (page: Page) => beside(page, 'campaign');
const deed = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true });
const dialog = (page: Page) => page.getByRole('alertdialog');

test('looking at a campaign takes no seat, asking what may be done does, and whoever comes later sees what is known', async ({
  floor,
  page,
}) => {
  await page.goto(`${floor.url}/desk?type=CampaignState`);
  await page.getByRole('rowheader', { name: 'Renewals', exact: true }).click();
  await expect(deed(page, 'Act on this campaign …')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect([await floor.callsOf('getMyPermissions'), (await seated(floor)).includes('sup1')]).toEqual([
    0,
    false,
  ]);
  await deed(page, 'Act on this campaign …').press('Enter');
  await expect(deed(page, 'Stop')).toBeVisible();
  await expect(panel(page).getByRole('region', { name: 'Act' })).toBeFocused();
  expect(await seated(floor)).toContain('sup1');
  await page.reload();
  await expect(deed(page, 'Stop')).toBeVisible();
  expect(await floor.callsOf('getMyPermissions')).toBe(1);
});

test('an act that hangs keeps nobody from stopping at once', async ({ floor, page }) => {
  await openCampaign(page, floor);
  await floor.control('POST', '/trouble', { kind: 'delay', ms: 6_000, operation: 'stopCampaign', count: 1 });
  await deed(page, 'Stop').click();
  await dialog(page).getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(panel(page).getByText('Stop: Five9 has been asked and has not answered yet.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await deed(page, 'Stop at once').click();
  await dialog(page).getByRole('button', { name: 'Stop at once', exact: true }).click();
  await expect(panel(page).getByText('Stop at once: Five9 has been asked')).toBeVisible();
  await expect.poll(() => stateOf(floor, 'Renewals'), { timeout: 20_000 }).toBe('NOT_RUNNING');
  await expect(panel(page).getByText(/has not answered yet/)).toHaveCount(0, { timeout: 20_000 });
  expect([await floor.callsOf('stopCampaign'), await floor.callsOf('forceStopCampaign')]).toEqual([1, 1]);
});

test('a supervisor stops, resets and starts a campaign, each after a question, and the audit has it', async ({
  floor,
  page,
}) => {
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
  await expect(await auditEntries(page, floor, 'Acted on a campaign')).toHaveCount(3);
});

test('what may have been done is never done twice, and said to be in doubt', async ({ floor, page }) => {
  await openCampaign(page, floor);
  await deed(page, 'Stop').click();
  await floor.control('POST', '/trouble', { kind: 'truncate', operation: 'stopCampaign' });
  await dialog(page).getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(panel(page).getByText('Five9 did not answer: it may have been done')).toBeVisible();
  await expect(panel(page)).toContainText(/At [0-9:]{8} its state was “(?:Stopping|Not running)”/);
  expect(await stateOf(floor, 'Renewals')).toMatch(/STOPPING|NOT_RUNNING/);
  expect(await floor.callsOf('stopCampaign')).toBe(1);
});

test('a press that arrives twice acts once, and what Five9 refuses is said in words', async ({
  floor,
  page,
}) => {
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
