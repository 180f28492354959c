import { expect, type Locator, type Page } from '@playwright/test';
import * as z from 'zod';
import { test as base } from './fixtures.ts';
import type { Floor } from './floor.ts';

/** For journeys that act on the centre: `floor` is of the test's own, and what is done on it stays there. */
export const test = base.extend({
  floor: async ({ openFloor }, provide) => {
    await provide(await openFloor());
  },
});

export { expect };

/** What came of acting, by the centre's own word, not the page's. */
export async function actedOn<Schema extends z.ZodType>(
  floor: Floor,
  schema: Schema,
): Promise<z.infer<Schema>> {
  return schema.parse(await floor.control('GET', '/acting'));
}

const sessions = z.array(z.looseObject({ user: z.string() }));

/** Who has a session upstream, by the centre's own word. */
export async function seated(floor: Floor): Promise<string[]> {
  return sessions.parse(await floor.control('GET', '/sessions')).map(({ user }) => user);
}

/** A campaign's panel, opened and asked what may be done: known before, or by the press that opens a session. */
export async function openCampaign(page: Page, floor: Floor): Promise<Locator> {
  await page.goto(`${floor.url}/desk?type=CampaignState`);
  await page.getByRole('rowheader', { name: 'Renewals', exact: true }).click();
  const panel = beside(page, 'campaign');
  const ask = panel.getByRole('button', { name: 'Act on this campaign …' });
  const may = panel.getByText(/On Five9 this is done as/);
  await expect(ask.or(may)).toBeVisible();
  if (await ask.isVisible()) await ask.click();
  await expect(may).toBeVisible();
  return panel;
}

/** The panel beside the desk's table. */
export const beside = (page: Page, what: 'agent' | 'campaign'): Locator =>
  page.getByRole('complementary', { name: `Selected ${what}` });

/** The audit's entries of this kind, in the page that shows it. */
export async function auditEntries(page: Page, floor: Floor, words: string): Promise<Locator> {
  await page.goto(`${floor.url}/admin/audit`);
  return page.getByRole('table').getByText(words).filter({ visible: true });
}
