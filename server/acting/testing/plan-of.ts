import type { ConnectionPlan } from '#server/connections/connection-plan';

/** A connection to a simulated domain at an address; `acting` acts for everybody, null: nobody does. */
export function planOf(url: string, acting: string | null): ConnectionPlan {
  return {
    origin: 'environment',
    settings: {
      id: 'five9',
      name: 'Five9',
      url,
      zone: 'UTC',
      dataCentreZone: 'UTC',
      businessDayStartMs: 0,
      shiftStartMs: 0,
      statisticsRange: 'day',
      rollingPeriod: '30m',
      columnRoles: {},
    },
    credentials: {
      polling: { username: 'api1', password: 'simulator' },
      ...(acting !== null && { acting: { username: acting, password: 'simulator' } }),
    },
  };
}
