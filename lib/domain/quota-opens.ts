import { forecastOf } from './quota-forecast.ts';
import type { QuotaReading } from './source.ts';

/**
 * When a call that its counter did not allow will be allowed again, epoch ms: the end of the window with the limit that
 * was named, else of the last one that is spent. Null where the readings do not tell. `now` on the server's clock.
 */
export function quotaOpensAt(
  readings: readonly QuotaReading[],
  { operation, limit }: { operation: string | null; limit: number | null },
  now: number,
): number | null {
  const counted = readings.filter((reading) => reading.operation === operation);
  const named = counted.filter((reading) => reading.limit === limit);
  const ends = (
    named.length > 0 ? named : counted.filter((reading) => forecastOf(reading, now).kind === 'spent')
  )
    .map(({ window }) => window?.endAt ?? 0)
    .filter((endAt) => endAt > now);
  return ends.length === 0 ? null : Math.max(...ends);
}
