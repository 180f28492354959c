import { formatClockTime } from '#lib/format/clock-time';
import { drawWithinBand } from '#lib/domain/draw-within-band';
import { STARTING_THRESHOLDS } from '#lib/domain/starting-thresholds';
import { expect, test } from './fixtures.ts';
import {
  LIMIT_PASSED,
  PANELS,
  agentsOf,
  expectLive,
  expectStale,
  livePill,
  panel,
  piecesOf,
  queuesOf,
  secondsOf,
  standsFor,
} from './wall.ts';

/** How far a timer read now may be from one read a moment before: the reading itself takes time. */
const READING_S = 2;
const SCREENS = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];

test('a newcomer sees the whole floor live within 20 seconds of the start', async ({ openFloor, page }) => {
  const deadline = Date.now() + 20_000;
  const left = (): { timeout: number } => ({ timeout: Math.max(1, deadline - Date.now()) });
  const floor = await openFloor({ quota: 'generous' });
  await page.goto(`${floor.url}/wall`, left());
  await expect(livePill(page)).toBeVisible(left());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Northwind Support', left());
  await expect
    .poll(async () => (await floor.health()).connections[0]?.types.map(({ state }) => state), left())
    .toEqual(Array.from({ length: 8 }, () => 'live'));
  await expectLive(page, left());
  for (const name of ['Calls waiting', 'Agents ready', 'Service level'] as const)
    await expect
      .poll(async () => (await piecesOf(page, name)).some((piece) => /^\d+$/.test(piece)))
      .toBe(true);
  await expect(panel(page, 'Queues').locator('tbody').getByRole('row')).not.toHaveCount(0);
  await expect(panel(page, 'Agents').getByRole('listitem')).not.toHaveCount(0);
  await expect(panel(page, 'Campaigns').getByRole('listitem')).not.toHaveCount(0);
});

test('its numbers are those of the centre, and its timers tick, while the day stands still', async ({
  openFloor,
  page,
}) => {
  const floor = await openFloor();
  await page.goto(`${floor.url}/wall`);
  await expectLive(page);
  await floor.control('POST', '/clock', { speed: 0 });
  const frozenAt = Date.now();
  const agents = await floor.truth('AgentState');
  const queues = await floor.truth('ACDStatus');
  const inbound = await floor.truth('InboundCampaignStatistics');
  const campaigns = await floor.truth('CampaignState');
  const signedIn = agents.rows.filter((row) => row['State'] !== 'Logged Out');
  const inState = (state: string): number => signedIn.filter((row) => row['State'] === state).length;
  const passed = (): number => (Date.now() - frozenAt) / 1000;

  await expect(async () => {
    expect(await piecesOf(page, 'Calls waiting')).toContain(String(queues.sum('Calls In Queue')));
    const ready = await piecesOf(page, 'Agents ready');
    expect(ready).toContain(String(inState('Ready')));
    expect(ready.join(' ')).toMatch(new RegExp(`(of|/) ?${signedIn.length}\\b`));
    expect(ready).toContain(`${inState('On Call')} on call`);
    expect(ready).toContain(`${inState('Not Ready')} not ready`);
  }).toPass(LIMIT_PASSED);

  const calls = inbound.numbers('Total Calls');
  const levels = inbound.numbers('Service Level Queue');
  const weighted = levels.reduce((sum, level, at) => sum + level * (calls[at] ?? 0), 0);
  const ratio = weighted / inbound.sum('Total Calls') / (Math.max(...levels) > 1 ? 100 : 1);
  // A share that is just missed never reads like one that is met.
  const drawn = drawWithinBand(ratio, 'percent', STARTING_THRESHOLDS.serviceLevel);
  expect(await piecesOf(page, 'Service level')).toContain(String(Math.round(drawn * 100)));

  const shown = await queuesOf(page);
  const expected = queues.rows.filter(
    (row) => row['Skill Name'] !== '[Default]' || Number(row['Calls In Queue']) > 0,
  );
  expect(shown).toHaveLength(Math.min(7, expected.length));
  for (const [name = '', waiting, longest = '', ...counts] of shown) {
    const row = expected.find((other) => standsFor(name, other['Skill Name'] ?? ''));
    expect(waiting).toBe(row?.['Calls In Queue']);
    // Callbacks give way to the names of queues, which are longer here.
    expect(counts).toEqual([row?.['Agents Ready For Calls'], row?.['Agents On Call']]);
    if (row?.['Calls In Queue'] === '0') expect(longest).toBe('–');
    else {
      const since = Number(row?.['Current Longest Queue Time']) / 1000;
      expect(Math.abs(secondsOf(longest) - since - passed())).toBeLessThanOrEqual(READING_S + 1);
    }
  }

  await expect(panel(page, 'Campaigns')).toContainText(
    `${campaigns.rows.filter((row) => row['State'] === 'RUNNING').length} of ${campaigns.rows.length} running`,
  );
  await expect(panel(page, 'Agents')).toContainText(`${signedIn.length} signed in`);

  const known = await agentsOf(page);
  for (const { name, seconds } of known) {
    const fits = signedIn
      .filter((row) => standsFor(name, row['Full Name'] ?? ''))
      .flatMap((row) => [Number(row['State Duration']), Number(row['On Hold Duration'])])
      .map((ms) => Math.abs(seconds - ms / 1000 - passed()));
    expect(Math.min(...fits), `the timer of ${name}`).toBeLessThanOrEqual(READING_S + 1);
  }

  const began = Date.now();
  const [first] = known;
  await expect
    .poll(async () => (await agentsOf(page)).find(({ name }) => name === first?.name)?.seconds)
    .toBeGreaterThanOrEqual((first?.seconds ?? 0) + 4);
  const later = await agentsOf(page);
  const tickedFor = (Date.now() - began) / 1000;
  for (const { name, doing, seconds } of later) {
    // Whoever does something else by now, such as holding the call, has another timer.
    const before = known.find((agent) => agent.name === name && agent.doing === doing);
    if (before) expect(Math.abs(seconds - before.seconds - tickedFor)).toBeLessThanOrEqual(READING_S);
  }
});

