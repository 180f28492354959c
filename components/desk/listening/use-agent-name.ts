'use client';

import { useMemo } from 'react';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { agentNow } from '../agent-now.ts';
import { rowQuery } from '../row-query.ts';

/** How an agent is called; by their key where the table does not say, empty where there is none. */
export function useAgentName(connection: string, agent: string | null): string {
  const query = useMemo(
    () => (agent === null ? null : rowQuery(connection, 'AgentState', agent)),
    [connection, agent],
  );
  const { table } = useLiveQuery(query);
  if (agent === null) return '';
  return (table && agentNow(table, agent)?.name) ?? agent;
}
