'use client';

import { useTranslations } from 'next-intl';
import { operationWords } from '#components/desk/quota-meter.ts';
import { useServerNow } from '#components/live/use-server-now.ts';
import { ConnectionState } from '#components/admin/connections/connection-state.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import type { QuotaReading } from '#lib/domain/source';
import type { ConnectionStatus } from '#lib/wire/frame';
import { AgeTable } from './age-table.tsx';
import { CounterLine } from './counter-line.tsx';

interface ConnectionQuotaProps {
  connection: ConnectionStatus;
  heard: boolean;
}

/** One connection's ages and counters. */
export function ConnectionQuota({ connection, heard }: ConnectionQuotaProps) {
  const common = useTranslations('common');
  const t = useTranslations('admin');
  const now = useServerNow();
  const { id, name, zone, types, quota } = connection;
  const operations = [...new Set(quota.map(({ operation }) => operation))];
  return (
    <SectionCard title={name} actions={<ConnectionState id={id} problem={null} />}>
      <div className="grid gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <section aria-label={t('quota.agesOf', { name })} className="min-w-0">
          <h3 className="mb-2 text-[13px] font-label text-ink-2">{t('quota.agesTitle')}</h3>
          <AgeTable types={types} now={now} heard={heard} />
        </section>
        <section aria-label={t('quota.callsOf', { name })} className="flex min-w-0 flex-col gap-5">
          {operations.length === 0 && <p className="text-ink-2">{t('quota.noCounters')}</p>}
          {operations.map((operation) => (
            <div key={operation}>
              <h3 className="mb-2 text-[13px] font-label text-ink-2">
                {operationWords(operation, common)} <span className="text-ink-3">{operation}</span>
              </h3>
              <ul className="m-0 flex list-none flex-col gap-3 p-0">
                {readingsOf(quota, operation).map((reading) => (
                  <CounterLine key={reading.windowMs} reading={reading} now={now} zone={zone} />
                ))}
              </ul>
            </div>
          ))}
        </section>
      </div>
    </SectionCard>
  );
}

function readingsOf(quota: readonly QuotaReading[], operation: string): readonly QuotaReading[] {
  return quota
    .filter((reading) => reading.operation === operation)
    .toSorted((a, b) => a.windowMs - b.windowMs);
}
