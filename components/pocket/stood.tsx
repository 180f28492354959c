'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatClockTime } from '#lib/format/clock-time';
import type { LiveResult } from '#components/live/live-result.ts';
import styles from './pocket.module.css';

interface StoodProps {
  result: Pick<LiveResult, 'ageState' | 'asOf'>;
  zone: string;
  children: ReactNode;
}

/** A list that looks old as soon as it is, and says as of when it was true. */
export function Stood({ result: { ageState, asOf }, zone, children }: StoodProps) {
  const t = useTranslations('pocket');
  const stale = ageState === 'stale';
  return (
    <div className={`${styles.stood} ${stale ? 'stale' : ''}`} data-stale={stale}>
      {stale && <p className={styles.listHead}>{t('numbers.asOf', { at: formatClockTime(asOf, zone) })}</p>}
      {children}
      {stale && <span aria-hidden className={`hatched ${styles.hatch}`} />}
    </div>
  );
}
