import { describe, expect, it } from 'vitest';
import { dataCentreOffsetMs, nextOffsetChange } from './data-centre-time.ts';

const HOUR_MS = 3_600_000;

describe("the data centre's time", () => {
  it.each([
    ['2026-01-15T12:00:00Z', -8],
    ['2026-07-15T12:00:00Z', -7],
    ['2026-03-08T09:59:59Z', -8],
    ['2026-03-08T10:00:00Z', -7],
    ['2026-11-01T08:59:59Z', -7],
    ['2026-11-01T09:00:00Z', -8],
  ])('at %s is GMT %i h', (at, hours) => {
    expect(dataCentreOffsetMs(Date.parse(at))).toBe(hours * HOUR_MS);
  });

  it.each([
    ['2026-01-15T12:00:00Z', '2026-03-08T10:00:00.000Z'],
    ['2026-03-08T10:00:00Z', '2026-11-01T09:00:00.000Z'],
  ])('changes next after %s at %s', (at, change) => {
    expect(new Date(nextOffsetChange(Date.parse(at))).toISOString()).toBe(change);
  });
});
