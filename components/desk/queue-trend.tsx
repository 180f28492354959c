'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useMemo } from 'react';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import type { TrendQuery } from '#lib/domain/live-query';
import { trendSamples } from './trend-samples.ts';
import styles from './row-panel.module.css';

const HourTrend = lazy(async () => ({
  default: (await import('#components/charts/hour-trend.tsx')).HourTrend,
}));

const EVERY_MS = 10_000;
const KEEP = 360;

/** The calls that waited in one skill over the last hour. */
export function QueueTrend({ connection, skill, zone }: { connection: string; skill: string; zone: string }) {
  const t = useTranslations('desk');
  const query = useMemo<TrendQuery>(
    () => ({
      kind: 'trend',
      connection,
      type: 'ACDStatus',
      where: { column: 'Skill Name', op: 'eq', value: skill },
      figure: { as: 'value', fn: 'sum', column: 'Calls In Queue' },
      everyMs: EVERY_MS,
      keep: KEEP,
    }),
    [connection, skill],
  );
  const { table, ageState } = useLiveQuery(query);
  const samples = useMemo(() => (table === null ? [] : trendSamples(table)), [table]);
  return (
    <section
      aria-label={t('trend.name')}
      className={`${styles.trend} ${ageState === 'stale' ? 'stale' : ''}`}
    >
      <h3 className={styles.heading}>{t('trend.title')}</h3>
      {samples.length < 2 ? (
        <p className={styles.quiet}>{t('trend.few')}</p>
      ) : (
        <Suspense fallback={<div className={styles.trendWait} />}>
          <HourTrend
            samples={samples}
            everyMs={EVERY_MS}
            zone={zone}
            label={(of) => t('trend.of', { skill, ...of })}
          />
        </Suspense>
      )}
    </section>
  );
}
