import { describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import { QuotaKeeper } from './quota-keeper.ts';

const ZONE = 'America/Los_Angeles';
const MIDNIGHT = Date.parse('2026-07-15T07:00:00Z');
const HOUR_MS = 3_600_000;

describe('the quota keeper', () => {
  it('has its counters read at the start, every five minutes, and when the clocks turn out to differ', () => {
    const clock = new ManualClock(MIDNIGHT);
    const keeper = new QuotaKeeper(clock, ZONE);
    expect(keeper.isRecountDue).toBe(true);
    keeper.counted(null);
    expect(keeper.isRecountDue).toBe(false);
    keeper.learnSkew(2_000);
    expect(keeper.isRecountDue).toBe(false);
    keeper.learnSkew(HOUR_MS);
    expect(keeper.isRecountDue).toBe(true);
    keeper.counted(null);
    clock.jump(5 * 60_000);
    expect(keeper.isRecountDue).toBe(true);
  });

  it('waits for the window that a refusal names, and a minute where nothing explains it', () => {
    const keeper = new QuotaKeeper(new ManualClock(MIDNIGHT + 10 * 60_000 + 10_000), ZONE);
    expect(keeper.refused('QueryChangedStatistics', 1_200)).toBe(MIDNIGHT + HOUR_MS + 5_000);
    const unlimited = new QuotaKeeper(new ManualClock(MIDNIGHT + 20_000), ZONE);
    expect(unlimited.refused('QueryStatistics', null)).toBe(MIDNIGHT + 65_000);
  });

  it('spreads the day over the hours that are watched, as the days have shown', async () => {
    const clock = new ManualClock(MIDNIGHT);
    const keeper = new QuotaKeeper(clock, ZONE);
    const gapAtFirst = keeper.gapMs();
    for (let hour = 0; hour < 24 * 4; hour++) {
      const ofDay = hour % 24;
      for (let part = 0; part < 4; part++) {
        keeper.learnWatching(ofDay >= 8 && ofDay < 18);
        clock.jump(HOUR_MS / 4);
      }
    }
    keeper.learnWatching(false);
    expect(gapAtFirst).toBe(3_600);
    expect(keeper.gapMs()).toBe(3_000);
  });

  it('tells the window of a counter as it lies on our own clock', () => {
    const clock = new ManualClock(MIDNIGHT + 90_000);
    const keeper = new QuotaKeeper(clock, ZONE);
    const minute = () => keeper.readings().find(({ windowMs }) => windowMs === 60_000)?.window;
    expect(minute()).toEqual({ startAt: MIDNIGHT + 60_000, endAt: MIDNIGHT + 120_000 });
    // Our clock is 40 s ahead, so that the service still counts in the minute before.
    keeper.learnSkew(40_000);
    expect(minute()).toEqual({ startAt: MIDNIGHT + 40_000, endAt: MIDNIGHT + 100_000 });
  });
});
