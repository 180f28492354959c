'use client';

import { Gauge } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { reasonWords } from '#components/live/reason.ts';
import { useConnections } from '#components/live/use-connections.ts';
import { useStream } from '#components/live/use-stream.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { ConnectionQuota } from './connection-quota.tsx';

/** How old the data of each connection is and how many calls it has left, as it goes. */
export function QuotaPage() {
  const t = useTranslations('admin');
  const live = useTranslations('live');
  const connections = useConnections();
  const stream = useStream();
  return (
    <>
      <PageHead title={t('quota.title')} description={t('quota.about')} />
      {(stream.kind === 'lost' || stream.kind === 'denied') && (
        <Notice tone="warn" title={t('quota.deaf')}>
          {reasonWords(stream.reason, live)}
        </Notice>
      )}
      {connections.length === 0 && stream.kind === 'connecting' && <Skeleton lines={8} />}
      {connections.length === 0 && stream.kind === 'live' && (
        <EmptyState icon={<Gauge size={28} />} title={t('quota.empty.title')}>
          {t('quota.empty.text')}
        </EmptyState>
      )}
      {connections.map((connection) => (
        <ConnectionQuota key={connection.id} connection={connection} heard={stream.kind === 'live'} />
      ))}
    </>
  );
}
