import type { Clock } from '#lib/domain/clock';
import { probeConfiguration } from '#server/five9/probe/probe-configuration';
import { probeStatistics } from '#server/five9/probe/probe-statistics';
import type { Logger } from '#server/ops/log';
import type { ConnectionProbe } from './connection-probe.ts';

/** The probes of Five9's two services. */
export function five9Probe(own: { clock: Clock; log: Logger }): ConnectionProbe {
  return {
    statistics: (target) => probeStatistics({ ...target, ...own }),
    configuration: (target) => probeConfiguration({ ...target, ...own }),
  };
}
