import { useMemo } from 'react';
import type { QueueTablePanel } from '#lib/domain/board';
import { groupedQueues } from '#lib/domain/queue-groups';
import type { ResultTable } from '#lib/domain/result-table';
import type { LiveResult } from '#components/live/live-result.ts';
import { useLiveQuery } from '#components/live/use-live-query.ts';

export interface LiveQueues {
  /** A row a skill or a group, with the columns of skills. */
  table: ResultTable | null;
  /** How old what is shown is: of the queues, and of the agents where these come from elsewhere. */
  results: readonly [main: LiveResult, ...more: LiveResult[]];
}

/** What a queue table shows, by skill or by group. Null: for a panel that is none. */
export function useQueues(panel: Pick<QueueTablePanel, 'query' | 'groups'> | null): LiveQueues {
  const groups = panel?.groups;
  const main = useLiveQuery(groups?.calls ?? panel?.query ?? null);
  const agents = useLiveQuery(groups?.agents ?? null);
  const table = useMemo(
    () =>
      main.table && groups ? groupedQueues({ calls: main.table, agents: agents.table }, groups) : main.table,
    [groups, main.table, agents.table],
  );
  return { table, results: groups?.agents ? [main, agents] : [main] };
}
