'use client';

import { useQuery } from '@tanstack/react-query';
import { Gauge } from 'lucide-react';
import { useStream } from '#components/live/use-stream.ts';
import type { QuotaReading } from '#lib/domain/source';
import { formatCount } from '#lib/format/count';
import { requestHealth } from './desk-requests.ts';
import { Popover } from './popover.tsx';
import { operationWords, quotaMeters, tightestMeter, type QuotaMeter } from './quota-meter.ts';
import styles from './desk.module.css';

const REFRESH_MS = 15_000;

/** At the foot: how much of the upstream's call counters is used, and who else is watching. */
export function QuotaStrip({ quota }: { quota: readonly QuotaReading[] }) {
  const meters = quotaMeters(quota);
  const operations = [...new Set(meters.map((meter) => meter.operation))];
  const metersOf = (operation: string): readonly QuotaMeter[] =>
    meters.filter((meter) => meter.operation === operation);
  return (
    <footer className={styles.foot} aria-label="Upstream calls and server">
      {meters.length === 0 ? (
        <span>No call counters are known yet.</span>
      ) : (
        <Popover label="Quota" icon={<Gauge size={15} aria-hidden />} opens="up">
          <div className={styles.quotaList}>
            {operations.map((operation) => (
              <section key={operation} aria-label={operationWords(operation)}>
                <h3>{operationWords(operation)}</h3>
                {metersOf(operation).map((meter) => (
                  <Meter key={meter.window} {...meter} />
                ))}
              </section>
            ))}
          </div>
        </Popover>
      )}
      {operations.map((operation) => {
        const tightest = tightestMeter(metersOf(operation));
        if (tightest === null || tightest.used === 0) return null;
        return (
          <span key={operation} className={styles.quota}>
            <span className={styles.quotaName}>{operationWords(operation)}</span>
            <Meter {...tightest} />
          </span>
        );
      })}
      <Watching />
    </footer>
  );
}

function Meter({ window, used, limit, share, level }: QuotaMeter) {
  return (
    <span className={styles.meter} data-level={level}>
      <span className={styles.meterTrack} aria-hidden>
        <span className={styles.meterFill} style={{ width: `${share * 100}%` }} />
      </span>
      <span>
        {formatCount(used)} of {formatCount(limit)} a {window}
        {level === 'spent' && <b>, spent</b>}
        {level === 'low' && <b>, nearly spent</b>}
      </span>
    </span>
  );
}

function Watching() {
  const heard = useStream().kind === 'live';
  const health = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => requestHealth(signal),
    refetchInterval: REFRESH_MS,
    // Asked before this page is counted, the server would say that nobody watches.
    enabled: heard,
  });
  if (health.isError) return <span className={styles.health}>The server does not say how it is.</span>;
  if (health.data === undefined) return null;
  return (
    <span className={styles.health}>
      {formatCount(health.data.viewers)} watching · build {health.data.build}
    </span>
  );
}
