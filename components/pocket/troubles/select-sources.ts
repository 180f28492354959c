import type { ConnectionStatus, TypeStatus } from '#lib/wire/frame';
import type { SourceTrouble } from './trouble.ts';

/** Connections that are away, and tables that are not renewed. Judged by the server's clock, and only while it is heard. */
export function selectSources(
  connections: readonly ConnectionStatus[],
  now: number,
): readonly SourceTrouble[] {
  return connections.flatMap((connection): SourceTrouble[] => {
    const { id, name, state, reason, stateSince } = connection;
    const base = { kind: 'source' as const, key: `source ${id}`, connection: name, frozenAt: null };
    if (state !== 'live')
      return [
        {
          ...base,
          severity: state === 'connecting' ? 'warn' : 'critical',
          since: { at: stateSince, isSure: true },
          state,
          reason,
          types: [],
        },
      ];
    const old = connection.types.filter((status) => isOld(status, now));
    if (old.length === 0) return [];
    return [
      {
        ...base,
        severity: 'warn',
        since: { at: Math.min(...old.map(endedAt)), isSure: true },
        state: 'old',
        reason: old.find((status) => status.reason !== '')?.reason ?? '',
        types: old.map(({ type }) => type),
      },
    ];
  });
}

/** What has never come, or may not, is no trouble: it is said where it would stand. */
function isOld({ standing, measuredAt, limitMs }: TypeStatus, now: number): boolean {
  if (measuredAt === null || standing === 'pending' || standing === 'denied') return false;
  return standing === 'doubtful' || now - measuredAt > limitMs;
}

function endedAt({ measuredAt, limitMs, standing }: TypeStatus): number {
  return (measuredAt ?? 0) + (standing === 'doubtful' ? 0 : limitMs);
}
