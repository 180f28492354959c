import { expect, test } from './fixtures.ts';
import { violations } from './violations.ts';

for (const path of ['/studio/boards/gone', '/studio/playlists/gone', '/admin/connections/gone'])
  test(`a page that was removed says so and leads out: ${path}`, async ({ floor, page }) => {
    const answer = await page.goto(`${floor.url}${path}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: 'There is nothing here' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'To the start' }).click();
    await expect(page).toHaveURL(`${floor.url}/`);
  });
