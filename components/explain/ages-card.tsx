'use client';

import { useTranslations } from 'next-intl';
import type { StatisticType } from '#lib/domain/statistic-type';
import { formatSpan } from '#lib/format/age';
import { NO_DATA } from '#lib/format/no-data';
import { useStream } from '#components/live/use-stream.ts';
import { KeyValueList } from '#components/ui/key-value-list.tsx';
import { SectionCard } from '#components/ui/section-card.tsx';
import { dataAges } from '#components/wall/data-ages.ts';
import { typeStatusOf, useConnection } from '#components/wall/use-connection.ts';
import { useRunningNow } from '#components/wall/use-running-now.ts';

interface AgesCardProps {
  connectionId: string;
  types: readonly StatisticType[];
}

/** How old the numbers are at each station of their way, when they go stale, and when the next are expected. */
export function AgesCard({ connectionId, types }: AgesCardProps) {
  const t = useTranslations('explain');
  return (
    <SectionCard title={t('ages.title')} description={t('ages.about')} className="rounded-pocket">
      {types.map((type) => (
        <TypeAges key={type} connectionId={connectionId} type={type} isAlone={types.length === 1} />
      ))}
    </SectionCard>
  );
}

function TypeAges({
  connectionId,
  type,
  isAlone,
}: {
  connectionId: string;
  type: StatisticType;
  isAlone: boolean;
}) {
  const t = useTranslations('explain');
  const connection = useConnection(connectionId);
  const { lastHeardAt } = useStream();
  const now = useRunningNow();
  const ages = dataAges({ connection, types: [type], lastHeardAt, now });
  const status = typeStatusOf(connection, type);
  const age = (ms: number | undefined): string =>
    ms === undefined ? NO_DATA : t('ages.ago', { span: formatSpan(ms, t) });
  const next = status?.nextAt ?? null;
  return (
    <div className="flex flex-col gap-2">
      {!isAlone && <h3 className="font-label text-ink">{t(`type.${type}`)}</h3>}
      <dl className="grid grid-cols-3 gap-2">
        {(['source', 'server', 'screen'] as const).map((station) => (
          <div key={station} className="rounded-lg bg-panel-2 px-3 py-2.5">
            <dt className="text-[13px] text-ink-2">{t(`ages.${station}`)}</dt>
            <dd className="m-0 mt-0.5 font-value text-ink">{age(ages?.[`${station}Ms`])}</dd>
          </div>
        ))}
      </dl>
      <KeyValueList
        items={[
          {
            key: t('ages.limit'),
            value: status ? t('ages.staleAfter', { span: formatSpan(status.limitMs, t) }) : NO_DATA,
          },
          {
            key: t('ages.next'),
            value: nextWords(),
          },
        ]}
      />
    </div>
  );

  function nextWords(): string {
    if (next !== null) return next > now ? t('ages.in', { span: formatSpan(next - now, t) }) : t('ages.due');
    return status?.standing === 'live' ? t('ages.follows') : NO_DATA;
  }
}
