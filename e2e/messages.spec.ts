import type { Page } from '@playwright/test';
import * as z from 'zod';
import { auditEntries, beside, expect, test } from './acting.ts';
import { agents, box, centre, column, inboxOf, log, openDesk, reached, receive, way } from './messages.ts';
import { violations } from './violations.ts';

// A figure that has just changed is still fading in.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const sessions = z.array(z.looseObject({ user: z.string() }));

const audiences = z.looseObject({
  value: z.array(
    z.looseObject({ audience: z.looseObject({ kind: z.string(), name: z.string().optional() }) }),
  ),
});

test('a request for help is an alert, answered in a chat that goes both ways, and is still there after a reload', async ({
  floor,
  page,
}) => {
  const [agent] = await agents(floor);
  await openDesk(page, floor);
  await receive(page);
  await floor.control('POST', '/acting', {
    kind: 'help-request',
    agent: agent.name,
    text: 'A manager, please',
  });
  const alert = page.getByRole('alert').filter({ hasText: `${agent.fullName} asks for help` });
  await expect(alert).toContainText('A manager, please');
  expect(await violations(page)).toEqual([]);

  await alert.getByRole('button', { name: 'Answer in a chat' }).click();
  await box(page).fill('On my way');
  await box(page).press('Enter');
  await expect(log(page).getByText('On my way')).toBeVisible();
  await expect.poll(() => inboxOf(floor, agent)).toContain('CHAT On my way');
  expect((await centre(floor)).chats).toMatchObject([{ leader: 'sup1', participants: ['sup1', agent.name] }]);
  // The agent answers what a supervisor writes.
  await expect(log(page).getByRole('listitem').filter({ hasText: agent.fullName }).last()).toBeVisible();
  await expect(log(page).getByText('· sent')).toBeVisible();
  await expect(alert).toBeHidden();
  expect(await violations(page)).toEqual([]);

  await page.reload();
  await way(page).click();
  await column(page)
    .getByRole('listitem')
    .filter({ hasText: agent.fullName })
    .first()
    .getByRole('button')
    .click();
  await expect(log(page).getByText('On my way')).toBeVisible();
  await column(page).getByRole('button', { name: 'Close chat' }).click();
  await expect(column(page).getByText('You closed this chat.')).toBeVisible();
  expect((await centre(floor)).chats).toEqual([]);

  await expect(await auditEntries(page, floor, 'Wrote or chatted')).toHaveCount(3);
  await expect(page.getByText('On my way')).toHaveCount(0);
});

test('a message to one agent is sent from beside the table, answered, and found later', async ({
  floor,
  page,
}) => {
  const [agent, other] = await agents(floor);
  await openDesk(page, floor);
  await receive(page);
  await page.getByRole('rowheader', { name: agent.fullName, exact: true }).click();
  await beside(page, 'agent').getByRole('button', { name: 'Send a message' }).click();
  await box(page).fill('Please take the Spanish calls');
  await box(page).press('Enter');
  await expect(log(page).getByText('· sent')).toBeVisible();
  expect(await inboxOf(floor, agent)).toEqual(['INFO Please take the Spanish calls']);

  // What another one writes is counted until it is read.
  await column(page).getByRole('button', { name: 'Close' }).click();
  await floor.control('POST', '/acting', {
    kind: 'info',
    agent: other.name,
    to: 'sup1',
    text: 'Late tomorrow',
  });
  await expect(way(page)).toHaveAccessibleName('1 unread message');
  await way(page).click();
  await column(page).getByRole('button').filter({ hasText: other.fullName }).click();
  await expect(log(page).getByText('Late tomorrow')).toBeVisible();
  await expect(way(page)).toHaveAccessibleName('Messages');

  await column(page).getByRole('button', { name: 'Back' }).click();
  await column(page).getByRole('button', { name: 'History' }).click();
  const found = column(page).getByRole('list', { name: 'Messages found' }).getByRole('listitem');
  await expect(found).toHaveCount(2);
  await column(page).getByLabel('Find words').fill('spanish');
  await expect(found).toHaveCount(1);
  await expect(found).toContainText('Please take the Spanish calls');
  await column(page).getByLabel('Find words').fill('');
  await column(page).getByLabel('Find a person').fill(other.name);
  await expect(found).toHaveText(/Late tomorrow/u);
  expect(await violations(page)).toEqual([]);
});

