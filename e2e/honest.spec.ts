import type { Browser, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { Floor } from './floor.ts';
import { startTcpProxy } from './tcp-proxy.ts';
import {
  LIMIT_PASSED,
  SILENCE_NOTICED,
  agentsOf,
  expectLive,
  expectStale,
  panel,
  piecesOf,
  queuesOf,
} from './wall.ts';

/** Long enough for whatever waits between two tries. */
const BACK = { timeout: 40_000 };
const EIGHT_TYPES = 8;

/** Puts a mark on the page that a reload would wipe out. */
async function markPage(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-mark', 'still the same page'));
}

async function expectSamePage(page: Page): Promise<void> {
  await expect(page.locator('html[data-mark="still the same page"]')).toBeAttached();
}

/** Timers and figures stand while the header's own words count on. Pages of a long list may turn. */
async function expectFrozen(page: Page): Promise<void> {
  const agoWords = (): Promise<string> => page.getByText(/last picture .+ ago/).innerText();
  const told = new Set<string>();
  const timers = new Map<string, Set<number>>();
  const figures = new Set<string>();
  await expect
    .poll(async () => {
      told.add(await agoWords());
      for (const { name, seconds } of await agentsOf(page))
        timers.set(name, (timers.get(name) ?? new Set()).add(seconds));
      figures.add(JSON.stringify([await queuesOf(page), await piecesOf(page, 'Longest wait')]));
      return told.size;
    })
    .toBeGreaterThanOrEqual(5);
  expect(timers.size).toBeGreaterThan(0);
  for (const [name, seen] of timers) expect(seen.size, `the timer of ${name}`).toBe(1);
  expect(figures.size).toBe(1);
}

/** A severity or a state is a colour; on a stale wall there is none. Saturation of text and ground, 0 to 1. */
async function strongestColour(page: Page): Promise<number> {
  return await page.getByRole('region').evaluateAll((regions) => {
    const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!paint) throw new Error('no canvas');
    const saturation = (colour: string): number => {
      paint.clearRect(0, 0, 1, 1);
      paint.fillStyle = colour;
      paint.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = paint.getImageData(0, 0, 1, 1).data;
      return alpha === 0 ? 0 : (Math.max(red, green, blue) - Math.min(red, green, blue)) / 255;
    };
    const elements = regions.flatMap((region) => [region, ...region.querySelectorAll('*')]);
    return Math.max(
      ...elements.map((element) => {
        const { color, backgroundColor } = getComputedStyle(element);
        return Math.max(saturation(color), saturation(backgroundColor));
      }),
    );
  });
}

/** Opens a page in a browser of its own: browsers send one cookie to every port of a host. */
async function freshPage(browser: Browser, floor: Floor): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  await floor.enter(context);
  return await context.newPage();
}

// Nearly all of it is waiting for limits to pass, so the cases of a test wait at once, each on a floor of its own.
const TROUBLES = [{ kind: 'refuse' }, { kind: '500' }, { kind: 'delay', ms: 120_000 }] as const;

test('when Five9 does not answer (refuse, 500, delay) everything looks stale within its limit, and comes back', async ({
  openFloor,
  browser,
}) => {
  await Promise.all(
    TROUBLES.map((trouble) =>
      test.step(trouble.kind, async () => {
        const floor = await openFloor();
        const page = await freshPage(browser, floor);
        await page.goto(`${floor.url}/wall`);
        await expectLive(page);
        await markPage(page);
        expect(await strongestColour(page)).toBeGreaterThan(0.4);
        await floor.control('POST', '/trouble', { ...trouble, forMs: 120_000 });
        await expectStale(page, LIMIT_PASSED);
        expect(await strongestColour(page)).toBeLessThan(0.1);
        await expectFrozen(page);
        expect((await floor.health()).status).toBe('degraded');
        await floor.control('DELETE', '/trouble');
        await expectLive(page, BACK);
        await expectSamePage(page);
      }),
    ),
  );
});

test('a network that is cut for 30 seconds, or breaks connections, shows as stale at once and heals without a hand', async ({
  openFloor,
  browser,
}) => {
  const cases = [
    {
      way: 'silent',
      meanwhile: async (page: Page) => {
        await expect(page.getByText(/^Not live · last picture 30 s ago/)).toBeVisible({ timeout: 40_000 });
        await expectStale(page, { timeout: 1 });
      },
    },
    { way: 'reset', meanwhile: expectFrozen },
  ] as const;
  await Promise.all(
    cases.map(({ way, meanwhile }) =>
      test.step(way, async () => {
        const floor = await openFloor();
        const wire = await startTcpProxy(floor.port);
        const page = await freshPage(browser, floor);
        await page.goto(`http://127.0.0.1:${wire.port}/wall`);
        await expectLive(page);
        await markPage(page);
        wire.cut(way);
        await expectStale(page, SILENCE_NOTICED);
        await meanwhile(page);
        wire.mend();
        await expectLive(page, BACK);
        await expectSamePage(page);
        await wire.close();
      }),
    ),
  );
});

test('a server killed and started again goes on, without a new snapshot and without a reload', async ({
  openFloor,
  page,
}) => {
  const floor = await openFloor();
  await page.goto(`${floor.url}/wall`);
  await expectLive(page);
  await markPage(page);
  await expect.poll(async () => (await floor.checkpoints()).length, BACK).toBe(EIGHT_TYPES);
  const spent = await floor.callsOf('getStatistics');
  expect(await floor.app().end('SIGKILL')).toBeNull();
  await expectStale(page, SILENCE_NOTICED);
  const updates = await floor.callsOf('getStatisticsUpdate');
  await floor.restart();
  await expectLive(page, BACK);
  await expectSamePage(page);
  await expect
    .poll(
      async () => (await floor.health()).connections[0]?.types.every(({ state }) => state === 'live'),
      BACK,
    )
    .toBe(true);
  expect(await floor.callsOf('getStatistics')).toBe(spent);
  expect(await floor.callsOf('getStatisticsUpdate')).toBeGreaterThan(updates);
});

test('columns that come and skills that are renamed appear while one watches', async ({
  openFloor,
  page,
}) => {
  const floor = await openFloor();
  await page.goto(`${floor.url}/desk?type=InboundCampaignStatistics`);
  const grid = page.getByRole('grid', { name: 'Inbound campaigns' });
  await expect(grid.getByRole('columnheader', { name: 'Resolved', exact: true })).toBeVisible();
  const columns = Number(await grid.getAttribute('aria-colcount'));
  await floor.control('POST', '/model', { kind: 'add-disposition', name: 'Asked for a manager' });
  await expect(grid).toHaveAttribute('aria-colcount', String(columns + 1));
  await expect(grid.getByRole('columnheader', { name: 'Asked for a manager' })).toBeAttached();

  await page.goto(`${floor.url}/wall`);
  await expect(panel(page, 'Queues').getByRole('cell', { name: 'Billing', exact: true })).toBeVisible();
  await markPage(page);
  await floor.control('POST', '/model', { kind: 'rename-skill', from: 'Billing', to: 'Accounts' });
  await expect(panel(page, 'Queues').getByRole('cell', { name: 'Accounts', exact: true })).toBeVisible();
  await expect(panel(page, 'Queues').getByRole('cell', { name: 'Billing', exact: true })).toHaveCount(0);
  await expectLive(page);
  await expectSamePage(page);
});
