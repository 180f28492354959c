import { describe, expect, it } from 'vitest';
import { checkpointIdentity, type CheckpointOrigin } from './checkpoint-identity.ts';

describe('checkpointIdentity', () => {
  const origin: CheckpointOrigin = {
    user: 'api1',
    url: 'https://api.five9.com/wssupervisor/v9_5/SupervisorWebService',
    view: { shiftStart: 0, timeZone: -25_200_000, statisticsRange: 'CurrentDay', rollingPeriod: 'Minutes30' },
  };

  it('does not change with what does not matter', () => {
    const view = { ...origin.view, forceLogoutSession: true, idleTimeOut: 600 };
    expect(checkpointIdentity({ ...origin, url: `${origin.url}/`, view })).toBe(checkpointIdentity(origin));
  });

  it.each<Partial<CheckpointOrigin>>([
    { user: 'api2' },
    { url: 'https://api.five9.eu/wssupervisor/v9_5/SupervisorWebService' },
    { view: { ...origin.view, timeZone: -28_800_000 } },
    { view: { ...origin.view, statisticsRange: 'CurrentWeek' } },
    { view: { ...origin.view, rollingPeriod: 'Hour1' } },
    { view: { ...origin.view, shiftStart: 1 } },
  ])('changes with %j', (over) => {
    expect(checkpointIdentity({ ...origin, ...over })).not.toBe(checkpointIdentity(origin));
  });

  it('tells no name', () => {
    expect(checkpointIdentity(origin)).toMatch(/^[0-9a-f]{64}$/);
  });
});
