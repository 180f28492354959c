'use client';

import { useQuery } from '@tanstack/react-query';
import { Gauge } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useStream } from '#components/live/use-stream.ts';
import type { QuotaReading } from '#lib/domain/source';
import { requestHealth } from './desk-requests.ts';
import { Popover } from './popover.tsx';
import { operationWords, quotaMeters, tightestMeter, windowWords, type QuotaMeter } from './quota-meter.ts';
import styles from './desk.module.css';

const REFRESH_MS = 15_000;

/** At the foot: how much of the upstream's call counters is used, and who else is watching. */
export function QuotaStrip({ quota }: { quota: readonly QuotaReading[] }) {
  const t = useTranslations('desk');
  const common = useTranslations('common');
  const [open, setOpen] = useState(false);
  const meters = quotaMeters(quota);
  const operations = [...new Set(meters.map((meter) => meter.operation))];
  const metersOf = (operation: string): readonly QuotaMeter[] =>
    meters.filter((meter) => meter.operation === operation);
  return (
    <footer className={styles.foot} aria-label={t('quota.name')}>
      {meters.length === 0 ? (
        <span>{t('quota.none')}</span>
      ) : (
        <Popover
          label={t('quota.title')}
          icon={<Gauge size={15} aria-hidden />}
          opens="up"
          align="start"
          open={open}
          onOpen={setOpen}
        >
          <div className={styles.quotaList}>
            {operations.map((operation) => (
              <section key={operation} aria-label={operationWords(operation, common)}>
                <h3>{operationWords(operation, common)}</h3>
                {metersOf(operation).map((meter) => (
                  <Meter key={meter.windowMs} {...meter} />
                ))}
              </section>
            ))}
          </div>
        </Popover>
      )}
      <span className={styles.quotas}>
        {operations.map((operation) => {
          const tightest = tightestMeter(metersOf(operation));
          if (tightest === null || tightest.used === 0) return null;
          return (
            <span key={operation} className={styles.quota}>
              <span className={styles.quotaName}>{operationWords(operation, common)}</span>
              <Meter {...tightest} />
            </span>
          );
        })}
      </span>
      <Watching />
    </footer>
  );
}

function Meter({ windowMs, used, limit, share, level }: QuotaMeter) {
  const t = useTranslations('desk');
  const common = useTranslations('common');
  return (
    <span className={styles.meter} data-level={level}>
      <span className={styles.meterTrack} aria-hidden>
        <span className={styles.meterFill} style={{ width: `${share * 100}%` }} />
      </span>
      <span>
        {common('quota.used', { used, limit, window: windowWords(windowMs, common) })}
        {level !== 'plenty' && <b>, {t(`quota.${level}`)}</b>}
      </span>
    </span>
  );
}

function Watching() {
  const t = useTranslations('desk');
  const heard = useStream().kind === 'live';
  const health = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => requestHealth(signal),
    refetchInterval: REFRESH_MS,
    // Asked before this page is counted, the server would say that nobody watches.
    enabled: heard,
  });
  if (health.isError) return <span className={styles.health}>{t('quota.silent')}</span>;
  if (health.data === undefined) return null;
  return (
    <span className={styles.health}>
      {t('quota.watching', { count: health.data.viewers, build: health.data.build })}
    </span>
  );
}
