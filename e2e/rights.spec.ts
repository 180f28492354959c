import { membersOf, expectNone, outsideOf } from './centre-members.ts';
import { expect, test } from './fixtures.ts';
import { OMAR, type Person, comeIn, enterPassword, otherBrowser } from './people.ts';
import {
  SOON,
  addSupervisor,
  administrator,
  calledOf,
  chooseDeed,
  chooseSkills,
  editScope,
  expectRows,
  supervisorIn,
  wordsOn,
} from './scoped.ts';
import { violations } from './violations.ts';
import { expectLive } from './wall.ts';

const LENA: Person = {
  name: 'Lena Vogt',
  email: 'lena@northwind.example',
  password: 'seven quiet harbours',
};
const TWO_SKILLS = ['Retention', 'Technical Support'];

test('what is taken from a scope leaves an open desk, and members come and go', async ({
  openFloor,
  browser,
}) => {
  const floor = await openFloor();
  const maria = await administrator(browser, floor);
  const omar = await otherBrowser(browser);
  await supervisorIn(omar, { admin: maria, floor, person: OMAR, skills: TWO_SKILLS });
  const queues = await omar.context().newPage();
  await queues.goto(`${floor.url}/desk?type=ACDStatus`);
  await expectRows(queues, TWO_SKILLS);
  await omar.goto(`${floor.url}/desk?type=AgentState`);
  await expectRows(omar, await calledOf(floor, await membersOf(floor, TWO_SKILLS)));
  let loads = 0;
  for (const page of [omar, queues]) page.on('load', () => loads++);

  const dialog = await editScope(maria, { floor, person: OMAR });
  await dialog.getByRole('button', { name: 'Take out skill Technical Support' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expectRows(queues, ['Retention'], SOON);
  const left = await membersOf(floor, ['Retention']);
  await expectRows(omar, await calledOf(floor, left), SOON);
  for (const page of [omar, queues]) {
    await expect(page.getByRole('button', { name: /^Omar Diallo Supervisor · Retention$/ })).toBeVisible(
      SOON,
    );
    expectNone(await wordsOn(page), (await outsideOf(floor, ['Retention'])).people);
  }

  const [leaver = ''] = left;
  const [comer = ''] = (await membersOf(floor, ['Technical Support'])).filter((name) => !left.includes(name));
  await floor.control('POST', '/model', { kind: 'assign', username: leaver, skills: [{ name: 'Billing' }] });
  await floor.control('POST', '/model', { kind: 'assign', username: comer, skills: [{ name: 'Retention' }] });
  const now = await membersOf(floor, ['Retention']);
  expect(now).toContain(comer);
  expect(now).not.toContain(leaver);
  await maria.goto(`${floor.url}/admin/directory`);
  await maria.getByRole('button', { name: 'Read now' }).click();
  await expectRows(omar, await calledOf(floor, now));
  expect(loads).toBe(0);
});

test('a right that is taken away empties desk and wall at once, and comes back', async ({
  openFloor,
  browser,
}) => {
  const floor = await openFloor();
  const maria = await administrator(browser, floor);
  const desk = await otherBrowser(browser);
  await supervisorIn(desk, { admin: maria, floor, person: OMAR, skills: TWO_SKILLS });
  const wall = await desk.context().newPage();
  const expectShown = async (): Promise<void> => {
    await expectRows(desk, TWO_SKILLS);
    await expectLive(wall);
    await expect(wall.getByRole('cell', { name: 'Retention' })).toBeVisible();
    await expect(wall.getByText('Retention, Technical Support', { exact: true })).toBeVisible();
    await expect(wall.getByText('Whole floor')).toHaveCount(0);
  };
  const expectGone = async (): Promise<void> => {
    await expect(desk.getByRole('heading', { name: 'You are signed out' })).toBeVisible(SOON);
    await expect(wall.getByRole('heading', { name: 'Nobody is signed in here' })).toBeVisible(SOON);
    for (const page of [desk, wall]) {
      const words = await wordsOn(page);
      expect(words).not.toMatch(/\d/);
      expectNone(words, TWO_SKILLS);
      expect(await violations(page)).toEqual([]);
    }
    for (const role of ['textbox', 'button', 'link'] as const)
      await expect(wall.getByRole(role)).toHaveCount(0);
  };
  const comeBack = async (): Promise<void> => {
    await desk.getByRole('link', { name: 'Sign in' }).click();
    await enterPassword(desk, OMAR);
    await expect(desk).toHaveURL(`${floor.url}/desk?type=ACDStatus`);
    await expectShown();
  };
  await desk.goto(`${floor.url}/desk?type=ACDStatus`);
  await wall.goto(`${floor.url}/wall`);
  await expectShown();

  await maria.goto(`${floor.url}/admin/people`);
  await chooseDeed(maria, OMAR, 'Where signed in');
  const sessions = maria.getByRole('dialog', { name: `Where ${OMAR.name} is signed in` });
  await sessions.getByRole('button', { name: /^Sign out / }).click();
  await expectGone();
  await comeBack();

  await maria.goto(`${floor.url}/admin/people`);
  await chooseDeed(maria, OMAR, 'Disable');
  await maria.getByRole('alertdialog').getByRole('button', { name: 'Disable' }).click();
  await expect(maria.getByRole('row', { name: OMAR.name })).toContainText('Disabled');
  await expectGone();
  await desk.getByRole('link', { name: 'Sign in' }).click();
  await enterPassword(desk, OMAR);
  await expect(desk.getByText(/^Your access was taken away/)).toBeVisible();
  await desk.goBack();

  await chooseDeed(maria, OMAR, 'Enable again');
  await maria.getByRole('alertdialog').getByRole('button', { name: 'Enable' }).click();
  await expect(maria.getByRole('row', { name: OMAR.name })).not.toContainText('Disabled');
  await comeBack();
});

for (const leaves of [true, false])
  test(`whoever signs in ${leaves ? 'after' : 'over'} somebody in the same browser meets none of their rows`, async ({
    openFloor,
    browser,
  }) => {
    const floor = await openFloor();
    const maria = await administrator(browser, floor);
    const link = await addSupervisor(maria, floor.url, { person: LENA, skills: ['Billing'] });
    const lena = await otherBrowser(browser);
    await comeIn(lena, { link, person: LENA });
    await lena.context().close();

    const first = await otherBrowser(browser);
    // Opened before anybody was signed in, so that it still asks who comes.
    const early = await first.context().newPage();
    await early.goto(`${floor.url}/sign-in?next=${encodeURIComponent('/desk?type=ACDStatus')}`);
    await supervisorIn(first, { admin: maria, floor, person: OMAR, skills: ['Retention'] });
    const second = await first.context().newPage();
    for (const page of [first, second]) {
      await page.goto(`${floor.url}/desk?type=ACDStatus`);
      await expectRows(page, ['Retention']);
    }
    if (leaves) {
      await second.getByRole('button', { name: /^Omar Diallo/ }).click();
      await second.getByRole('menuitem', { name: 'Sign out' }).click();
      await expect(first.getByRole('heading', { name: 'You are signed out' })).toBeVisible(SOON);
    }
    await enterPassword(early, LENA);
    await expect(early).toHaveURL(/\/desk\?type=ACDStatus$/);
    if (leaves) await second.goto(`${floor.url}/desk?type=ACDStatus`);
    for (const page of [early, first, second]) {
      await expectRows(page, ['Billing']);
      await expect(page.getByRole('button', { name: /^Lena Vogt/ })).toBeVisible();
      expectNone(await wordsOn(page), ['Retention', 'Omar']);
    }
  });

test('a supervisor of nothing is told why, and sees as soon as something is chosen', async ({
  openFloor,
  browser,
}) => {
  const floor = await openFloor();
  const maria = await administrator(browser, floor);
  const desk = await otherBrowser(browser);
  await supervisorIn(desk, { admin: maria, floor, person: OMAR, skills: [] });
  const wall = await desk.context().newPage();
  await desk.goto(`${floor.url}/desk?type=ACDStatus`);
  await wall.goto(`${floor.url}/wall`);
  await expect(desk.getByRole('heading', { name: 'Nothing is shown to you yet' })).toBeVisible();
  await expect(wall.getByRole('heading', { name: 'Nothing is shown here yet' })).toBeVisible();
  for (const page of [desk, wall]) expect(await violations(page)).toEqual([]);

  const dialog = await editScope(maria, { floor, person: OMAR });
  await chooseSkills(dialog, ['Retention']);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expectRows(desk, ['Retention']);
  await expect(wall.getByRole('cell', { name: 'Retention' })).toBeVisible();
  await expect(wall.getByText('No campaigns')).toBeVisible();

  const again = await editScope(maria, { floor, person: OMAR });
  await again.getByRole('button', { name: 'Take out skill Retention' }).click();
  await again.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByRole('heading', { name: 'Nothing is shown to you yet' })).toBeVisible(SOON);
  await expect(wall.getByRole('heading', { name: 'Nothing is shown here yet' })).toBeVisible(SOON);
  for (const page of [desk, wall]) expectNone(await wordsOn(page), ['Retention']);
});
