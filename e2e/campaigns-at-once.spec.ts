import type { Locator, Page } from '@playwright/test';
import * as z from 'zod';
import { actedOn, beside, expect, openCampaign, test } from './acting.ts';
import { cameIn, enterAs, type Floor } from './floor.ts';

const acting = z.looseObject({ campaigns: z.array(z.looseObject({ name: z.string(), state: z.string() })) });
const refused = z.looseObject({ outcome: z.looseObject({ refusal: z.looseObject({ code: z.string() }) }) });

/** The centre's own word, not the page's. */
async function stateOf(floor: Floor): Promise<string | undefined> {
  const { campaigns } = await actedOn(floor, acting);
  return campaigns.find(({ name }) => name === 'Renewals')?.state;
}

const deed = (page: Page, name: string): Locator =>
  beside(page, 'campaign').getByRole('button', { name, exact: true });
const sure = async (page: Page, name: string): Promise<void> =>
  page.getByRole('alertdialog').getByRole('button', { name, exact: true }).click();
const isDone = (page: Page): Promise<void> =>
  expect(beside(page, 'campaign').getByText('Done. It shows in the table within seconds.')).toBeVisible();

test('of two supervisors at one campaign each is told what the other made of it, over a lost session and a spent quota', async ({
  openFloor,
  page,
  browser,
}) => {
  const floor = await openFloor({ quota: 'generous' });
  const elsewhere = await browser.newContext();
  await enterAs(elsewhere, { url: floor.url, cookie: await cameIn(floor.url) });
  const other = await elsewhere.newPage();
  await openCampaign(page, floor);
  await openCampaign(other, floor);

  // Both have the question open, and one is quicker; the session both act in has ended meanwhile.
  await deed(page, 'Stop at once').click();
  await deed(other, 'Stop').click();
  await floor.control('POST', '/trouble', { kind: 'expire-sessions', user: 'sup1' });
  await sure(page, 'Stop at once');
  await isDone(page);
  await expect.poll(() => stateOf(floor)).toBe('NOT_RUNNING');
  await sure(other, 'Stop');
  await expect(
    beside(other, 'campaign').getByText(/Five9 says: “The campaign is NOT_RUNNING\.”/),
  ).toBeVisible();

  await deed(other, 'Reset').click();
  await sure(other, 'Reset');
  await isDone(other);
  expect(await floor.callsOf('resetCampaign')).toBe(1);
  await expect.poll(() => stateOf(floor), { timeout: 30_000 }).toBe('NOT_RUNNING');

  await floor.control('POST', '/trouble', {
    kind: 'fault',
    name: 'OperationsLimitExceededFault',
    fields: { limit: '3600', operationType: 'QueryStatistics' },
    operation: 'startCampaign',
    count: 1,
  });
  await deed(page, 'Start').click();
  await sure(page, 'Start');
  await expect(beside(page, 'campaign').getByText(/The 3,600 requests .* Again at \d\d:00\./)).toBeVisible();
  expect(await stateOf(floor)).toBe('NOT_RUNNING');
});

test('who may not change campaigns upstream is offered nothing, and what is sent all the same is refused', async ({
  openFloor,
  page,
}) => {
  const floor = await openFloor({ actsAs: 'sup4' });
  await page.goto(`${floor.url}/desk?type=CampaignState`);
  await page.getByRole('rowheader', { name: 'Renewals', exact: true }).click();
  await deed(page, 'Act on this campaign …').click();
  await expect(beside(page, 'campaign').getByText('sup4 may not change campaigns on Five9.')).toBeVisible();
  await expect(deed(page, 'Stop')).toHaveCount(0);
  const sent = await floor.fetch('/api/acting/five9/campaigns', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: floor.url },
    body: JSON.stringify({ key: 'a-press-of-its-own', campaign: 'Renewals', action: 'stop' }),
  });
  expect(refused.parse(await sent.json()).outcome.refusal.code).toBe('not-permitted');
  expect(await stateOf(floor)).toBe('RUNNING');
});
