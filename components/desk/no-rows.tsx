'use client';

import { useTranslations } from 'next-intl';
import type { StatisticType } from '#lib/domain/statistic-type';
import { DeskNotice } from './desk-notice.tsx';
import { NOUN_OF } from './statistic-groups.ts';
import styles from './desk.module.css';

interface NoRowsProps {
  type: StatisticType;
  /** How many rows there are, whatever is filtered. */
  all: number;
  /** What the viewer may see, in words; null for everything. */
  sees: string | null;
  onShowAll: () => void;
}

/** Why a table shows no row: none fits, there are none, or none that may be seen, which is never said to be the same. */
export function NoRows({ type, all, sees, onShowAll }: NoRowsProps) {
  const t = useTranslations('desk');
  const noun = NOUN_OF[type];
  if (all > 0)
    return (
      <DeskNotice mark={null} title={t('rows.noneFits')}>
        <p>{t(`nouns.${noun}.noneFits`, { count: all })}</p>
        <button type="button" className={styles.button} onClick={onShowAll}>
          {t('rows.showAll')}
        </button>
      </DeskNotice>
    );
  return (
    <DeskNotice mark={null} title={t(`nouns.${noun}.none`)}>
      {sees === null ? (
        <p>{t('rows.none')}</p>
      ) : (
        <>
          <p>{t(`nouns.${noun}.noneSeen`, { sees })}</p>
          <p>{t('rows.others')}</p>
        </>
      )}
    </DeskNotice>
  );
}
