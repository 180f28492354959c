import { expect, test } from './fixtures.ts';
import {
  announce,
  changeDisplay,
  codeOn,
  command,
  displayOf,
  keptPictures,
  makePlaylist,
  pairDisplay,
  publishBoard,
  revoke,
} from './displays.ts';
import { otherBrowser } from './people.ts';
import { violations } from './violations.ts';
import { expectLive, panel } from './wall.ts';

/** What is promised of a display that is revoked. */
const AT_ONCE = { timeout: 5_000 };
const BACK = { timeout: 40_000 };
const SCREENS = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 390, height: 844 },
];
const PAIRING = 'Pair this screen';

test('a television out of its box is a live wall in well under two minutes', async ({
  openFloor,
  browser,
}) => {
  const floor = await openFloor();
  const began = Date.now();
  const television = await otherBrowser(browser);
  await television.goto(`${floor.url}/wall`);
  await expect(television.getByRole('heading', { name: PAIRING })).toBeVisible();
  expect(await codeOn(television)).toMatch(/^[A-HJ-NP-Z2-9]{6}$/);
  await expect(television.getByRole('figure', { name: /^QR code/ })).toBeVisible();
  await expect(television.getByRole('textbox')).toHaveCount(0);
  expect(await violations(television)).toEqual([]);
  for (const size of SCREENS) {
    await television.setViewportSize(size);
    const code = await television.locator('[data-code]').boundingBox();
    expect((code?.x ?? 0) + (code?.width ?? 0)).toBeLessThanOrEqual(size.width);
    const wider = await television.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBe(0);
    await television.screenshot({ path: `test-results/shots/pairing-${size.width}.png` });
  }
  await television.setViewportSize({ width: 1920, height: 1080 });
  const { id } = await pairDisplay(floor, television);
  await expectLive(television);
  expect(Date.now() - began).toBeLessThan(120_000);
  await expect(television).toHaveURL(`${floor.url}/wall`);
  const dataAgeMs = async (): Promise<number> =>
    (await displayOf(floor, id)).report?.painted.dataAgeMs ?? Infinity;
  await expect.poll(dataAgeMs, { timeout: 15_000 }).toBeLessThan(15_000);
  const { report, standing } = await displayOf(floor, id);
  expect(standing).toBe('live');
  expect(report?.painted.frames).toBeGreaterThan(0);
  expect(report?.shows).toMatchObject({ board: 'default', why: 'board' });
});

test('a browser is paired although somebody is signed in on it', async ({ openFloor, page }) => {
  const floor = await openFloor();
  await page.goto(`${floor.url}/wall?pair`);
  const { id } = await pairDisplay(floor, page, { zoom: 1.02 });
  await expectLive(page);
  await expect(page).toHaveURL(`${floor.url}/wall`);
  await page.reload();
  await expectLive(page);
  // It stays what it is: the person's own session shows nothing on it.
  await revoke(floor, id);
  await expect(page.getByRole('heading', { name: PAIRING })).toBeVisible(AT_ONCE);
  await expect(page.getByRole('region')).toHaveCount(0);
});

test('a display that is revoked while live shows no number any more, and keeps none', async ({
  openFloor,
  browser,
}) => {
  const floor = await openFloor();
  const television = await otherBrowser(browser);
  await television.goto(`${floor.url}/wall`);
  const { id } = await pairDisplay(floor, television);
  await expectLive(television);
  await expect.poll(() => keptPictures(television), { timeout: 20_000 }).toBe(1);
  await revoke(floor, id);
  await expect(television.getByRole('heading', { name: PAIRING })).toBeVisible(AT_ONCE);
  await expect(television.getByRole('region')).toHaveCount(0);
  await expect(television.getByText('Northwind Support')).toHaveCount(0);
  await expect.poll(() => keptPictures(television)).toBe(0);
  await floor.app().end('SIGKILL');
  await television.reload();
  await expect(television.getByRole('heading', { name: 'The server does not answer' })).toBeVisible(BACK);
  await floor.restart();
  await expect(television.getByRole('heading', { name: PAIRING })).toBeVisible(BACK);
  await pairDisplay(floor, television);
  await expectLive(television);
});

test('boards take turns on two displays at the same moment, and are never reloaded', async ({
  openFloor,
  browser,
}) => {
  const floor = await openFloor();
  const detail = await publishBoard(floor, 'Queues in detail', 'queue-detail');
  const playlist = await makePlaylist(floor, { boards: ['default', detail], dwellMs: 9_000 });
  const televisions = [await otherBrowser(browser), await otherBrowser(browser)];
  let loads = 0;
  for (const [place, television] of televisions.entries()) {
    await television.goto(`${floor.url}/wall`);
    television.on('load', () => loads++);
    await pairDisplay(floor, television, { name: `Screen ${place}`, playlist });
    await expect(television.locator('[data-role="standing"]')).toBeVisible();
  }
  const turned: number[][] = [];
  for (const television of televisions)
    turned.push(
      await television.evaluate(
        () =>
          new Promise<number[]>((resolve) => {
            const moments: number[] = [];
            let before = document.querySelector('[data-role="standing"]')?.getAttribute('data-board');
            const timer = setInterval(() => {
              const standing = document.querySelectorAll('[data-role="standing"]');
              if (standing.length !== 1) throw new Error('no board stands');
              const board = standing[0]?.getAttribute('data-board');
              if (board === before) return;
              before = board;
              moments.push(Date.now());
              if (moments.length < 2) return;
              clearInterval(timer);
              resolve(moments);
            }, 20);
          }),
      ),
    );
  const phases = turned.flat().map((at) => at % 9_000);
  expect(Math.max(...phases) - Math.min(...phases)).toBeLessThan(1_000);
  expect(loads).toBe(0);
});

