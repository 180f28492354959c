import { describe, expect, it } from 'vitest';
import { ALL_HOURS_WATCHED, learnHour, watchedMsLeft } from './watched-hours.ts';

const ZONE = 'America/Los_Angeles';
const HOUR_MS = 3_600_000;

describe('watchedMsLeft', () => {
  it.each([
    ['an ordinary day', '2026-07-15T07:00:00Z', 24],
    ['the day clocks go forward', '2026-03-08T08:00:00Z', 23],
    ['the day clocks go back', '2026-11-01T07:00:00Z', 25],
    ['the middle of an hour', '2026-07-16T05:30:00Z', 1.5],
  ])('takes every hour for watched at first: %s', (_title, at, hours) => {
    expect(watchedMsLeft(ALL_HOURS_WATCHED, ZONE, Date.parse(at))).toBe(hours * HOUR_MS);
  });

  it('gives less to hours that nobody watched, and never nothing', () => {
    const night = Date.parse('2026-07-15T09:30:00Z');
    let hours = ALL_HOURS_WATCHED;
    for (let day = 0; day < 20; day++) hours = learnHour(hours, ZONE, { at: night, share: 0 });
    expect(watchedMsLeft(hours, ZONE, Date.parse('2026-07-15T07:00:00Z'))).toBeCloseTo(23.1 * HOUR_MS, -1);
  });
});
