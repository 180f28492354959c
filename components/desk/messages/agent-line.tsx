'use client';

import { useMemo } from 'react';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { agentNow } from '../agent-now.ts';
import { DeskCell } from '../desk-cell.tsx';
import { DeskClock } from '../desk-clock.tsx';
import { rowQuery } from '../row-query.ts';
import { StateLabel } from '../state-label.tsx';
import styles from './messages.module.css';

/** What an agent does now and for how long, in a line; nothing for whoever is no agent. */
export function AgentLine({ connection, agentKey }: { connection: string; agentKey: string }) {
  const states = useLiveQuery(
    useMemo(() => rowQuery(connection, 'AgentState', agentKey), [connection, agentKey]),
  );
  const agent = states.table && agentNow(states.table, agentKey);
  if (!agent || agent.state === null) return null;
  const isStale = states.ageState === 'stale';
  return (
    <DeskClock heldAt={isStale ? states.asOf : null}>
      <p className={`${styles.agentLine} ${isStale ? 'stale hatched' : ''}`}>
        <StateLabel state={agent.state} />
        <DeskCell cell={agent.inState} kind="duration" />
        {agent.reason !== null && <span>· {agent.reason}</span>}
      </p>
    </DeskClock>
  );
}
