import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { WINDOW_LENGTHS_MS, windowAround } from './quota-window.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

describe('windowAround', () => {
  it.each([
    ['a spring day', 'America/Los_Angeles', '2026-03-08T20:00:00Z', '2026-03-08T08:00:00Z', 23],
    ['an autumn day', 'America/Los_Angeles', '2026-11-01T20:00:00Z', '2026-11-01T07:00:00Z', 25],
    ['an ordinary day', 'America/Los_Angeles', '2026-07-15T20:00:00Z', '2026-07-15T07:00:00Z', 24],
    ['a half-hour zone', 'Asia/Kolkata', '2026-07-15T20:00:00Z', '2026-07-15T18:30:00Z', 24],
    ['a day whose midnight is skipped', 'Africa/Cairo', '2026-04-24T12:00:00Z', '2026-04-23T22:00:00Z', 23],
  ])('knows the length of %s', (...[, zone, at, startAt, hours]) => {
    const day = windowAround(DAY_MS, zone, Date.parse(at));
    expect(new Date(day.startAt).toISOString()).toBe(new Date(startAt).toISOString());
    expect(day.endAt - day.startAt).toBe(hours * HOUR_MS);
  });

  it('aligns hours with the zone, not with UTC', () => {
    const hour = windowAround(HOUR_MS, 'Asia/Kolkata', Date.parse('2026-07-15T12:10:00Z'));
    expect(new Date(hour.startAt).toISOString()).toBe('2026-07-15T11:30:00.000Z');
  });

  it('tiles time: every moment is inside its window, and the next window begins where it ends', () => {
    const zones = [
      'America/Los_Angeles',
      'Europe/Berlin',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Africa/Cairo',
    ];
    const from = Date.parse('2026-01-01T00:00:00Z');
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom(...WINDOW_LENGTHS_MS),
        fc.integer({ min: 0, max: 365 * DAY_MS }),
        (zone, lengthMs, afterMs) => {
          const at = from + afterMs;
          const here = windowAround(lengthMs, zone, at);
          expect(here.startAt).toBeLessThanOrEqual(at);
          expect(here.endAt).toBeGreaterThan(at);
          expect(windowAround(lengthMs, zone, here.startAt)).toEqual(here);
          const next = windowAround(lengthMs, zone, here.endAt);
          expect(lengthMs === DAY_MS ? next.startAt : here.endAt).toBe(here.endAt);
        },
      ),
    );
  });
});
