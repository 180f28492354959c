'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useMemo, useRef, type ReactNode } from 'react';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import type { RowsQuery } from '#lib/domain/live-query';
import type { StatisticType } from '#lib/domain/statistic-type';
import { AgentPanel } from './agent-panel.tsx';
import { DeskClock } from './desk-clock.tsx';
import { QueueTrend } from './queue-trend.tsx';
import { rowQuery } from './row-query.ts';
import { NOUN_OF } from './statistic-groups.ts';
import { ValueList } from './value-list.tsx';
import styles from './row-panel.module.css';

interface RowPanelProps {
  connection: string;
  type: StatisticType;
  rowKey: string;
  zone: string;
  onClose: () => void;
}

/** Everything about the selected row, beside the table. */
export function RowPanel(props: RowPanelProps) {
  const { connection, type, rowKey, zone } = props;
  if (type === 'AgentState' || type === 'AgentStatistics') {
    return (
      <PanelFrame {...props}>
        <AgentPanel connection={connection} agentKey={rowKey} zone={zone} />
      </PanelFrame>
    );
  }
  return (
    <PanelFrame {...props}>
      <h2 className={styles.name}>{rowKey}</h2>
      {type === 'ACDStatus' && <QueueTrend connection={connection} skill={rowKey} zone={zone} />}
      <RowValues connection={connection} type={type} rowKey={rowKey} />
    </PanelFrame>
  );
}

function PanelFrame({ type, onClose, children }: RowPanelProps & { children: ReactNode }) {
  const t = useTranslations('desk');
  const common = useTranslations('common');
  const panel = useRef<HTMLElement>(null);
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
  });
  useEffect(() => {
    const element = panel.current;
    const listen = (event: KeyboardEvent): void => onKey(event);
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, []);
  return (
    <aside ref={panel} className={styles.panel} aria-label={t(`nouns.${NOUN_OF[type]}.selected`)}>
      <button type="button" className={styles.close} aria-label={common('close')} onClick={onClose}>
        <X size={18} aria-hidden />
      </button>
      {children}
    </aside>
  );
}

function RowValues({
  connection,
  type,
  rowKey,
}: {
  connection: string;
  type: StatisticType;
  rowKey: string;
}) {
  const t = useTranslations('desk');
  const query = useMemo<RowsQuery>(() => rowQuery(connection, type, rowKey), [connection, type, rowKey]);
  const result = useLiveQuery(query);
  const row = result.table?.rows[0];
  if (result.table === null) return <p className={styles.quiet}>{t('rows.waiting')}</p>;
  if (row === undefined) return <p className={styles.quiet}>{t('rows.left')}</p>;
  return (
    <DeskClock heldAt={result.ageState === 'stale' ? result.asOf : null}>
      <div className={result.ageState === 'stale' ? 'stale' : undefined}>
        <ValueList columns={result.table.columns} row={row} />
      </div>
    </DeskClock>
  );
}
