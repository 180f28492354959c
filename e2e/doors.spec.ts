import { expect, test } from './fixtures.ts';
import { MARIA, OMAR, becomeAdministrator, enterPassword, field, firstLink, otherBrowser } from './people.ts';
import { totpAt } from './totp.ts';

test('the printed link makes the first administrator, once, and leaves the address bar', async ({
  openFloor,
  browser,
}) => {
  const floor = await openFloor();
  const page = await otherBrowser(browser);
  await page.goto(`${floor.url}/sign-in`);
  await expect(page.getByText('Nobody administers this installation yet')).toBeVisible();

  await page.goto(firstLink(floor));
  await expect(field(page, 'Your name')).toBeVisible();
  expect(page.url()).toBe(`${floor.url}/welcome`);
  await page.getByRole('button', { name: 'Create the account' }).click();
  await expect(page.getByText('Enter your name.')).toBeVisible();
  await expect(field(page, 'Your name')).toBeFocused();

  await becomeAdministrator(page, firstLink(floor));
  await page.getByRole('link', { name: /^Administration/ }).click();
  await expect(page.getByRole('rowheader', { name: /Maria Keller/ })).toBeVisible();

  // Somebody else signs in in another tab: no page of this browser goes on in the former's name.
  await expect(page.getByRole('button', { name: /^Maria Keller/ })).toBeVisible();
  const tab = await page.context().newPage();
  await tab.goto(floor.url);
  await tab.getByRole('button', { name: /^Maria Keller/ }).click();
  await tab.getByRole('menuitem', { name: 'Sign out' }).click();
  await tab.getByRole('button', { name: 'Look around' }).click();
  await expect(tab.getByRole('button', { name: /^Demonstration/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Demonstration/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Maria Keller/ })).toHaveCount(0);

  const late = await otherBrowser(browser);
  await late.goto(firstLink(floor));
  await expect(late.getByText('This link no longer works')).toBeVisible();
  await late.goto(`${floor.url}/sign-in`);
  await late.goto(`${floor.url}/welcome`);
  await expect(late.getByText('This page is opened by a link')).toBeVisible();
});

test('a second factor is switched on, asked for, and lets in by a backup code too', async ({
  openFloor,
  browser,
}) => {
  const floor = await openFloor();
  const page = await otherBrowser(browser);
  await becomeAdministrator(page, firstLink(floor));
  await page.goto(`${floor.url}/account`);
  await page.getByRole('button', { name: 'Switch on' }).click();
  await field(page, 'Your password').fill('not this one at all');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
  await field(page, 'Your password').fill(MARIA.password);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('figure', { name: /^QR code/ })).toBeVisible();
  const key = await field(page, 'Key').inputValue();
  await field(page, 'Code').fill('12 34');
  await page.getByRole('dialog').getByRole('button', { name: 'Switch on' }).click();
  await expect(page.getByText('Enter the six digits.')).toBeVisible();
  await field(page, 'Code').fill(totpAt(key, Date.now()));
  await page.getByRole('dialog').getByRole('button', { name: 'Switch on' }).click();
  const [backupCode = ''] = (await field(page, 'Backup codes').inputValue()).split('\n');
  expect(backupCode).not.toBe('');
  await page.keyboard.press('Escape');
  await expect(field(page, 'Backup codes'), 'what is shown once is not closed by a slip').toBeVisible();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByRole('button', { name: 'Switch off' })).toBeVisible();

  const second = await otherBrowser(browser);
  await second.goto(`${floor.url}/sign-in?next=/account`);
  await enterPassword(second, MARIA);
  await expect(field(second, 'Code')).toBeFocused();
  await field(second, 'Code').fill('000000');
  await second.getByRole('button', { name: 'Sign in' }).click();
  await expect(second.getByRole('alert').filter({ hasText: /./ })).toBeVisible();
  // The code that switched it on is used up.
  await field(second, 'Code').fill(totpAt(key, Date.now() + 30_000));
  await second.getByRole('button', { name: 'Sign in' }).click();
  await expect(second).toHaveURL(`${floor.url}/account`);

  const third = await otherBrowser(browser);
  await third.goto(`${floor.url}/sign-in`);
  await enterPassword(third, MARIA);
  await third.getByRole('button', { name: 'Use a backup code' }).click();
  await field(third, 'Backup code').fill(backupCode);
  await third.getByRole('button', { name: 'Sign in' }).click();
  await expect(third.getByRole('button', { name: /^Maria Keller/ })).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: 'Switch off' }).click();
  await field(page, 'Your password').fill(MARIA.password);
  await page.getByRole('dialog').getByRole('button', { name: 'Switch off' }).click();
  await expect(page.getByRole('button', { name: 'Switch on' })).toBeVisible();
});

test('a wrong password is told in words, and too many tell how long to wait', async ({
  openFloor,
  browser,
}) => {
  const floor = await openFloor();
  const maria = await otherBrowser(browser);
  await becomeAdministrator(maria, firstLink(floor));
  const page = await otherBrowser(browser);
  await page.goto(`${floor.url}/sign-in`);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(field(page, 'E-mail')).toBeFocused();
  await expect(page.getByText('Enter your password.')).toBeVisible();
  const alert = page.getByRole('alert').filter({ hasText: /./ });
  await enterPassword(page, { ...MARIA, password: 'wrong, all wrong' });
  await expect(alert).toContainText(/wrong|not right|do not match|does not match/i);
  const wrongWords = await alert.innerText();
  await enterPassword(page, { ...OMAR, password: 'wrong, all wrong' });
  await expect(alert, 'nobody learns who has an account').toHaveText(wrongWords);
  for (let tries = 2; tries < 12 && !(await alert.innerText()).includes('Try again in'); tries++) {
    await enterPassword(page, { ...MARIA, password: `wrong, all wrong ${tries}` });
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).not.toHaveAttribute(
      'aria-busy',
      'true',
    );
  }
  await expect(alert).toContainText(/Try again in \d+ (s|min)/);
  await expect(field(page, 'E-mail'), 'what was entered stays').toHaveValue(MARIA.email);
});

test('a newcomer looks around by one click, and every page says that it is a demonstration', async ({
  sharedFloor: floor,
  browser,
}) => {
  const page = await otherBrowser(browser);
  await page.goto(`${floor.url}/desk`);
  await page.getByRole('button', { name: 'Look around' }).click();
  await expect(page).toHaveURL(/\/desk/);
  for (const path of ['/desk', '/wall', '/admin/people', '/account']) {
    await page.goto(`${floor.url}${path}`);
    await expect(page.getByText('Demonstration', { exact: true }).first()).toBeVisible();
  }
  await page.goto(floor.url);
  await expect(
    page.getByText('This is a demonstration: the numbers come from a simulated contact centre.'),
  ).toBeVisible();
  await page.getByRole('button', { name: /^Demonstration/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('a link from elsewhere never leads elsewhere', async ({ sharedFloor: floor, browser }) => {
  const page = await otherBrowser(browser);
  await page.goto(`${floor.url}/sign-in?next=//evil.example/wall`);
  await page.getByRole('button', { name: 'Look around' }).click();
  await expect(page).toHaveURL(`${floor.url}/`);
});
