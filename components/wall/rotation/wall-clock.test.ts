import { expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import { WallClock } from './wall-clock.ts';

function build(start: { server?: number; told?: number }) {
  const clock = new ManualClock(0);
  let server = start.server ?? null;
  const { told } = start;
  const wall = new WallClock({
    serverNow: () => (server === null ? null : server + clock.now()),
    told: () => (told === undefined ? null : { serverTime: told, at: 0 }),
    monotonicNow: () => clock.now(),
    clock,
  });
  const seconds: number[] = [];
  const leave = wall.subscribe(() => seconds.push(wall.second()));
  return { clock, wall, seconds, leave, hear: (at: number) => (server = at) };
}

it('ticks on the whole seconds of the server', async () => {
  const { clock, seconds } = build({ server: 10_700 });
  await clock.advance(2_500);
  expect(seconds).toEqual([11_000, 12_000, 13_000]);
});

it('goes on from what was last told while the server is not heard', async () => {
  const { clock, wall, seconds } = build({ told: 50_000 });
  await clock.advance(2_010);
  expect([wall.second(), seconds]).toEqual([52_000, [51_000, 52_000]]);
});

it('follows the server once it is heard, and where its clock is set back', async () => {
  const { clock, wall, hear } = build({ told: 50_000 });
  hear(90_000);
  await clock.advance(1_010);
  expect(wall.second()).toBe(91_000);
  hear(20_000);
  await clock.advance(1_010);
  expect(wall.second()).toBe(22_000);
});

it('knows no time before it was told any', () => {
  expect(build({}).wall.second()).toBe(0);
});

it('asks for no more ticks when nobody listens', async () => {
  const { clock, seconds, leave } = build({ server: 0 });
  leave();
  await clock.advance(5_000);
  expect(seconds).toEqual([]);
});
