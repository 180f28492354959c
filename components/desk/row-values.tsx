'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import type { StatisticType } from '#lib/domain/statistic-type';
import { DeskClock } from './desk-clock.tsx';
import { rowQuery } from './row-query.ts';
import { ValueList } from './value-list.tsx';
import styles from './row-panel.module.css';

interface RowValuesProps {
  connection: string;
  type: StatisticType;
  rowKey: string;
}

/** All that a table says of one row, live. */
export function RowValues({ connection, type, rowKey }: RowValuesProps) {
  const t = useTranslations('desk');
  const query = useMemo(() => rowQuery(connection, type, rowKey), [connection, type, rowKey]);
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