test('a broadcast says how many get it, is asked about once more, and reaches exactly them', async ({
  floor,
  page,
}) => {
  const { value } = audiences.parse(await (await floor.fetch('/api/acting/five9/messages/audiences')).json());
  const skill = value.find(({ audience }) => audience.kind === 'skill')?.audience.name ?? '';
  await openDesk(page, floor);
  await way(page).click();
  await column(page).getByRole('button', { name: 'Broadcast' }).click();
  const dialog = page.getByRole('dialog', { name: 'Broadcast a message' });
  await dialog.getByLabel('To', { exact: true }).selectOption(`Skill ${skill}`);
  await dialog.getByLabel('Message', { exact: true }).fill('Huddle at three');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog).toContainText(`It goes to: Skill ${skill}.`);
  await expect(dialog).toContainText(/Reaches \d+ of \d+ agents/u);
  expect(await reached(floor, 'BROADCAST_TO_SKILL')).toBe(0);
  const said = /Reaches (\d+) of/u.exec((await dialog.textContent()) ?? '')?.[1];
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Send now' }).click();
  await expect(log(page).getByText('Huddle at three')).toBeVisible();
  await expect(log(page).getByText('· sent')).toBeVisible();
  expect(await reached(floor, 'BROADCAST_TO_SKILL')).toBe(Number(said));
});

