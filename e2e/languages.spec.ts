import { expect, test } from './fixtures.ts';

test('a browser that asks for German is spoken to in German before anybody signs in, and gets no other words', async ({
  floor,
  browser,
}) => {
  const context = await browser.newContext({ locale: 'de-DE' });
  const page = await context.newPage();
  const answer = await page.goto(`${floor.url}/sign-in`);
  await expect(page).toHaveTitle(/^Anmelden · /);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('button', { name: 'Umsehen' })).toBeVisible();
  expect(await answer?.text()).not.toContain('Look around');
  await context.close();
});
