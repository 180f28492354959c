import { seesConnection, type Visibility } from '#server/scope/visibility';
import type { DisplayStanding } from '#lib/domain/display';
import type { ConnectionStatus } from '#lib/wire/frame';

/**
 * The body of `GET /api/health`. Ages are ms, null before first data; `status` is `ok` when
 * every connection is live and no table of it past its limit of age or in doubt.
 */
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
      rows: number | null;
      version: number;
      sourceAgeMs: number | null;
      serverAgeMs: number | null;
    }[];
    quota: { operation: string; window: string; limit: number; used: number }[];
  }[];
  viewers: number;
  /** Paired displays by how they stand, for whoever looks after them. */
  displays?: Readonly<Record<DisplayStanding, number>>;
}

export interface HealthFacts {
  build: string;
  startedAt: number;
  now: number;
  connections: readonly ConnectionStatus[];
  viewers: number;
  /** Of whoever asks: other connections are not listed, and rows are counted only for who sees all of them. */
  visibility: Visibility;
}

const IN_ORDER = ['live', 'pending', 'denied'];

export function healthOf({
  build,
  startedAt,
  now,
  connections: statuses,
  viewers,
  visibility,
}: HealthFacts): Health {
  const connections = statuses.map((status) =>
    connectionHealth(status, { now, withRows: visibility.isEverything }),
  );
  const isInOrder = ({ state, types }: ConnectionHealth): boolean =>
    state === 'live' && types.every((type) => IN_ORDER.includes(type.state));
  return {
    status: connections.every(isInOrder) ? 'ok' : 'degraded',
    build,
    startedAt: new Date(startedAt).toISOString(),
    connections: connections.filter(({ id }) => seesConnection(visibility, id)),
    viewers,
  };
}

type ConnectionHealth = Health['connections'][number];

function connectionHealth(
  { id, state, reason, types, quota }: ConnectionStatus,
  { now, withRows }: { now: number; withRows: boolean },
): ConnectionHealth {
  return {
    id,
    state,
    reason,
    types: types.map(({ type, standing, columns, rows, version, measuredAt, receivedAt, limitMs }) => {
      // Far ahead of now is no better: the clock was set back since.
      const isOld = measuredAt !== null && Math.abs(now - measuredAt) > limitMs;
      return {
        type,
        state: standing === 'live' && isOld ? 'stale' : standing,
        columns,
        rows: withRows ? rows : null,
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
