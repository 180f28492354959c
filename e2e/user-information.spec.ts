import * as z from 'zod';
import { expect, test } from './fixtures.ts';
import { makeBoard, publish } from './studio.ts';
import { violations } from './violations.ts';

const sessions = z.array(z.looseObject({ user: z.string() }));

test('a board shows seats, who is signed in and whether the calls last, and the connection’s page the same', async ({
  openFloor,
  page,
}) => {
  const floor = await openFloor({ quota: 'default' });
  const id = await makeBoard(page, floor.url, { name: 'How it stands', template: 'Health' });
  await publish(page, 'First');
  await page.goto(`${floor.url}/wall?board=${id}`);
  const panel = (name: string) => page.getByRole('region', { name, exact: true });
  // The centre's own word: one seat is taken, by the user who polls.
  const taken = sessions.parse(await floor.control('GET', '/sessions'));
  expect(taken.map(({ user }) => user)).toEqual(['api1']);
  const told = { timeout: 60_000 };
  await expect(panel('Seats and licences')).toContainText('1 of 60 taken', told);
  await expect(panel('Signed in at Five9')).toContainText('Administrators', told);
  // Who polls is counted and never named.
  await expect(panel('Signed in at Five9')).not.toContainText('api1');
  await expect(panel('Calls to Five9')).toContainText(/too early to tell|lasts|runs out at \d\d:\d\d/);
  expect(await violations(page)).toEqual([]);

  await page.goto(`${floor.url}/admin/connections/five9`);
  const card = page.getByRole('region', { name: 'Seats and users at Five9' });
  await expect(card).toContainText('1 of 60 taken');
  await expect(card).toContainText('Skills of the polling user');
  expect(await violations(page)).toEqual([]);
});
