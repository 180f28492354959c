import type { ConnectionStatus } from '#lib/wire/frame';
import { quotaMeters } from '#components/desk/quota-meter.ts';
import type { QuotaTrouble } from './trouble.ts';

const MINUTE_MS = 60_000;

/** Call counters that are nearly spent. A minute's is meant to be: the pacing fills it and waits for the next. */
export function selectQuota(connections: readonly ConnectionStatus[]): readonly QuotaTrouble[] {
  return connections.flatMap(({ id, name, quota }) =>
    quotaMeters(quota)
      .filter(({ windowMs, level }) => windowMs > MINUTE_MS && level !== 'plenty')
      .map(({ operation, windowMs, used, limit, level }): QuotaTrouble => {
        const reading = quota.find((one) => one.operation === operation && one.windowMs === windowMs);
        return {
          kind: 'quota',
          key: `quota ${id} ${operation} ${windowMs}`,
          severity: level === 'spent' ? 'critical' : 'warn',
          since: null,
          frozenAt: null,
          connection: name,
          operation,
          windowMs,
          used,
          limit,
          endAt: reading?.window?.endAt ?? null,
        };
      }),
  );
}
