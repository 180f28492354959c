import { describe, expect, it } from 'vitest';
import { arrivalShare, DAY, HOUR, nextAtDayTime, SHIFTS, timeOfDay } from './day-curve.ts';

const START = Date.parse('2025-03-01T03:00:00Z');

describe("the centre's own day", () => {
  it('stands at half past ten when the service opens, whatever the real hour', () => {
    for (const hour of [0, 3, 12, 23]) {
      const startAt = START + hour * HOUR;
      expect(timeOfDay(startAt, startAt)).toBe(10.5 * HOUR);
      expect(timeOfDay(startAt + DAY, startAt)).toBe(10.5 * HOUR);
      expect(timeOfDay(startAt - 11 * HOUR, startAt)).toBe(23.5 * HOUR);
    }
  });

  it('finds the next moment of an hour, a whole day on when it is that hour now', () => {
    expect(nextAtDayTime(START, 12 * HOUR, START)).toBe(START + 1.5 * HOUR);
    expect(nextAtDayTime(START, 10.5 * HOUR, START)).toBe(START + DAY);
    expect(nextAtDayTime(START, 9 * HOUR, START)).toBe(START + 22.5 * HOUR);
  });

  it('is busy in mid-morning, quiet at night, and never jumps', () => {
    expect(arrivalShare(10.5 * HOUR)).toBe(1);
    expect(arrivalShare(3 * HOUR)).toBeLessThan(0.05);
    for (let at = 0; at < DAY; at += 60_000)
      expect(Math.abs(arrivalShare(at + 60_000) - arrivalShare(at))).toBeLessThan(0.02);
  });

  it('gives every agent a shift', () => {
    expect(SHIFTS.reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(1, 10);
  });
});
