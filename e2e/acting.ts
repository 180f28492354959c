import { expect, type Locator, type Page } from '@playwright/test';
import type * as z from 'zod';
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

/** The panel beside the desk's table. */
export const beside = (page: Page, what: 'agent' | 'campaign'): Locator =>
  page.getByRole('complementary', { name: `Selected ${what}` });

/** The audit's entries of this kind, in the page that shows it. */
export async function auditEntries(page: Page, floor: Floor, words: string): Promise<Locator> {
  await page.goto(`${floor.url}/admin/audit`);
  return page.getByRole('table').getByText(words).filter({ visible: true });
}
