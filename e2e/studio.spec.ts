import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import { MARIA, OMAR, field, type Person } from './people.ts';
import { SAVED, headOf, makeBoard, openPanel, publish, rename, withPeople } from './studio.ts';

const ANA: Person = {
  name: 'Ana Ruiz',
  email: 'ana@northwind.example',
  password: 'lantern under the bridge',
};
test('from a template to a board on the wall', async ({ openFloor, page }) => {
  const floor = await openFloor();
  await page.goto(`${floor.url}/studio/boards`);
  await expect(page.getByText('No board yet')).toBeVisible();
  await page.getByRole('link', { name: 'New board' }).click();
  await expect(page.getByRole('radio')).toHaveCount(10);
  const id = await makeBoard(page, floor.url, { name: 'Morning', template: 'Whole floor' });
  await expect(page.getByText(/^Live · \d+ s$/)).toBeVisible();
  await rename(page, 'Calls waiting', 'Waiting now');
  await expect(page.getByText(SAVED)).toBeVisible();
  await publish(page, 'First light');
  await expect(page.getByText(/version 1 on walls/)).toBeVisible();
  await page.goto(`${floor.url}/wall?board=${id}`);
  await expect(page.getByRole('region', { name: 'Waiting now', exact: true })).toHaveAttribute(
    'data-stale',
    'false',
  );
});

