'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import type { Viewer } from '#components/admin/shell/viewer.ts';
import { useConnections } from '#components/live/use-connections.ts';
import { useFreshPage } from '#components/live/use-fresh-page.ts';
import { useStream } from '#components/live/use-stream.ts';
import type { ColumnRoles } from '#lib/domain/connection-settings';
import { deskOf } from '#lib/domain/desk-address';
import type { SavedView } from '#lib/domain/saved-view';
import type { StatisticType } from '#lib/domain/statistic-type';
import { useCommands } from './commands/use-commands.ts';
import { ConnectionSwitch } from './connection-switch.tsx';
import { DeskClock } from './desk-clock.tsx';
import { DeskDenied } from './desk-denied.tsx';
import { DeskGrid } from './desk-grid.tsx';
import { DeskNav } from './desk-nav.tsx';
import { drillPath } from './drill/drill-path.ts';
import { FigureStrip } from './drill/figure-strip.tsx';
import { browserStore, readKeptLayout } from './kept-layout.ts';
import { ListeningProvider } from './listening/listening-provider.tsx';
import { ListeningStrip } from './listening/listening-strip.tsx';
import { StationDialog } from './listening/station-dialog.tsx';
import { HelpAlerts } from './messages/help-alerts.tsx';
import { MessagesProvider } from './messages/messages-provider.tsx';
import { NoConnection } from './no-connection.tsx';
import { DeskPalette } from './palette/desk-palette.tsx';
import { pageCommands } from './palette/page-commands.ts';
import { QuotaStrip } from './quota-strip.tsx';
import { SidePanel } from './side-panel.tsx';
import { StatisticView } from './statistic-view.tsx';
import { useDeskAddress } from './use-desk-address.ts';
import styles from './desk.module.css';

interface DeskProps {
  viewer: Viewer;
  /** Id of the first connection of which the viewer could see anything when the page was made; null where there was none. */
  firstConnection: string | null;
  /** The saved views that the viewer saw when the page was made. */
  views: readonly SavedView[];
  /** How each connection names what figures are made of, by its id. */
  roles: Readonly<Record<string, ColumnRoles>>;
}

/** The desk: eight tables to go through, one of them in view, and whatever row of it is selected. */
export function Desk(props: DeskProps) {
  const { denial } = useStream();
  useFreshPage();
  return denial ? <DeskDenied denial={denial} /> : <OpenDesk {...props} />;
}

const NO_ROLES: ColumnRoles = {};

function OpenDesk({ viewer, firstConnection, views, roles }: DeskProps) {
  const t = useTranslations('desk');
  const admin = useTranslations('admin');
  const [address, go] = useDeskAddress();
  const connections = useConnections();
  const connectionId = address.connection ?? connections[0]?.id ?? firstConnection;
  const connection = connections.find(({ id }) => id === connectionId);
  // What the server does not name while others run is gone; before its first word only the page itself knows.
  const isKnown = connections.length > 0 || firstConnection === null;
  const isGone = connectionId === null || (isKnown && !connection);
  const heard = useStream().kind !== 'lost';
  const columnRoles = (connectionId === null ? undefined : roles[connectionId]) ?? NO_ROLES;
  const named = address.connection;
  const enter = useCallback(
    (type: StatisticType, id: string | null): void =>
      go({ ...deskOf(type, id), ...readKeptLayout(browserStore(), type) }, 'push'),
    [go],
  );
  useCommands(
    useMemo(
      () =>
        pageCommands({
          role: viewer.role,
          t,
          admin,
          onType: (type) => enter(type, named),
          onPage: (href) => window.location.assign(href),
        }),
      [viewer.role, t, admin, enter, named],
    ),
  );
  const onAgent = useCallback(
    (key: string) => go({ row: null, trail: [{ kind: 'agent', key }] }, 'push'),
    [go],
  );
  const onQueue = useCallback(
    (key: string) => go({ row: null, trail: [{ kind: 'queue', key }] }, 'push'),
    [go],
  );
  const onListened = (at: string, key: string): void => {
    const there = at === connectionId ? {} : { ...deskOf('AgentState', at), bare: address.bare };
    go({ ...there, row: null, trail: [{ kind: 'agent', key }] }, 'push');
  };
  const path = drillPath(address);
  const [first] = path;
  const last = path.at(-1);
  const zone = connection?.zone ?? 'UTC';
  const desk = (
    <DeskClock heldAt={null}>
      <ListeningProvider connection={isGone ? null : connectionId} zone={zone}>
        <DeskGrid
          bare={address.bare}
          hasBeside={path.length > 0}
          onLook={onAgent}
          beside={
            !isGone && (
              <SidePanel
                connection={connectionId}
                zone={zone}
                roles={columnRoles}
                address={address}
                go={go}
              />
            )
          }
        >
          <ListeningStrip zone={zone} onAgent={onListened} />
          {address.bare === null && (
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
          )}
          {(address.bare !== 'panel' || isGone || path.length === 0) && (
            <main className={styles.main}>
              <HelpAlerts place="table" onLook={onAgent} />
              {isGone ? (
                <NoConnection
                  connections={connections}
                  viewer={viewer}
                  onGo={(id) => enter(address.type, id)}
                />
              ) : (
                <StatisticView
                  key={`${connectionId} ${address.type}`}
                  connectionId={connectionId}
                  connection={connection}
                  address={address}
                  go={go}
                  sees={viewer.isScoped ? viewer.scope : null}
                  views={views}
                >
                  {address.bare === null && (
                    <FigureStrip
                      connection={connectionId}
                      roles={columnRoles}
                      opened={first?.kind === 'figure' ? first.key : null}
                      onOpen={(key) => go({ row: null, trail: [{ kind: 'figure', key }] }, 'push')}
                    />
                  )}
                </StatisticView>
              )}
              {!isGone && address.bare === null && <QuotaStrip quota={connection?.quota ?? []} />}
            </main>
          )}
        </DeskGrid>
        <StationDialog />
        <DeskPalette
          connection={isGone ? null : connectionId}
          opened={last?.kind === 'agent' ? last.key : null}
          onAgent={onAgent}
          onQueue={onQueue}
        />
      </ListeningProvider>
    </DeskClock>
  );
  if (isGone) return desk;
  const beside = [connectionId, ...path.map(({ kind, key }) => `${kind} ${key}`)].join(' / ');
  return (
    <MessagesProvider connection={connectionId} zone={zone} beside={beside}>
      {desk}
    </MessagesProvider>
  );
}
