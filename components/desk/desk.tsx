'use client';

import { useCallback } from 'react';
import type { Viewer } from '#components/admin/shell/viewer.ts';
import { useConnections } from '#components/live/use-connections.ts';
import { useFreshPage } from '#components/live/use-fresh-page.ts';
import { useStream } from '#components/live/use-stream.ts';
import { useShortcuts } from './commands/use-shortcuts.ts';
import { ConnectionSwitch } from './connection-switch.tsx';
import { deskOf } from '#lib/domain/desk-address';
import { browserStore, readKeptLayout } from './kept-layout.ts';
import type { SavedView } from '#lib/domain/saved-view';
import type { StatisticType } from '#lib/domain/statistic-type';
import { DeskClock } from './desk-clock.tsx';
import { DeskDenied } from './desk-denied.tsx';
import { DeskNav } from './desk-nav.tsx';
import { NoConnection } from './no-connection.tsx';
import { QuotaStrip } from './quota-strip.tsx';
import { RowPanel } from './row-panel.tsx';
import { StatisticView } from './statistic-view.tsx';
import { useDeskAddress } from './use-desk-address.ts';
import styles from './desk.module.css';

interface DeskProps {
  viewer: Viewer;
  /** Id of the first connection of which the viewer could see anything when the page was made; null where there was none. */
  firstConnection: string | null;
  /** The saved views that the viewer saw when the page was made. */
  views: readonly SavedView[];
}

/** The desk: eight tables to go through, one of them in view, and whatever row of it is selected. */
export function Desk(props: DeskProps) {
  const { denial } = useStream();
  useFreshPage();
  return denial ? <DeskDenied denial={denial} /> : <OpenDesk {...props} />;
}

function OpenDesk({ viewer, firstConnection, views }: DeskProps) {
  useShortcuts({ singles: true });
  const [address, go] = useDeskAddress();
  const connections = useConnections();
  const connectionId = address.connection ?? connections[0]?.id ?? firstConnection;
  const connection = connections.find(({ id }) => id === connectionId);
  // What the server does not name while others run is gone; before its first word only the page itself knows.
  const isKnown = connections.length > 0 || firstConnection === null;
  const isGone = connectionId === null || (isKnown && !connection);
  const heard = useStream().kind !== 'lost';
  const zone = connection?.zone ?? 'UTC';
  const closePanel = useCallback(() => go({ row: null, trail: [] }, 'push'), [go]);
  const enter = (type: StatisticType, id: string | null): void =>
    go({ ...deskOf(type, id), ...readKeptLayout(browserStore(), type) }, 'push');
  return (
    <DeskClock heldAt={null}>
      <div className={styles.desk} data-panel={address.row !== null || undefined}>
        <DeskNav
          current={address.type}
          connection={address.connection}
          types={isGone ? null : (connection?.types ?? [])}
          heard={heard}
          viewer={viewer}
          onGo={(type) => enter(type, address.connection)}
        >
          <ConnectionSwitch
            connections={connections}
            current={connectionId}
            onGo={(id) => enter(address.type, id)}
          />
        </DeskNav>
        <main className={styles.main}>
          {isGone ? (
            <NoConnection connections={connections} viewer={viewer} onGo={(id) => enter(address.type, id)} />
          ) : (
            <StatisticView
              key={`${connectionId} ${address.type}`}
              connectionId={connectionId}
              connection={connection}
              address={address}
              go={go}
              sees={viewer.isScoped ? viewer.scope : null}
              views={views}
            />
          )}
          {!isGone && <QuotaStrip quota={connection?.quota ?? []} />}
        </main>
        {!isGone && address.row !== null && (
          <RowPanel
            key={`${connectionId} ${address.type} ${address.row}`}
            connection={connectionId}
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
