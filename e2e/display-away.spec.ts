import { expect, test } from './fixtures.ts';
import { displayOf, keptPictures, makePlaylist, pairDisplay, publishBoard } from './displays.ts';
import { otherBrowser } from './people.ts';
import { startTcpProxy } from './tcp-proxy.ts';
import { SILENCE_NOTICED, expectLive, panel } from './wall.ts';

const BACK = { timeout: 40_000 };

test('a display outlives a server that is killed and stays away for a minute', async ({
  openFloor,
  browser,
}) => {
  const floor = await openFloor();
  const detail = await publishBoard(floor, 'Queues in detail', 'queue-detail');
  const playlist = await makePlaylist(floor, { boards: ['default', detail], dwellMs: 10_000 });
  const television = await otherBrowser(browser);
  let loads = 0;
  await television.goto(`${floor.url}/wall`);
  television.on('load', () => loads++);
  await pairDisplay(floor, television, { playlist });
  // Both boards have been shown.
  for (const turn of [1, 2])
    await expect(television.locator('[data-wall]')).toHaveAttribute('data-turns', String(turn), BACK);
  await floor.app().end('SIGKILL');
  await expect(television.getByText(/^Not live · last picture .+ ago · /).first()).toBeVisible(
    SILENCE_NOTICED,
  );
  await expect(television.getByText(/^Not live · last picture 1 min/).first()).toBeVisible({
    timeout: 80_000,
  });
  // Boards went on in turn, each with the numbers it had last.
  const turns = Number(await television.locator('[data-wall]').getAttribute('data-turns'));
  expect(turns).toBeGreaterThanOrEqual(7);
  const standing = television.locator('[data-role="standing"]');
  await expect(standing.locator('[data-stale="true"]').first()).toBeVisible();
  await floor.restart();
  await expect(standing.getByText(/^Live · /)).toBeVisible(BACK);
  expect(loads).toBe(0);
});

test('a display that is switched on while the server is away shows its last picture, with its age', async ({
  openFloor,
  browser,
}) => {
  const floor = await openFloor();
  const television = await otherBrowser(browser);
  await television.goto(`${floor.url}/wall`);
  await pairDisplay(floor, television);
  await expectLive(television);
  await expect.poll(() => keptPictures(television), { timeout: 20_000 }).toBe(1);
  const agents = await panel(television, 'Agents').getByRole('listitem').count();
  await floor.app().end('SIGKILL');
  await television.goto('about:blank');
  await television.goto(`${floor.url}/wall`);
  await expect(
    television.getByText(/^Not live · last picture of \d+ \w+ \d{4}, \d\d:\d\d:\d\d · reconnecting$/),
  ).toBeVisible(BACK);
  await expect(panel(television, 'Agents').getByRole('listitem')).toHaveCount(agents);
  await expect(panel(television, 'Agents')).toContainText(/as of \d\d:\d\d:\d\d/);
  await expect(television.locator('[data-stale="false"]')).toHaveCount(0);
  await television.screenshot({ path: 'test-results/shots/last-picture-1280.png' });
  await floor.restart();
  await expectLive(television, BACK);
});

test('a television whose clock is a day off shows the right time and says how wrong it is', async ({
  openFloor,
  browser,
}) => {
  const floor = await openFloor();
  const television = await otherBrowser(browser);
  const DAY_MS = 86_400_000;
  await television.addInitScript((shiftMs) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + shiftMs;
  }, DAY_MS);
  await television.goto(`${floor.url}/wall`);
  const { id } = await pairDisplay(floor, television);
  await expectLive(television);
  await expect
    .poll(async () => (await displayOf(floor, id)).report?.clockSkewMs ?? 0)
    .toBeGreaterThan(DAY_MS - 5_000);
  const dataAgeMs = async (): Promise<number> =>
    (await displayOf(floor, id)).report?.painted.dataAgeMs ?? Infinity;
  await expect.poll(dataAgeMs, { timeout: 15_000 }).toBeLessThan(15_000);
});

test('a wall leaves an old build by itself, and nothing of its settings is lost', async ({
  openFloor,
  browser,
}) => {
  const floor = await openFloor();
  const television = await otherBrowser(browser);
  const { build } = await floor.health();
  await television.route(
    `${floor.url}/wall`,
    async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replaceAll(build, 'an older build');
      await route.fulfill({ response: answer, body });
    },
    { times: 1 },
  );
  await television.goto(`${floor.url}/wall`);
  const { id } = await pairDisplay(floor, television);
  const reported = async (): Promise<string | undefined> => (await displayOf(floor, id)).report?.build;
  await expect.poll(reported).toBe('an older build');
  await television.waitForEvent('load', { timeout: 60_000 });
  await expectLive(television, BACK);
  await expect.poll(reported).toBe(build);
  await expect(television).toHaveURL(`${floor.url}/wall`);
});

test('a network that is cut when a display begins leaves it its last picture', async ({
  openFloor,
  browser,
}) => {
  const floor = await openFloor();
  const wire = await startTcpProxy(floor.port);
  const television = await otherBrowser(browser);
  await television.goto(`http://127.0.0.1:${wire.port}/wall`);
  await pairDisplay(floor, television);
  await expectLive(television);
  await expect.poll(() => keptPictures(television), { timeout: 20_000 }).toBe(1);
  wire.cut('silent');
  await television.reload();
  await expect(television.getByText(/^Not live · last picture of /)).toBeVisible(BACK);
  wire.mend();
  await expectLive(television, BACK);
  await wire.close();
});
