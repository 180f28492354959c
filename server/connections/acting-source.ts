import type { ActingSource } from '#lib/domain/acting-source';
import type { Clock } from '#lib/domain/clock';
import { createFive9Acting } from '#server/five9/acting/create-five9-acting';
import { wirePeriod, wireRange } from '#server/five9/values/wire-settings';
import type { Logger } from '#server/ops/log';
import type { ConnectionPlan } from './connection-plan.ts';

/** As whom is acted on a connection: its acting user; null where none is set, since no other user may do it. */
export function actingSource(
  { settings, credentials }: ConnectionPlan,
  options: { clock: Clock; log: Logger },
): ActingSource | null {
  const { acting } = credentials;
  if (!acting) return null;
  const { url, zone, shiftStartMs, statisticsRange, rollingPeriod } = settings;
  return createFive9Acting({
    ...options,
    ...acting,
    url,
    settings: {
      zone,
      shiftStartMs,
      statisticsRange: wireRange(statisticsRange),
      rollingPeriod: wirePeriod(rollingPeriod),
    },
  });
}
