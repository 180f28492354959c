import type { Locator, Page } from '@playwright/test';
import * as z from 'zod';
import { actedOn, auditEntries, beside, expect, test } from './acting.ts';
import type { Floor } from './floor.ts';
import { addPerson, becomeAdministrator, comeIn, firstLink, OMAR, otherBrowser } from './people.ts';
import { violations } from './violations.ts';

const acting = z.looseObject({
  stations: z.array(z.looseObject({ user: z.string(), station: z.string(), isConnected: z.boolean() })),
  monitoring: z.array(z.object({ supervisor: z.string(), agent: z.string(), mode: z.string() })),
});

interface Agent {
  key: string;
  name: string;
}

/** The centre's own word, not the page's. */
async function heard(floor: Floor): Promise<readonly string[]> {
  const { monitoring } = await actedOn(floor, acting);
  return monitoring.map(({ supervisor, agent, mode }) => `${supervisor} ${mode} ${agent}`);
}

async function stations(floor: Floor): Promise<readonly string[]> {
  const told = (await actedOn(floor, acting)).stations;
  return told.map(({ user, station, isConnected }) => `${user} ${station} ${isConnected ? 'on' : 'off'}`);
}

/** Agents who are logged in and stay so for a while. */
async function agentsAtWork(floor: Floor): Promise<[Agent, Agent]> {
  const { rows } = await floor.truth('AgentState');
  const [one, other] = rows
    .filter(({ State }) => State === 'On Call' || State === 'Ready' || State === 'After Call Work')
    .map((row) => ({ key: row['Username'] ?? '', name: row['Full Name'] ?? '' }));
  if (!one || !other) throw new Error('Nobody is at work');
  return [one, other];
}

async function openAgent(page: Page, floor: Floor, { name }: Agent): Promise<void> {
  await page.goto(`${floor.url}/desk`);
  await page.getByRole('textbox', { name: 'Find agents' }).fill(name);
  await page.getByRole('rowheader', { name }).click();
  await expect(panel(page).getByRole('heading', { name: 'Listen' })).toBeVisible();
}

const panel = (page: Page): Locator => beside(page, 'agent');
const strip = (page: Page): Locator => page.getByRole('complementary', { name: 'Your station' });
const deed = (of: Locator, name: string | RegExp): Locator => of.getByRole('button', { name, exact: true });

/** With the keyboard only, up to a connected station. */
async function logIn(page: Page, station: string): Promise<string> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Station', { exact: true }).fill(station);
  await page.keyboard.press('Enter');
  const lines = dialog.getByRole('textbox', { name: 'SIP parameters' });
  await expect(lines).toBeVisible();
  const [, password = ''] = /Password: (\S+)/.exec(await lines.inputValue()) ?? [];
  await deed(dialog, 'Call the station').press('Enter');
  return password;
}