test('announcements have a lane of their own and end by themselves', async ({ openFloor, browser }) => {
  const floor = await openFloor();
  const television = await otherBrowser(browser);
  await television.goto(`${floor.url}/wall`);
  await pairDisplay(floor, television);
  await expectLive(television);
  const whole = await panel(television, 'Agents').boundingBox();
  await announce(floor, {
    text: 'Fire drill at noon: leave by the west stairs.',
    tone: 'notice',
    startsAt: null,
    endsAt: Date.now() + 12_000,
    audience: { kind: 'all' },
  });
  const lane = television.getByRole('complementary', { name: 'Announcement' });
  await expect(lane).toContainText('Fire drill at noon', AT_ONCE);
  const place = await lane.boundingBox();
  for (const region of await television.getByRole('region').all()) {
    const box = await region.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(place?.y ?? 0);
  }
  expect(await violations(television)).toEqual([]);
  for (const size of SCREENS) {
    await television.setViewportSize(size);
    await television.screenshot({ path: `test-results/shots/lane-${size.width}.png` });
  }
  await television.setViewportSize({ width: 1280, height: 720 });
  await expect(lane).toHaveCount(0, { timeout: 15_000 });
  await expect
    .poll(async () => (await panel(television, 'Agents').boundingBox())?.height)
    .toBe(whole?.height);
});

test('a display does what it is told, within two seconds', async ({ openFloor, browser }) => {
  const floor = await openFloor();
  const television = await otherBrowser(browser);
  await television.goto(`${floor.url}/wall`);
  const { id } = await pairDisplay(floor, television);
  await expectLive(television);
  const done = expect.objectContaining({ answered: true, outcome: 'done' });

  expect(await command(floor, id, { do: 'identify', forMs: 3_000 })).toEqual(done);
  await expect(television.getByRole('status')).toHaveText('LobbyGround floor');
  for (const size of SCREENS) {
    await television.setViewportSize(size);
    await television.screenshot({ path: `test-results/shots/identify-${size.width}.png` });
  }
  await television.setViewportSize({ width: 1280, height: 720 });
  await expect(television.getByRole('status')).toHaveCount(0);

  const urgent = television.getByRole('alert').filter({ hasText: 'Leave the building now' });
  const message = { do: 'message', text: 'Coffee is ready', forMs: 4_000, isUrgent: false } as const;
  expect(await command(floor, id, message)).toEqual(done);
  await expect(television.getByRole('complementary')).toContainText('Coffee is ready');
  await expect(television.getByRole('complementary')).toHaveCount(0);

  expect(await command(floor, id, { ...message, text: 'Leave the building now', isUrgent: true })).toEqual(
    done,
  );
  await expect(urgent).toBeVisible();
  await television.screenshot({ path: 'test-results/shots/urgent-1280.png' });
  await expect(urgent).toHaveCount(0);

  await changeDisplay(floor, id, { blankUntil: Date.now() + 15_000 });
  await expect(television.getByRole('main', { name: 'This screen is resting' })).toBeVisible(AT_ONCE);
  await expect(television.getByRole('region')).toHaveCount(0);
  await expectLive(television);

  const reloaded = television.waitForEvent('load');
  expect(await command(floor, id, { do: 'reload' })).toEqual(done);
  await reloaded;
  await expectLive(television);
});

test('a screen at rest is dim or black, by the hours of its playlist', async ({ openFloor, browser }) => {
  const floor = await openFloor();
  const always = { days: [], from: null, to: null };
  const television = await otherBrowser(browser);
  await television.goto(`${floor.url}/wall`);
  const dim = await makePlaylist(floor, {
    boards: ['default'],
    dwellMs: 60_000,
    more: { rest: [{ mode: 'dim', hours: always }] },
  });
  const { id } = await pairDisplay(floor, television, { playlist: dim });
  await expectLive(television);
  await expect(television.locator('[data-dim]')).toBeVisible();
  await television.screenshot({ path: 'test-results/shots/dim-1280.png' });
  const black = await makePlaylist(floor, {
    boards: ['default'],
    dwellMs: 60_000,
    more: { name: 'Night', rest: [{ mode: 'blank', hours: always }] },
  });
  await changeDisplay(floor, id, { playlist: black });
  await expect(television.getByRole('main', { name: 'This screen is resting' })).toBeVisible(AT_ONCE);
});
