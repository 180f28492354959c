import type { ConnectionStatus } from '#lib/wire/frame';

/** The body of `GET /api/health`. Ages are ms, null before first data; `status` is `ok` when every connection is live. */
export interface Health {
  status: 'ok' | 'degraded';
  build: string;
  startedAt: string;
  connections: {
    id: string;
    state: string;
    reason: string;
    types: {
      type: string;
      state: string;
      columns: number;
      rows: number;
      version: number;
      sourceAgeMs: number | null;
      serverAgeMs: number | null;
    }[];
    quota: { operation: string; window: string; limit: number; used: number }[];
  }[];
  viewers: number;
}

export interface HealthFacts {
  build: string;
  startedAt: number;
  now: number;
  connections: readonly ConnectionStatus[];
  viewers: number;
}

export function healthOf({ build, startedAt, now, connections, viewers }: HealthFacts): Health {
  return {
    status: connections.every((connection) => connection.state === 'live') ? 'ok' : 'degraded',
    build,
    startedAt: new Date(startedAt).toISOString(),
    connections: connections.map(({ id, state, reason, types, quota }) => ({
      id,
      state,
      reason,
      types: types.map(({ type, standing, columns, rows, version, measuredAt, receivedAt, limitMs }) => {
        const isOld = measuredAt !== null && now - measuredAt > limitMs;
        return {
          type,
          state: standing === 'live' && isOld ? 'stale' : standing,
          columns,
          rows,
          version,
          sourceAgeMs: ageOf(measuredAt, now),
          serverAgeMs: ageOf(receivedAt, now),
        };
      }),
      quota: quota.map(({ operation, windowMs, limit, used }) => ({
        operation,
        window: windowName(windowMs),
        limit,
        used,
      })),
    })),
    viewers,
  };
}

function ageOf(at: number | null, now: number): number | null {
  return at === null ? null : Math.max(0, Math.round(now - at));
}

function windowName(windowMs: number): string {
  switch (windowMs) {
    case 60_000:
      return 'minute';
    case 3_600_000:
      return 'hour';
    case 86_400_000:
      return 'day';
    default:
      return `${windowMs / 1000} s`;
  }
}