test('its clock is that of the contact centre', async ({ floor, page }) => {
  await page.goto(`${floor.url}/wall`);
  await expect(async () => {
    const shown = await page.getByRole('time').innerText();
    expect(shown).toBe(formatClockTime(Date.now(), 'Europe/Berlin', { seconds: false }));
  }).toPass({ timeout: 20_000 });
});

test('it fills every screen without a scroll bar, live and stale', async ({ openFloor, page }) => {
  const forReadme = process.env['UPDATE_SCREENSHOT'] === '1';
  if (forReadme) test.setTimeout(600_000);
  const floor = await openFloor();
  await page.goto(`${floor.url}/wall`);
  await expectLive(page);
  // A picture for people has the first hour's trend begun.
  if (forReadme) await expect(panel(page, 'Calls waiting')).toContainText(/in 5 min/, { timeout: 540_000 });
  const shoot = async (kind: string): Promise<void> => {
    for (const size of SCREENS) {
      await page.setViewportSize(size);
      await expect(async () => {
        const scrolls = await page.evaluate(() => {
          const { scrollWidth, scrollHeight } = document.documentElement;
          return scrollWidth > innerWidth || scrollHeight > innerHeight;
        });
        expect(scrolls).toBe(false);
        for (const name of PANELS) {
          const box = await panel(page, name).boundingBox();
          if (!box) throw new Error(`${name} is not on the screen`);
          expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(size.width);
          expect(box.y + box.height).toBeLessThanOrEqual(size.height);
        }
        const right = await panel(page, 'Agents').boundingBox();
        expect((right?.x ?? 0) + (right?.width ?? 0)).toBeGreaterThan(size.width * 0.95);
      }).toPass({ timeout: 10_000 });
      await page.screenshot({
        path: `test-results/shots/wall-${kind}-${size.width}.png`,
        animations: 'disabled',
      });
    }
  };
  await shoot('live');
  if (forReadme) {
    await expect(panel(page, 'Longest wait')).toContainText(/\d:\d\d/, { timeout: 60_000 });
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.screenshot({ path: 'public/readme-wall.png', animations: 'disabled' });
  }
  await floor.control('POST', '/trouble', { kind: 'refuse', forMs: 120_000 });
  await expectStale(page, LIMIT_PASSED);
  await shoot('stale');
});
