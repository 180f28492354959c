import { describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import { ClockWatch } from './clock-watch.ts';

const HOUR_MS = 3_600_000;

describe('watching the clock', () => {
  it('sees nothing while time goes on, however far', async () => {
    const clock = new ManualClock(HOUR_MS * 10);
    const watch = new ClockWatch(clock);
    await clock.advance(5_000);
    expect(watch.setBackMs()).toBe(0);
    clock.jump(HOUR_MS);
    expect(watch.setBackMs()).toBe(0);
  });

  it('tells once by how much it was set back, and overlooks a trifle', () => {
    const clock = new ManualClock(HOUR_MS * 10);
    const watch = new ClockWatch(clock);
    clock.jump(-900);
    expect(watch.setBackMs()).toBe(0);
    clock.jump(-HOUR_MS);
    expect(watch.setBackMs()).toBe(HOUR_MS);
    expect(watch.setBackMs()).toBe(0);
  });

  it('counts what passed in a wait that ran its length', async () => {
    const clock = new ManualClock(HOUR_MS * 10);
    const watch = new ClockWatch(clock);
    const until = clock.now() + 900_000;
    clock.jump(-HOUR_MS);
    await clock.advance(900_000);
    watch.waitedUntil(until);
    expect(watch.setBackMs()).toBe(HOUR_MS);
  });
});
