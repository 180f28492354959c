import type { Clock } from '#lib/domain/clock';
import { probeConfiguration } from '#server/five9/probe/probe-configuration';
import { probeStatistics } from '#server/five9/probe/probe-statistics';
import type { Logger } from '#server/ops/log';
import type { ConnectionProbe } from './connection-probe.ts';

/** Asks the services themselves. */
export function serviceProbe({ clock, log }: { clock: Clock; log: Logger }): ConnectionProbe {
  return {
    statistics: (target) => probeStatistics({ ...target, clock, log }),
    configuration: (target) => probeConfiguration({ ...target, clock, log }),
  };
}
