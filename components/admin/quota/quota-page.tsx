'use client';

import { Gauge } from 'lucide-react';
import { useConnections } from '#components/live/use-connections.ts';
import { useStream } from '#components/live/use-stream.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { ConnectionQuota } from './connection-quota.tsx';

/** How old the data of each connection is and how many calls it has left, as it goes. */
export function QuotaPage() {
  const connections = useConnections();
  const stream = useStream();
  return (
    <>
      <PageHead
        title="Quota and data ages"
        description="Five9 counts calls by minute, hour and day, for the whole domain. Watchfloor spends them where somebody is looking; other programs on the domain spend them too."
      />
      {(stream.kind === 'lost' || stream.kind === 'denied') && (
        <Notice tone="warn" title="This page hears nothing from the server.">
          {stream.reason}
        </Notice>
      )}
      {connections.length === 0 && stream.kind === 'connecting' && <Skeleton lines={8} />}
      {connections.length === 0 && stream.kind === 'live' && (
        <EmptyState icon={<Gauge size={28} />} title="No connection runs">
          Ages and counters stand here once a connection has been added.
        </EmptyState>
      )}
      {connections.map((connection) => (
        <ConnectionQuota key={connection.id} connection={connection} heard={stream.kind === 'live'} />
      ))}
    </>
  );
}
