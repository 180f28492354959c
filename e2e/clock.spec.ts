import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { type ShownAgent, agentsOf, expectLive } from './wall.ts';

const DAY_MS = 86_400_000;

declare global {
  var dateShiftMs: number;
}

/** Makes this page's wall clock wrong by `globalThis.dateShiftMs`, which may change at any time. */
function shiftDate(shiftMs: number): void {
  globalThis.dateShiftMs = shiftMs;
  const RightDate = Date;
  const now = (): number => RightDate.now() + globalThis.dateShiftMs;
  globalThis.Date = new Proxy(RightDate, {
    construct: (target, args: unknown[]) => Reflect.construct(target, args.length === 0 ? [now()] : args),
    apply: () => new RightDate(now()).toString(),
    get: (target, name): unknown => (name === 'now' ? now : Reflect.get(target, name)),
  });
}

/** Differences, in seconds, between the timers of agents that both screens show in the same state. */
function apart(one: readonly ShownAgent[], other: readonly ShownAgent[]): readonly number[] {
  return one.flatMap(({ name, doing, seconds }) => {
    const same = other.find((agent) => agent.name === name && agent.doing === doing);
    return same ? [Math.abs(same.seconds - seconds)] : [];
  });
}

/** Both screens agree to a second, reading after reading, until timers have moved on by four seconds. */
async function expectSameTimers(wrong: Page, right: Page): Promise<void> {
  const differences: number[] = [];
  const first = new Map<string, number>();
  await expect
    .poll(async () => {
      const [one, other] = await Promise.all([agentsOf(wrong), agentsOf(right)]);
      differences.push(...apart(one, other));
      for (const { name, seconds } of one) if (!first.has(name)) first.set(name, seconds);
      return Math.max(...one.map(({ name, seconds }) => seconds - (first.get(name) ?? seconds)));
    })
    .toBeGreaterThanOrEqual(4);
  expect(differences.length).toBeGreaterThanOrEqual(10);
  expect(Math.max(...differences)).toBeLessThanOrEqual(1);
}

for (const shared of [true, false])
  test(`a browser clock a day wrong changes no timer (${shared ? 'with' : 'without'} a shared worker)`, async ({
    browser,
    openFloor,
    page: right,
  }) => {
    const floor = await openFloor();
    const context = await browser.newContext();
    await floor.enter(context);
    const wrong = await context.newPage();
    if (!shared) await wrong.addInitScript(() => Reflect.deleteProperty(globalThis, 'SharedWorker'));
    await wrong.addInitScript(shiftDate, DAY_MS);
    await Promise.all([right.goto(`${floor.url}/wall`), wrong.goto(`${floor.url}/wall`)]);
    await Promise.all([expectLive(right), expectLive(wrong)]);
    expect(Math.abs((await wrong.evaluate(() => Date.now())) - Date.now() - DAY_MS)).toBeLessThan(60_000);
    // Without state changes both screens show the same agents in the same states all the time.
    await floor.control('POST', '/clock', { speed: 0 });
    await expectSameTimers(wrong, right);
    const clocks = [wrong, right].map((page) => page.getByRole('time').innerText());
    const [wrongClock = '', rightClock = ''] = await Promise.all(clocks);
    expect(minutesApart(wrongClock, rightClock)).toBeLessThanOrEqual(1);

    // Somebody sets it while the wall runs: now it is a day slow.
    await wrong.evaluate(() => (globalThis.dateShiftMs = -globalThis.dateShiftMs));
    await expectSameTimers(wrong, right);
    await expectLive(wrong);
    await context.close();
  });

function minutesApart(one: string, other: string): number {
  const minutes = (time: string): number => {
    const [hours = Number.NaN, rest = Number.NaN] = time.split(':').map(Number);
    return hours * 60 + rest;
  };
  const difference = Math.abs(minutes(one) - minutes(other));
  return Math.min(difference, 24 * 60 - difference);
}
