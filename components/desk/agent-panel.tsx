'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { useReadState } from '#components/ui/looks-provider.tsx';
import { agentStateOf } from '#lib/domain/agent-state';
import { agentNow, type AgentNow } from './agent-now.ts';
import { AgentTimeline } from './agent-timeline.tsx';
import { DeskCell } from './desk-cell.tsx';
import { DeskClock } from './desk-clock.tsx';
import { AgentListening } from './listening/agent-listening.tsx';
import { formatClockTime } from '#lib/format/clock-time';
import { rowQuery } from './row-query.ts';
import { StateLabel } from './state-label.tsx';
import { AgentMessages } from './messages/agent-messages.tsx';
import { ValueList } from './value-list.tsx';
import styles from './row-panel.module.css';

interface AgentPanelProps {
  connection: string;
  agentKey: string;
  zone: string;
}

/** A reason by the label it was given, where it counts; else as the domain writes it. */
function useReasonWords(agent: AgentNow | null): string | null {
  const readState = useReadState();
  if (agent === null) return null;
  const { says } = readState(agent);
  return says === readState({ state: agent.state }).says ? agent.reason : says;
}

/** One agent: the state now and for how long, the last hour of states, the statistics of the range. */
export function AgentPanel({ connection, agentKey, zone }: AgentPanelProps) {
  const t = useTranslations('desk');
  const states = useLiveQuery(
    useMemo(() => rowQuery(connection, 'AgentState', agentKey), [connection, agentKey]),
  );
  const figures = useLiveQuery(
    useMemo(() => rowQuery(connection, 'AgentStatistics', agentKey), [connection, agentKey]),
  );
  const agent = states.table && agentNow(states.table, agentKey);
  const reason = useReasonWords(agent);
  const stale = states.ageState === 'stale';
  const row = figures.table?.rows[0];
  return (
    <>
      <h2 className={styles.name}>{agent?.name ?? agentKey}</h2>
      {agent !== null && agent.name !== agentKey && <p className={styles.quiet}>{agentKey}</p>}
      <DeskClock heldAt={stale ? states.asOf : null}>
        <div className={`${styles.stateCard} ${stale ? 'stale hatched' : ''}`}>
          {agent === null ? (
            <p className={styles.quiet}>
              {states.table === null ? t('agent.waitingState') : t('agent.noState')}
            </p>
          ) : (
            <>
              <p className={styles.stateNow}>
                {agent.state === null ? '–' : <StateLabel state={agent.state} />}
                {[reason, ...agent.about].filter(Boolean).map((text) => (
                  <span key={text}>· {text}</span>
                ))}
              </p>
              <p className={styles.hero}>
                <DeskCell cell={agent.inState} kind="duration" />
              </p>
            </>
          )}
          {stale && states.asOf !== null && (
            <p className={styles.asOf}>
              {t.rich('agent.asOf', {
                at: formatClockTime(states.asOf, zone),
                time: (chunks) => <time>{chunks}</time>,
              })}
            </p>
          )}
        </div>
      </DeskClock>
      <AgentMessages agentKey={agentKey} fullName={agent?.name ?? agentKey} />
      <AgentListening
        connection={connection}
        agent={agentKey}
        name={agent?.name ?? agentKey}
        isLoggedOut={agent === null ? null : agentStateOf(agent.state) === 'out'}
        zone={zone}
      />
      <AgentTimeline connection={connection} agentKey={agentKey} zone={zone} />
      <h3 className={styles.heading}>{t('agent.figures')}</h3>
      {figures.table === null && <p className={styles.quiet}>{t('agent.waitingFigures')}</p>}
      {figures.table !== null && row === undefined && <p className={styles.quiet}>{t('agent.noFigures')}</p>}
      {figures.table !== null && row !== undefined && (
        <div className={figures.ageState === 'stale' ? 'stale' : undefined}>
          <ValueList columns={figures.table.columns} row={row} skip={['Full Name']} />
        </div>
      )}
    </>
  );
}
