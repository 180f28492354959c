import { describe, expect, it } from 'vitest';
import { viewSettingsAt } from './view-settings.ts';

describe('viewSettingsAt', () => {
  it.each([
    ['before', '2026-11-01T05:59:59Z', -14_400_000],
    ['after', '2026-11-01T06:00:00Z', -18_000_000],
  ])('sends the offset of the zone as it is %s daylight saving ends', (_when, at, timeZone) => {
    const choice = {
      statisticsRange: 'CurrentDay',
      rollingPeriod: 'Minutes30',
      shiftStartMs: 28_800_000,
      zone: 'America/New_York',
      idleTimeOutS: 1800,
    } as const;
    expect(viewSettingsAt(choice, Date.parse(at), false)).toEqual({
      forceLogoutSession: false,
      idleTimeOut: 1800,
      rollingPeriod: 'Minutes30',
      shiftStart: 28_800_000,
      statisticsRange: 'CurrentDay',
      timeZone,
    });
  });
});
