import { describe, expect, it } from 'vitest';
import { pacificTime } from './pacific-time.ts';

describe('Pacific wall time', () => {
  it.each([
    ['in winter', '2025-01-15T18:30:05Z', '2025-01-15 10:30:05'],
    ['in summer', '2025-07-15T18:30:05Z', '2025-07-15 11:30:05'],
    ['a second before clocks go forward', '2025-03-09T09:59:59Z', '2025-03-09 01:59:59'],
    ['when clocks go forward', '2025-03-09T10:00:00Z', '2025-03-09 03:00:00'],
    ['in the first one o’clock hour of the long day', '2025-11-02T08:30:00Z', '2025-11-02 01:30:00'],
    ['in the second one o’clock hour of the long day', '2025-11-02T09:30:00Z', '2025-11-02 01:30:00'],
    ['across the new year', '2026-01-01T07:59:59.900Z', '2025-12-31 23:59:59'],
  ])('is right %s', (_, instant, expected) => {
    expect(pacificTime(Date.parse(instant))).toBe(expected);
  });
});
