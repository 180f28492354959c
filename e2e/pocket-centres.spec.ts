import { expect, test } from './fixtures.ts';
import { keyNumber, openPocket, troublesOn } from './pocket.ts';
import { openSecondCentre } from './second-centre.ts';
import { violations } from './violations.ts';
import { LIMIT_PASSED } from './wall.ts';

test('what is wrong in any centre stands first, with its name, whichever centre is looked at', async ({
  openFloor,
  page,
  browser,
}) => {
  const floor = await openFloor();
  const second = await openSecondCentre(11);
  try {
    await page.goto(`${floor.url}/admin/connections/new`);
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Southwind Sales');
    await page.getByLabel('Time zone of the contact centre').fill('Europe/Lisbon');
    const polling = page.getByRole('group', { name: /^Polling/ });
    await polling.getByLabel('User name').fill('api2');
    await polling.getByLabel('Password', { exact: true }).fill('simulator');
    await page.getByLabel('Address').fill(second.address);
    await page.getByRole('button', { name: 'Add connection' }).click();
    await expect(page.getByText('Live', { exact: true })).toBeVisible(LIMIT_PASSED);

    const phone = await openPocket(browser, floor);
    await second.control('POST', '/model', { kind: 'surge', factor: 40, forMs: 600_000 });
    const elsewhere = troublesOn(phone).filter({ hasText: 'Southwind Sales' });
    await expect(elsewhere.filter({ hasText: /: \d+ waiting/ }).first()).toContainText(
      /Critical|Warning/,
      LIMIT_PASSED,
    );
    // The numbers below are of the one that was chosen, and say so.
    await expect(
      phone.getByRole('region', { name: 'Key numbers' }).getByRole('heading', { name: 'Northwind Support' }),
    ).toBeVisible();
    await expect(keyNumber(phone, 'Calls waiting')).toBeVisible();
    expect(await violations(phone)).toEqual([]);

    // That centre goes away: what was wrong there is old, what is wrong here is not.
    await floor.control('POST', '/model', { kind: 'surge', factor: 40, forMs: 600_000 });
    await second.control('POST', '/trouble', { kind: 'refuse', forMs: 120_000 });
    await expect(
      elsewhere
        .filter({ hasText: /: \d+ waiting/ })
        .and(phone.locator('[data-stale=true]'))
        .first(),
    ).toBeVisible(LIMIT_PASSED);
    const here = troublesOn(phone).filter({ hasText: /: \d+ waiting/, hasNotText: 'Southwind' });
    await expect(here.first()).toContainText('Northwind Support', LIMIT_PASSED);
    await expect(here.and(phone.locator('[data-stale=true]'))).toHaveCount(0);
  } finally {
    await second.close();
  }
});