test('a supervisor logs in a station, listens, whispers, barges in and stops, and it is there after a reload', async ({
  floor,
  page,
}) => {
  const [agent] = await agentsAtWork(floor);
  await openAgent(page, floor, agent);
  expect(await floor.callsOf('getMyPermissions')).toBe(0);

  // With the keyboard only.
  await page.keyboard.press('h');
  await expect(deed(panel(page), 'Log in a station')).toBeVisible();
  await expect(panel(page).getByText('The agent is not told that you listen.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('h');
  const password = await logIn(page, '7001');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('connected, somebody answered')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await deed(dialog, 'Done').press('Enter');
  await expect(dialog).toBeHidden();
  await expect(panel(page).getByRole('region', { name: 'Listen' })).toBeFocused();
  expect(await stations(floor)).toEqual(['sup1 7001 on']);

  await page.keyboard.press('h');
  await expect(strip(page).getByText(`You listen to ${agent.name} silently`)).toBeVisible();
  expect(await heard(floor)).toEqual([`sup1 Silence ${agent.key}`]);
  await expect(page.getByRole('rowheader', { name: /listens to this agent/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await deed(panel(page), 'Whisper').press('Enter');
  await expect(strip(page).getByText(`You whisper to ${agent.name}`)).toBeVisible();
  await deed(panel(page), 'Barge in').press('Enter');
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText(`Barge into ${agent.name}’s call?`);
  expect(await heard(floor)).toEqual([`sup1 Whispering ${agent.key}`]);
  expect(await violations(page)).toEqual([]);
  await deed(question, 'Barge in').press('Enter');
  await expect(strip(page).getByText(`You are in ${agent.name}’s call`)).toBeVisible();
  expect(await heard(floor)).toEqual([`sup1 BargeIn ${agent.key}`]);

  await page.reload();
  await expect(strip(page).getByText(`You are in ${agent.name}’s call`)).toBeVisible();
  expect(await page.content()).not.toContain(password);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('stop listening');
  await page.keyboard.press('Enter');
  await expect(strip(page).getByText('Station 7001')).toBeVisible();
  await expect.poll(() => heard(floor)).toEqual([]);
  await deed(strip(page), 'Leave the station').press('Enter');
  await expect(strip(page)).toBeHidden();
  await expect.poll(() => stations(floor)).toEqual([]);

  await expect(await auditEntries(page, floor, 'Listened to an agent, or changed how')).toHaveCount(3);
  await expect(await auditEntries(page, floor, 'Stopped listening to an agent')).toHaveCount(1);
  expect(floor.app().output()).not.toContain(password);
  expect(password).not.toBe('');
});

test('the palette leads to any agent, and stopping passes whatever hangs', async ({ floor, page }) => {
  const [agent, other] = await agentsAtWork(floor);
  const listenTo = async ({ name }: Agent): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(`listen to ${name}`);
    await expect(page.getByRole('option').first()).toContainText(`Listen to ${name}`);
    await page.keyboard.press('Enter');
  };
  const besideOf = ({ name }: Agent): Locator => panel(page).getByRole('heading', { name });
  await page.goto(`${floor.url}/desk`);
  await listenTo(agent);
  await expect(besideOf(agent)).toBeVisible();
  await expect(deed(panel(page), 'Log in a station')).toBeVisible();
  // What may be done is known by now, so that the next step is a station.
  await listenTo(other);
  await logIn(page, '7001');
  await deed(page.getByRole('dialog'), 'Done').click();
  await expect(besideOf(other)).toBeVisible();
  await listenTo(agent);
  await expect(strip(page).getByText(`You listen to ${agent.name} silently`)).toBeVisible();
  await expect(besideOf(agent)).toBeVisible();

  const hang = (operation: string) =>
    floor.control('POST', '/trouble', { kind: 'delay', ms: 5_000, operation, count: 1 });
  await hang('startMonitoring');
  await deed(panel(page), 'Whisper').click();
  await deed(strip(page), `Stop listening to ${agent.name}`).click();
  await expect(deed(strip(page), /^Stop listening/)).toBeHidden({ timeout: 15_000 });
  expect(await heard(floor)).toEqual([]);

  await hang('startMonitoring');
  await deed(panel(page), 'Listen silently').click();
  await expect(strip(page).getByText(`Five9 is asked to let you listen to ${agent.name}`)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await deed(strip(page), `Stop listening to ${agent.name}`).click();
  await expect(deed(strip(page), /^Stop listening/)).toBeHidden({ timeout: 15_000 });
  expect(await heard(floor)).toEqual([]);
});

test('every way a station and an agent can fail is said in words, and nothing is done twice', async ({
  floor,
  page,
}) => {
  const [agent] = await agentsAtWork(floor);
  await openAgent(page, floor, agent);
  await deed(panel(page), /Listen to this agent/).click();
  await deed(panel(page), 'Log in a station').click();
  const dialog = page.getByRole('dialog');
  const field = dialog.getByLabel('Station', { exact: true });
  await field.fill('1');
  await deed(dialog, 'Log in').click();
  await expect(dialog.getByText('There is no station 1.')).toBeVisible();
  await logIn(page, '7905');
  await expect(dialog.getByText('not connected: busy')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await deed(dialog, 'Done').click();
  await expect(strip(page).getByText('not connected: busy')).toBeVisible();
  await deed(panel(page), 'Other station …').click();
  await logIn(page, '7001');
  await deed(dialog, 'Done').click();

  await floor.control('POST', '/trouble', { kind: 'truncate', operation: 'startMonitoring' });
  await deed(panel(page), 'Listen silently').click();
  await expect(panel(page).getByText('Asked again, it says that you listen silently.')).toBeVisible();
  expect(await floor.callsOf('startMonitoring')).toBe(1);
  await floor.control('POST', '/trouble', {
    kind: 'fault',
    name: 'OperationsLimitExceededFault',
    fields: { limit: '40' },
    operation: 'startMonitoring',
  });
  await deed(panel(page), 'Whisper').click();
  await expect(
    panel(page).getByText('The 40 requests that the domain has for this are spent for now.'),
  ).toBeVisible();
  expect(await heard(floor)).toEqual([`sup1 Silence ${agent.key}`]);

  // The agent goes home.
  await floor.control('POST', '/model', { kind: 'agent-logout', username: agent.key });
  await expect(strip(page).getByText(`You no longer listen to ${agent.name}`)).toBeVisible({
    timeout: 40_000,
  });
  await expect(panel(page).getByText('Logged out: there is nobody to listen to.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await deed(strip(page), 'All right').click();
  await expect(strip(page).getByText('You no longer listen')).toBeHidden();

  // Somebody signs the acting user in elsewhere.
  await floor.control('POST', '/trouble', { kind: 'evict', user: 'sup1', forMs: 60_000 });
  await deed(strip(page), 'Leave the station').click();
  await expect(strip(page)).toBeHidden();
});

test('two of us share one pair of ears and know it; agents are told where that is the rule', async ({
  floor,
  page,
  browser,
}) => {
  const [agent, other] = await agentsAtWork(floor);
  await page.context().clearCookies();
  await becomeAdministrator(page, firstLink(floor));
  const link = await addPerson(page, floor.url, { person: OMAR, role: 'supervisor' });
  await page.goto(`${floor.url}/admin/connections/five9`);
  await page.getByLabel('Only agents who have been told are listened to').check();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save the rule' }).click();
  await expect(page.getByText('The rule is saved.')).toBeVisible();

  const omars = await otherBrowser(browser);
  await comeIn(omars, { link, person: OMAR });
  await openAgent(omars, floor, agent);
  await deed(panel(omars), /Listen to this agent/).click();
  await expect(panel(omars).getByText(/where that fails, you cannot listen/)).toBeVisible();
  await deed(panel(omars), 'Log in a station').click();
  await logIn(omars, '7001');
  await deed(omars.getByRole('dialog'), 'Done').click();
  await floor.control('POST', '/trouble', { kind: 'truncate', operation: 'sendInfoMessage' });
  await deed(panel(omars), 'Listen silently').click();
  await expect(panel(omars).getByText('You do not listen')).toBeVisible();
  expect(await heard(floor)).toEqual([]);
  await deed(panel(omars), 'Listen silently').click();
  await expect(strip(omars).getByText(`You listen to ${agent.name} silently`)).toBeVisible();
  const inbox = JSON.stringify(await floor.control('GET', `/acting?user=${encodeURIComponent(agent.key)}`));
  expect(inbox).toContain('A supervisor is about to listen to your calls.');

  await openAgent(page, floor, other);
  // What the user may do is known since Omar asked.
  await expect(panel(page).getByText(/Omar Diallo is at station 7001, as sup1/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await deed(panel(page), 'Take it over …').click();
  await logIn(page, '7002');
  await deed(page.getByRole('dialog'), 'Done').click();
  await expect(strip(omars).getByText('Somebody else here has taken the station over.')).toBeVisible({
    timeout: 20_000,
  });
  expect(await stations(floor)).toEqual(['sup1 7002 on']);
  expect(await heard(floor)).toEqual([]);

  // Signing out ends it.
  await deed(panel(page), 'Listen silently').click();
  await expect.poll(() => heard(floor)).toEqual([`sup1 Silence ${other.key}`]);
  await page.goto(`${floor.url}/account`);
  await page.getByRole('button', { name: /^Maria Keller/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect.poll(() => stations(floor)).toEqual([]);
  expect(await heard(floor)).toEqual([]);
});
