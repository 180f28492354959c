import type { ActingSource } from '#lib/domain/acting-source';
import type { Clock } from '#lib/domain/clock';
import { createFive9Acting } from '#server/five9/acting/create-five9-acting';
import { wirePeriod, wireRange } from '#server/five9/values/wire-settings';
import type { Logger } from '#server/ops/log';
import type { ConnectionPlan, Credential } from './connection-plan.ts';

/** Somebody to act as on a connection: its acting user, or a person's own. */
export function actingSource(
  { settings }: ConnectionPlan,
  user: Credential,
  options: { clock: Clock; log: Logger; onPasswordRefused: () => Promise<void> },
): ActingSource {
  const { url, zone, shiftStartMs, statisticsRange, rollingPeriod } = settings;
  return createFive9Acting({
    ...options,
    ...user,
    url,
    fallsBack: settings.findsVersion === true,
    settings: {
      zone,
      shiftStartMs,
      statisticsRange: wireRange(statisticsRange),
      rollingPeriod: wirePeriod(rollingPeriod),
    },
  });
}
