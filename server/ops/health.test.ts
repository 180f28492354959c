import { describe, expect, it } from 'vitest';
import type { ConnectionStatus, TypeStatus } from '#lib/wire/frame';
import { EVERYTHING, type Visibility } from '#server/scope/visibility';
import { healthOf } from './health.ts';

const now = 1_000_000;

function typeStatus(overrides: Partial<TypeStatus> = {}): TypeStatus {
  return {
    type: 'ACDStatus',
    standing: 'live',
    reason: '',
    measuredAt: now - 3_000,
    receivedAt: now - 2_000,
    limitMs: 15_000,
    nextAt: null,
    rows: 6,
    columns: 14,
    version: 9,
    ...overrides,
  };
}

function connection(overrides: Partial<ConnectionStatus> = {}): ConnectionStatus {
  return {
    id: 'five9',
    name: 'Northwind',
    zone: 'UTC',
    state: 'live',
    reason: '',
    stateSince: 0,
    types: [typeStatus()],
    quota: [{ operation: 'QueryStatistics', windowMs: 3_600_000, limit: 15, used: 9 }],
    ...overrides,
  };
}

const health = (status: ConnectionStatus, visibility: Visibility = EVERYTHING) =>
  healthOf({ build: 'abc', startedAt: 0, now, connections: [status], viewers: 4, visibility });

describe('health', () => {
  it('lists to whoever sees some rows only their connections, and counts no rows', () => {
    const some: Visibility = { ...EVERYTHING, isEverything: false, connections: new Set(['five9']) };
    const [seen] = health(connection(), some).connections;
    expect(seen?.types.map(({ rows }) => rows)).toEqual([null]);
    const down = connection({ id: 'other', state: 'error' });
    expect(health(down, some)).toMatchObject({ status: 'degraded', connections: [] });
  });

  it('tells each type with its two ages, and the quota by window', () => {
    expect(health(connection())).toEqual({
      status: 'ok',
      build: 'abc',
      startedAt: '1970-01-01T00:00:00.000Z',
      viewers: 4,
      connections: [
        {
          id: 'five9',
          state: 'live',
          reason: '',
          types: [
            {
              type: 'ACDStatus',
              state: 'live',
              columns: 14,
              rows: 6,
              version: 9,
              sourceAgeMs: 3_000,
              serverAgeMs: 2_000,
            },
          ],
          quota: [{ operation: 'QueryStatistics', window: 'hour', limit: 15, used: 9 }],
        },
      ],
    });
  });

  it('calls a type past its limit, or from before the clock was set back, stale; one without data has no age', () => {
    const status = connection({
      types: [
        typeStatus({ measuredAt: now - 15_001 }),
        typeStatus({ measuredAt: now + 3_600_000 }),
        typeStatus({ standing: 'pending', measuredAt: null, receivedAt: null }),
      ],
    });
    expect(health(status).connections[0]?.types).toMatchObject([
      { state: 'stale', sourceAgeMs: 15_001 },
      { state: 'stale', sourceAgeMs: 0 },
      { state: 'pending', sourceAgeMs: null, serverAgeMs: null },
    ]);
  });

  it('is degraded by a table that is too old or in doubt, not by one to come or denied', () => {
    const statusWith = (overrides: Partial<TypeStatus>) =>
      health(connection({ types: [typeStatus(), typeStatus(overrides)] })).status;
    expect(statusWith({ measuredAt: now - 15_001 })).toBe('degraded');
    expect(statusWith({ standing: 'doubtful' })).toBe('degraded');
    expect(statusWith({ standing: 'pending', measuredAt: null })).toBe('ok');
    expect(statusWith({ standing: 'denied', measuredAt: null })).toBe('ok');
  });

  it('is degraded while any connection is not live', () => {
    expect(health(connection({ state: 'error', reason: 'no seat free' })).status).toBe('degraded');
  });
});
