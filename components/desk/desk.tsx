'use client';

import { useCallback } from 'react';
import type { Viewer } from '#components/admin/shell/viewer.ts';
import { useConnections } from '#components/live/use-connections.ts';
import { useStream } from '#components/live/use-stream.ts';
import { deskOf } from './desk-address.ts';
import { DeskClock } from './desk-clock.tsx';
import { DeskDenied } from './desk-denied.tsx';
import { DeskNav } from './desk-nav.tsx';
import { QuotaStrip } from './quota-strip.tsx';
import { RowPanel } from './row-panel.tsx';
import { StatisticView } from './statistic-view.tsx';
import { useDeskAddress } from './use-desk-address.ts';
import styles from './desk.module.css';

const CONNECTION = 'five9';

/** The desk: eight tables to go through, one of them in view, and whatever row of it is selected. */
export function Desk({ viewer }: { viewer: Viewer }) {
  const { denial } = useStream();
  return denial ? <DeskDenied denial={denial} /> : <OpenDesk viewer={viewer} />;
}

function OpenDesk({ viewer }: { viewer: Viewer }) {
  const [address, go] = useDeskAddress();
  const connection = useConnections().find((other) => other.id === CONNECTION);
  const heard = useStream().kind !== 'lost';
  const zone = connection?.zone ?? 'UTC';
  const closePanel = useCallback(() => go({ row: null }), [go]);
  return (
    <DeskClock heldAt={null}>
      <div className={styles.desk} data-panel={address.row !== null || undefined}>
        <DeskNav
          current={address.type}
          types={connection?.types ?? []}
          heard={heard}
          viewer={viewer}
          onGo={(type) => go(deskOf(type), 'push')}
        />
        <main className={styles.main}>
          <StatisticView
            key={address.type}
            connectionId={CONNECTION}
            connection={connection}
            address={address}
            go={go}
          />
          <QuotaStrip quota={connection?.quota ?? []} />
        </main>
        {address.row !== null && (
          <RowPanel
            key={`${address.type} ${address.row}`}
            connection={CONNECTION}
            type={address.type}
            rowKey={address.row}
            zone={zone}
            onClose={closePanel}
          />
        )}
      </div>
    </DeskClock>
  );
}