test('it goes with the keyboard alone, and what is lost on the way is in doubt and never sent twice', async ({
  floor,
  page,
}) => {
  const [agent] = await agents(floor);
  await openDesk(page, floor);
  await page.keyboard.press('m');
  await expect(column(page)).toBeFocused();
  await column(page).getByRole('button', { name: 'Write', exact: true }).press('Enter');
  const people = page.getByRole('dialog', { name: 'Write to' });
  await page.keyboard.type(agent.name);
  await people.getByRole('listitem').first().getByRole('button').press('Enter');
  await expect(box(page)).toBeFocused();
  await floor.control('POST', '/trouble', { kind: 'truncate', operation: 'sendInfoMessage' });
  await page.keyboard.type('Hello');
  await page.keyboard.press('Enter');
  await expect(log(page).getByText('may have arrived: Five9 did not answer')).toBeVisible();
  expect(await floor.callsOf('sendInfoMessage')).toBe(1);
  expect(await inboxOf(floor, agent)).toEqual(['INFO Hello']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(column(page)).toBeHidden();
});

test('two supervisors who answer the same request find themselves in one chat', async ({
  floor,
  page,
  browser,
}) => {
  const [agent] = await agents(floor);
  const second = await browser.newContext();
  await floor.enter(second);
  const other = await second.newPage();
  for (const one of [page, other]) {
    await openDesk(one, floor);
    await receive(one);
  }
  await floor.control('POST', '/acting', { kind: 'help-request', agent: agent.name });
  const answer = (one: Page) => one.getByRole('button', { name: 'Answer in a chat' });
  await Promise.all([page, other].map((one) => expect(answer(one)).toBeVisible()));
  await Promise.all([page, other].map((one) => answer(one).click({ noWaitAfter: true })));
  await expect(box(page)).toBeVisible();
  await expect(answer(other)).toBeHidden();
  expect((await centre(floor)).chats).toHaveLength(1);
});

test('a lost session ends its chats, messages go on, and the tables stay as fresh as before', async ({
  floor,
  page,
}) => {
  const [agent, other] = await agents(floor);
  await openDesk(page, floor);
  await receive(page);
  await page.getByRole('rowheader', { name: agent.fullName, exact: true }).click();
  await page.getByRole('button', { name: 'Start a chat' }).click();
  await expect(box(page)).toBeVisible();
  await floor.control('POST', '/trouble', { kind: 'expire-sessions', user: 'sup1' });
  await expect(column(page).getByText('This chat ended with the session on Five9.')).toBeVisible();
  await floor.control('POST', '/acting', {
    kind: 'info',
    agent: other.name,
    to: 'sup1',
    text: 'Still there?',
  });
  await expect(way(page)).toHaveAccessibleName('1 unread message');
  const [connection] = (await floor.health()).connections;
  expect(connection?.state).toBe('live');
  const table = connection?.types.find(({ type }) => type === 'AgentState');
  expect(table?.state).toBe('live');
  // As old as a table may be before it counts as stale.
  expect(table?.serverAgeMs ?? Infinity).toBeLessThan(15_000);
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  expect(await floor.callsOf('receiveMessages')).toBeGreaterThan(1);
});

test('a seat is taken only once messages are wanted, and where none is free that is said', async ({
  floor,
  page,
}) => {
  await openDesk(page, floor);
  const users = async (): Promise<string[]> =>
    sessions.parse(await floor.control('GET', '/sessions')).map(({ user }) => user);
  expect(await users()).not.toContain('sup1');
  await way(page).click();
  await expect(column(page).getByText('Messages are not received')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await floor.control('POST', '/trouble', {
    kind: 'fault',
    operation: 'setSessionParameters',
    name: 'UserLimitReachedFault',
    user: 'sup1',
  });
  await column(page).getByRole('button', { name: 'Receive messages' }).click();
  await expect(column(page).getByText('No supervisor seat is free.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('an administrator says for how long messages are kept, and the history says so too', async ({
  floor,
  page,
}) => {
  await page.goto(`${floor.url}/admin/connections/five9`);
  const card = page.getByRole('form', { name: 'Keeping messages' });
  await card.getByLabel('Days').fill('401');
  await card.getByRole('button', { name: 'Save the time' }).click();
  await expect(card.getByText('Type a number of days from 1 to 400.')).toBeVisible();
  await card.getByLabel('Days').fill('7');
  await expect(card.getByText('Messages older than 7 days are deleted at once')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await card.getByRole('button', { name: 'Save the time' }).click();
  await expect(card.getByText('The time is saved.')).toBeVisible();
  await openDesk(page, floor);
  await way(page).click();
  await column(page).getByRole('button', { name: 'History' }).click();
  await expect(column(page).getByText('Messages are kept for 7 days.')).toBeVisible();
  await expect(await auditEntries(page, floor, 'Changed how long messages are kept')).toHaveCount(1);
});

test('a window of one table or one panel shows a request for help too, and answers it', async ({
  floor,
  page,
}) => {
  const [agent, other] = await agents(floor);
  await openDesk(page, floor);
  await receive(page);
  await floor.control('POST', '/acting', { kind: 'help-request', agent: agent.name, text: 'Please come' });
  const alert = page.getByRole('alert').filter({ hasText: `${agent.fullName} asks for help` });
  await page.goto(`${floor.url}/desk?type=AgentState&bare=table`);
  await expect(alert).toContainText('Please come');
  await page.goto(`${floor.url}/desk?type=AgentState&bare=panel&row=${encodeURIComponent(other.name)}`);
  await expect(beside(page, 'agent')).toContainText(other.fullName);
  await expect(alert).toContainText('Please come');
  await alert.getByRole('button', { name: 'Answer in a chat' }).click();
  await box(page).fill('On my way');
  await box(page).press('Enter');
  await expect.poll(() => inboxOf(floor, agent)).toContain('CHAT On my way');
  await column(page).getByRole('button', { name: 'Close', exact: true }).click();
  await expect(beside(page, 'agent')).toContainText(other.fullName);
  await expect(alert).toBeHidden();
});
