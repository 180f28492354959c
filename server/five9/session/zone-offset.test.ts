import { describe, expect, it } from 'vitest';
import { clockText, nextOffsetChange, zoneOffsetMs } from './zone-offset.ts';

const HOUR_MS = 3_600_000;

describe('zoneOffsetMs', () => {
  it.each([
    ['America/Los_Angeles', '2026-01-15T12:00:00Z', -8],
    ['America/Los_Angeles', '2026-07-15T12:00:00Z', -7],
    ['Asia/Kolkata', '2026-07-15T12:00:00Z', 5.5],
    ['Australia/Lord_Howe', '2026-01-15T12:00:00Z', 11],
    ['Australia/Lord_Howe', '2026-07-15T12:00:00Z', 10.5],
    ['UTC', '2026-07-15T12:00:00.987Z', 0],
  ])('%s at %s is %d hours from UTC', (zone, at, hours) => {
    expect(zoneOffsetMs(zone, Date.parse(at))).toBe(hours * HOUR_MS);
  });

  it('does not lose its fraction of a second', () => {
    expect(zoneOffsetMs('Europe/Berlin', Date.parse('2026-07-15T12:00:00.001Z'))).toBe(2 * HOUR_MS);
    expect(zoneOffsetMs('Europe/Berlin', -1)).toBe(HOUR_MS);
  });
});

describe('nextOffsetChange', () => {
  it.each([
    ['America/Los_Angeles', '2026-01-15T12:00:00Z', '2026-03-08T10:00:00Z'],
    ['America/Los_Angeles', '2026-07-15T12:00:00Z', '2026-11-01T09:00:00Z'],
    ['Australia/Lord_Howe', '2026-01-15T12:00:00Z', '2026-04-04T15:00:00Z'],
  ])('in %s after %s is %s', (zone, at, change) => {
    expect(nextOffsetChange(zone, Date.parse(at))).toBe(Date.parse(change));
  });

  it('is null in a zone without daylight saving', () => {
    expect(nextOffsetChange('Asia/Kolkata', Date.parse('2026-07-15T12:00:00Z'))).toBeNull();
  });
});

describe('clockText', () => {
  it('reads the wall clock of the zone', () => {
    expect(clockText('Asia/Kolkata', Date.parse('2026-07-15T08:50:59Z'))).toBe('14:20');
    expect(clockText('America/Los_Angeles', Date.parse('2026-07-15T07:00:00Z'))).toBe('00:00');
  });
});
