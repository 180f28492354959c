import type { Clock } from '#lib/domain/clock';
import type { DirectorySource } from '#lib/domain/directory';
import { createFive9Directory } from '#server/five9/directory/create-five9-directory';
import type { Logger } from '#server/ops/log';
import type { ConnectionStatistics } from '#server/statistics/connection-statistics';
import type { ConnectionPlan } from './connection-plan.ts';

export interface DirectorySourceOptions {
  clock: Clock;
  log: Logger;
  random: () => number;
  onCall: (call: { operation: string; outcome: string }) => void;
}

/** Who says who is who on a connection: its configuration service, asked by the directory's own user where there is one. */
export function directorySource(
  { settings, credentials }: ConnectionPlan,
  statistics: ConnectionStatistics,
  options: DirectorySourceOptions,
): DirectorySource {
  return createFive9Directory({
    ...options,
    ...(credentials.directory ?? credentials.polling),
    url: settings.url,
    dataCentreZone: settings.dataCentreZone,
    reasonNames: () => reasonsSeen(statistics),
  });
}

/** The reasons that agents give at this moment. */
function reasonsSeen(statistics: ConnectionStatistics): ReadonlySet<string> {
  const { layout, rows } = statistics.table('AgentState');
  const column = layout.find('Reason Code');
  const seen = new Set<string>();
  for (const row of rows.values()) {
    const reason = row[column];
    if (typeof reason === 'string' && reason !== '') seen.add(reason);
  }
  return seen;
}
