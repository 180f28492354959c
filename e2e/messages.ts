import { expect, type Page } from '@playwright/test';
import * as z from 'zod';
import { actedOn } from './acting.ts';
import type { Floor } from './floor.ts';

const peopleAnswer = z.looseObject({
  value: z.array(z.looseObject({ id: z.string(), name: z.string(), role: z.string(), fullName: z.string() })),
});
type Person = z.infer<typeof peopleAnswer>['value'][number];

const witness = z.looseObject({
  reached: z.record(z.string(), z.number()),
  chats: z.array(z.looseObject({ leader: z.string(), participants: z.array(z.string()) })),
});
const inbox = z.looseObject({ inbox: z.array(z.looseObject({ type: z.string(), text: z.string() })) });

/** The centre's own word, not the page's. */
export const centre = (floor: Floor) => actedOn(floor, witness);
export const reached = async (floor: Floor, type: string): Promise<number> =>
  (await centre(floor)).reached[type] ?? 0;
export const inboxOf = async (floor: Floor, { name }: Person): Promise<string[]> =>
  inbox
    .parse(await floor.control('GET', `/acting?user=${encodeURIComponent(name)}`))
    .inbox.map(({ type, text }) => `${type} ${text}`.trim());

/** Agents come to chats by the last digit of their id: 0 declines, 1 does not answer, the others come. */
export async function agents(floor: Floor, digit = /[2-9]$/): Promise<[Person, Person]> {
  const answer = peopleAnswer.parse(await (await floor.fetch('/api/acting/five9/messages/people')).json());
  const [one, other] = answer.value.filter(({ role, id }) => role === 'agent' && digit.test(id));
  if (!one || !other) throw new Error('Too few agents are logged in');
  return [one, other];
}

export const column = (page: Page) => page.getByRole('complementary', { name: 'Messages' });
export const way = (page: Page) =>
  page.getByRole('navigation', { name: 'Statistics' }).getByRole('button', { name: /Messages|unread/u });
export const box = (page: Page) => column(page).getByRole('textbox', { name: 'Write a message' });
export const log = (page: Page) => column(page).getByRole('log');

export async function openDesk(page: Page, floor: Floor): Promise<void> {
  await page.goto(`${floor.url}/desk?type=AgentState`);
  await expect(page.getByRole('rowheader').first()).toBeVisible();
}

export async function receive(page: Page): Promise<void> {
  await way(page).click();
  await column(page).getByRole('button', { name: 'Receive messages' }).click();
  await expect(column(page).getByText('Received as sup1')).toBeVisible();
}
