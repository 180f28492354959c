import { describe, expect, it } from 'vitest';
import type { CentreView } from './centre.ts';
import { rangeStart, rollingPeriodStart } from './range-start.ts';

const HOUR = 3_600_000;
// A Wednesday.
const NOW = Date.parse('2025-11-12T18:30:20.500Z');
const view = (over: Partial<CentreView>): CentreView => ({
  skills: null,
  groups: null,
  range: 'CurrentDay',
  rollingPeriod: 'Minutes5',
  timeZoneMs: 0,
  shiftStartMs: 0,
  ...over,
});
const iso = (at: number): string => new Date(at).toISOString().slice(0, 16);

describe('where a range begins', () => {
  it.each<[string, Partial<CentreView>, string]>([
    ['the day in GMT', { range: 'CurrentDay' }, '2025-11-12T00:00'],
    ['the day in Pacific time', { range: 'CurrentDay', timeZoneMs: -8 * HOUR }, '2025-11-12T08:00'],
    ['the day in a half-hour zone', { range: 'CurrentDay', timeZoneMs: 5.5 * HOUR }, '2025-11-12T18:30'],
    ['the day in a quarter-hour zone', { range: 'CurrentDay', timeZoneMs: 5.75 * HOUR }, '2025-11-12T18:15'],
    ['the day far east', { range: 'CurrentDay', timeZoneMs: 14 * HOUR }, '2025-11-12T10:00'],
    ['the week, from Sunday', { range: 'CurrentWeek', timeZoneMs: -8 * HOUR }, '2025-11-09T08:00'],
    ['the month', { range: 'CurrentMonth', timeZoneMs: 5.5 * HOUR }, '2025-10-31T18:30'],
    ['a shift that began today', { range: 'CurrentShift', shiftStartMs: 9 * HOUR }, '2025-11-12T09:00'],
    ['a shift that began yesterday', { range: 'CurrentShift', shiftStartMs: 22 * HOUR }, '2025-11-11T22:00'],
    ['a rolling hour of whole minutes', { range: 'RollingHour' }, '2025-11-12T17:31'],
    ['a lifetime', { range: 'Lifetime' }, '1970-01-01T00:00'],
  ])('is right for %s', (_, over, expected) => {
    expect(iso(rangeStart(NOW, view(over)))).toBe(expected);
  });

  it.each<[CentreView['rollingPeriod'], string]>([
    ['Minutes5', '2025-11-12T18:26'],
    ['Minutes30', '2025-11-12T18:01'],
    ['Hours3', '2025-11-12T15:31'],
    ['Today', '2025-11-12T08:00'],
  ])('is right for the rolling period %s', (rollingPeriod, expected) => {
    expect(iso(rollingPeriodStart(NOW, view({ rollingPeriod, timeZoneMs: -8 * HOUR })))).toBe(expected);
  });
});