test('a draft that breaks a rule is kept, and is not published', async ({ openFloor, page }) => {
  const floor = await openFloor();
  await makeBoard(page, floor.url, { name: 'Crowded', template: 'Whole floor' });
  const panel = await openPanel(page, 'Calls waiting');
  await field(panel, 'Width').fill('20');
  await expect(page.getByText('Saved, but not to be published like this')).toBeVisible();
  await expect(page.getByText(SAVED)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.reload();
  await expect(page.getByText('Saved, but not to be published like this')).toBeVisible();
  // Only a page that runs takes what is typed.
  await expect(page.getByText(/^Live · \d+ s$/)).toBeVisible();
  const text = page.getByRole('textbox', { name: 'The board as text' });
  await text.fill((await text.inputValue()).replace('"columns": 20', '"columns": 11'));
  await expect(page.getByText('Saved, but not to be published like this')).toBeHidden();
  await text.fill((await text.inputValue()).replace('"format": 1,', '"format": 1'));
  await expect(page.getByText('From here on this is no JSON.')).toBeVisible();
  await expect(page.getByText('Not saved', { exact: true })).toBeVisible();
});

test('two who edit one board never overwrite each other unseen', async ({ openFloor, browser }) => {
  const floor = await openFloor();
  const { maria, pages } = await withPeople(floor, browser, [{ person: OMAR, role: 'Manager' }]);
  const [omar] = pages;
  if (!omar) throw new Error('Omar did not come in');
  const id = await makeBoard(maria, floor.url, { name: 'Shared', template: 'Whole floor' });
  const told = omar.getByText(`${MARIA.name} saved this draft`);

  /** Both change the same board; Omar comes second. */
  const collide = async (marias: string, omars: string): Promise<void> => {
    await omar.goto(`${floor.url}/studio/boards/${id}`);
    await expect(omar.getByText(SAVED)).toBeVisible();
    await maria.reload();
    await expect(maria.getByText(SAVED)).toBeVisible();
    // Nothing comes through to Omar until both have typed.
    await omar.context().setOffline(true);
    await rename(omar, 'Queues', omars);
    await rename(maria, 'Campaigns', marias);
    await expect(maria.getByText(SAVED)).toBeVisible();
    await omar.context().setOffline(false);
    await expect(told).toBeVisible();
    await omar.getByRole('button', { name: 'Compare and choose' }).click();
    const dialog = omar.getByRole('dialog', { name: 'Whose draft counts?' });
    await expect(dialog.getByRole('region', { name: 'Yours' })).toContainText(omars);
    await expect(dialog.getByRole('region', { name: `Of ${MARIA.name}` })).toContainText(marias);
  };
  const draftText = async (board: string): Promise<string> =>
    await (await omar.request.get(`${floor.url}/api/boards/${board}`)).text();

  await collide('Maria 1', 'Omar 1');
  await omar.getByRole('button', { name: 'Take theirs' }).click();
  await expect(omar.getByText('You took the other draft')).toBeVisible();
  await expect(headOf(omar, 'Maria 1')).toBeVisible();
  await omar.getByRole('button', { name: 'Keep mine as a copy' }).click();
  await omar.getByRole('link', { name: 'Open it' }).click();
  await expect(omar.getByRole('heading', { level: 1, name: 'Shared, copy' })).toBeVisible();
  await expect(headOf(omar, 'Omar 1')).toBeVisible();

  await rename(maria, 'Maria 1', 'Campaigns');
  await expect(maria.getByText(SAVED)).toBeVisible();
  await collide('Maria 2', 'Omar 2');
  await omar.getByRole('button', { name: 'Keep mine over theirs' }).click();
  await expect(omar.getByText(SAVED)).toBeVisible();
  await expect.poll(() => draftText(id)).toContain('Omar 2');
  await expect(maria.getByText(`${OMAR.name} changed this draft`)).toBeVisible();
  await expect(headOf(maria, 'Omar 2')).toBeVisible();

  await rename(maria, 'Omar 2', 'Queues');
  await expect.poll(() => draftText(id)).not.toContain('Omar 2');
  await collide('Maria 3', 'Omar 3');
  await omar.getByRole('button', { name: 'Keep mine as a copy' }).click();
  await expect(omar.getByText('Yours is kept as “Shared, copy”')).toBeVisible();
  expect(await draftText(id)).toContain('Maria 3');
  await omar.getByRole('link', { name: 'Open it' }).click();
  await expect(headOf(omar, 'Omar 3')).toBeVisible();
});

test('what was changed outlives a lost line and a session that ended', async ({ openFloor, browser }) => {
  const floor = await openFloor();
  const { maria } = await withPeople(floor, browser, []);
  const id = await makeBoard(maria, floor.url, { name: 'Kept', template: 'Whole floor' });
  await maria.context().setOffline(true);
  await rename(maria, 'Queues', 'Without a line');
  await expect(maria.getByText('Not saved', { exact: true })).toBeVisible();
  await maria.context().setOffline(false);
  await expect(maria.getByText(SAVED)).toBeVisible();

  await maria.context().clearCookies();
  await field(maria, 'Title').fill('Without a session');
  await expect(maria.getByText('What you changed is kept in this browser')).toBeVisible();
  await maria.getByRole('link', { name: 'Sign in' }).click();
  await field(maria, 'E-mail').fill(MARIA.email);
  await field(maria, 'Password').fill(MARIA.password);
  await maria.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(maria).toHaveURL(`${floor.url}/studio/boards/${id}`);
  await expect(headOf(maria, 'Without a session')).toBeVisible();
  await expect(maria.getByText(SAVED)).toBeVisible();
});

test('versions are compared and restored', async ({ openFloor, page }) => {
  const floor = await openFloor();
  await makeBoard(page, floor.url, { name: 'History', template: 'Whole floor' });
  await publish(page, 'First');
  await expect(page.getByText(/version 1 on walls/)).toBeVisible();
  await rename(page, 'Queues', 'Lines');
  await expect(page.getByText(SAVED)).toBeVisible();
  await publish(page, 'Second');
  await expect(page.getByText(/version 2 on walls/)).toBeVisible();
  await page.getByRole('link', { name: 'Versions' }).click();
  await expect(page.getByText('Titled “Lines”, not “Queues”.')).toBeVisible();
  await field(page, 'From').selectOption('2');
  await field(page, 'To').selectOption('1');
  await expect(page.getByText('Titled “Queues”, not “Lines”.')).toBeVisible();
  await page.getByRole('button', { name: 'Restore as draft: version 1' }).click();
  await page.getByRole('button', { name: 'Restore as draft', exact: true }).click();
  await expect(headOf(page, 'Queues')).toBeVisible();
  await expect(page.getByText(/version 2 on walls/)).toBeVisible();
});

test('a board goes out as a file and comes in again', async ({ openFloor, page }) => {
  const floor = await openFloor();
  await makeBoard(page, floor.url, { name: 'Travels', template: 'Whole floor' });
  await page.goto(`${floor.url}/studio/boards`);
  await page.getByRole('button', { name: 'More about Travels' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Export' }).click();
  const file = await (await downloading).path();
  await page.getByRole('button', { name: 'Import a file' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import a board' });
  await dialog.getByLabel('File').setInputFiles({
    name: 'none.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"watchfloor": "other"}'),
  });
  await expect(dialog.getByText('This file is no board')).toBeVisible();
  await dialog
    .getByLabel('File')
    .setInputFiles({ name: 'travels.json', mimeType: 'application/json', buffer: await readFile(file) });
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Travels' })).toBeVisible();
  await page.goto(`${floor.url}/studio/boards`);
  await expect(page.getByRole('rowheader', { name: /^Travels/ })).toHaveCount(2);
  await page.getByRole('button', { name: 'More about Travels' }).first().click();
  await page.getByRole('menuitem', { name: 'Put away' }).click();
  await page.getByRole('button', { name: 'Put away' }).click();
  await expect(page.getByRole('heading', { name: 'Put away' })).toBeVisible();
});

test('a board belongs to a team and outlives its people', async ({ openFloor, browser }) => {
  const floor = await openFloor();
  const { maria, pages } = await withPeople(floor, browser, [
    { person: OMAR, role: 'Supervisor' },
    { person: ANA, role: 'Supervisor' },
  ]);
  const [omar, ana] = pages;
  if (!omar || !ana) throw new Error('Somebody did not come in');
  await omar.goto(`${floor.url}/studio/boards`);
  await expect(omar.getByText('You look at the boards here')).toBeVisible();

  await maria.goto(`${floor.url}/studio/teams`);
  await maria.getByRole('button', { name: 'Add a team' }).click();
  await field(maria, 'Name').fill('Support');
  await maria.getByRole('checkbox', { name: OMAR.name }).check();
  await maria.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(maria.getByRole('rowheader', { name: 'Support' })).toBeVisible();

  const id = await makeBoard(omar, floor.url, { name: 'Of Support', template: 'Whole floor' });
  await rename(omar, 'Queues', 'Lines');
  await expect(omar.getByText(SAVED)).toBeVisible();
  await ana.goto(`${floor.url}/studio/boards/${id}`);
  await expect(ana.getByText('You look at this board here')).toBeVisible();
  await expect(ana.getByText('It is changed by supervisors in the team Support')).toBeVisible();
  await expect(ana.getByRole('button', { name: 'Publish' })).toBeHidden();

  await maria.goto(`${floor.url}/admin/people`);
  await maria.getByRole('button', { name: `More about ${OMAR.name}` }).click();
  await maria.getByRole('menuitem', { name: 'Remove' }).click();
  await maria.getByRole('button', { name: 'Remove' }).click();
  await expect(maria.getByText(OMAR.email)).toBeHidden();
  await maria.goto(`${floor.url}/studio/boards/${id}`);
  await expect(headOf(maria, 'Lines')).toBeVisible();
  await expect(maria.getByText(/^Team Support/)).toBeVisible();
  await maria.goto(`${floor.url}/studio/teams`);
  await maria.getByRole('button', { name: 'Remove Support' }).click();
  await maria.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(maria.getByText('No team yet')).toBeVisible();
  await maria.goto(`${floor.url}/studio/boards/${id}`);
  await expect(maria.getByText(/^No team/)).toBeVisible();
});
