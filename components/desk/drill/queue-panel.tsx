'use client';

import { Table2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { DrillStep, SortBy } from '#lib/domain/desk-address';
import { QueueTrend } from '../queue-trend.tsx';
import { RowValues } from '../row-values.tsx';
import { queueAgentsQuery } from '#lib/domain/desk-figures';
import { DrillList } from './drill-list.tsx';
import panel from '../row-panel.module.css';
import desk from '../desk.module.css';

interface QueuePanelProps {
  connection: string;
  skill: string;
  zone: string;
  onStep: (step: DrillStep) => void;
  /** Shows the agents in the table. */
  onTable: () => void;
}

const LONGEST_FIRST: SortBy = { column: 'State Duration', direction: 'desc' };

/** One queue: how it stands, its last hour, and who works for it. */
export function QueuePanel({ connection, skill, zone, onStep, onTable }: QueuePanelProps) {
  const t = useTranslations('desk');
  const agents = useMemo(() => queueAgentsQuery(connection, skill), [connection, skill]);
  return (
    <>
      <h2 className={panel.name}>{skill}</h2>
      <QueueTrend connection={connection} skill={skill} zone={zone} />
      <DrillList
        title={t('drill.agents')}
        query={agents}
        sort={LONGEST_FIRST}
        none={t('drill.noAgents')}
        onOpen={(key) => onStep({ kind: 'agent', key })}
      />
      <button type="button" className={desk.button} onClick={onTable}>
        <Table2 size={16} aria-hidden />
        {t('drill.inTable')}
      </button>
      <h3 className={panel.heading}>{t('drill.values')}</h3>
      <RowValues connection={connection} type="ACDStatus" rowKey={skill} />
    </>
  );
}
