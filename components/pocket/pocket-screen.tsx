'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import type { PocketConnection, PocketPlan } from '#lib/domain/pocket/pocket-plan';
import type { Viewer } from '#components/admin/shell/viewer.ts';
import { useOnePerson } from '#components/admin/shell/use-one-person.ts';
import { useLiveStore } from '#components/live/live-context.ts';
import { useFreshPage } from '#components/live/use-fresh-page.ts';
import { useStream } from '#components/live/use-stream.ts';
import { keepPocket } from './kept/keep-pocket.ts';
import { useLastLook } from './kept/use-last-look.ts';
import { NowView } from './now/now-view.tsx';
import { preparePlaces, MoreView, TeamsView, TeamView, WallsView } from './other-places.tsx';
import { type PocketAddress, POCKET_VIEWS } from './pocket-address.ts';
import { PocketBanner, type KeptSince } from './pocket-banner.tsx';
import { choose, CONNECTION_COOKIE, type PocketLook } from './pocket-choice.ts';
import { PocketDenied } from './pocket-denied.tsx';
import { PocketHead } from './pocket-head.tsx';
import { PocketNav } from './pocket-nav.tsx';
import { useLook } from './use-look.ts';
import { type GoPocket, usePocketAddress } from './use-pocket-address.ts';
import { useDisplays } from './walls/use-displays.ts';
import styles from './pocket.module.css';

/** What the page begins with, as its link and its cookies say. */
export interface PocketFirst {
  search: string;
  look: PocketLook;
  connection: string | null;
}

export interface PocketScreenProps {
  /** The build that this page is of. */
  build: string;
  viewer: Viewer;
  plan: PocketPlan;
  first: PocketFirst;
  /** Where it was kept on this phone, and not asked of the server. */
  kept: KeptSince | null;
}

/** A phone's page as long as it may be shown. */
export function PocketScreen(props: PocketScreenProps) {
  const { viewer, plan, first } = props;
  const { denial } = useStream();
  const [look, setLook] = useLook(first.look);
  useOnePerson(viewer.id);
  useFreshPage();
  useFreshPlan();
  useLastLook({ viewer, plan });
  if (denial) return <PocketDenied denial={denial} />;
  return <OpenPocket {...props} look={look} onLook={setLook} />;
}

interface OpenPocketProps extends PocketScreenProps {
  look: PocketLook;
  onLook: (look: PocketLook) => void;
}

function OpenPocket({ viewer, plan, first, kept, build, look, onLook }: OpenPocketProps) {
  const t = useTranslations('pocket');
  const [address, go] = usePocketAddress(first.search);
  const connection = connectionOf(plan, address.connection ?? first.connection);
  const isLive = useStream().kind === 'live';
  useEffect(() => {
    if (!isLive) return undefined;
    preparePlaces();
    return keepPocket(build);
  }, [isLive, build]);
  const views = POCKET_VIEWS.filter((view) => view !== 'walls' || plan.may.walls);
  return (
    <div className={styles.pocket}>
      <PocketHead
        connection={connection}
        connections={plan.connections}
        isDemo={viewer.isDemo}
        onConnection={(id) => {
          choose(CONNECTION_COOKIE, id);
          go({ connection: id, team: null }, 'replace');
        }}
      />
      <main className={styles.main} data-view={address.view}>
        {connection && <PocketBanner connectionId={connection.id} zone={connection.zone} kept={kept} />}
        {address.view === 'more' ? (
          <MoreView viewer={viewer} look={look} onLook={onLook} />
        ) : connection ? (
          <Place key={connection.id} plan={plan} connection={connection} address={address} go={go} />
        ) : (
          <div className={styles.empty}>
            <h2>{t('nothing.title')}</h2>
            <p>{t('nothing.text')}</p>
          </div>
        )}
      </main>
      <PocketNav
        views={views}
        address={address}
        onGo={(view) => {
          go({ view, team: null });
          window.scrollTo(0, 0);
        }}
      />
    </div>
  );
}

/** On the first view how the walls are matters less than on their own. */
const WALLS_EVERY_MS = { now: 15_000, walls: 5_000 } as const;

interface PlaceProps {
  plan: PocketPlan;
  connection: PocketConnection;
  address: PocketAddress;
  go: GoPocket;
}

function Place({
  plan: { may, boards, connections },
  connection,
  address: { view, by, team },
  go,
}: PlaceProps) {
  const isAboutWalls = view === 'now' || view === 'walls';
  const everyMs = view === 'walls' ? WALLS_EVERY_MS.walls : WALLS_EVERY_MS.now;
  const displays = useDisplays(may.walls && isAboutWalls, everyMs);
  if (view === 'teams')
    return team !== null && may.agents ? (
      <TeamView connection={connection} by={by} name={team} go={go} />
    ) : (
      <TeamsView connection={connection} by={by} isOpen={may.agents} go={go} />
    );
  // Whoever sees no walls has come by somebody else's link.
  if (view === 'walls' && displays)
    return <WallsView displays={displays} boards={boards} zone={connection.zone} />;
  return <NowView connection={connection} connections={connections} may={may} displays={displays} />;
}

function connectionOf(plan: PocketPlan, id: string | null): PocketConnection | null {
  return plan.connections.find((connection) => connection.id === id) ?? plan.connections[0] ?? null;
}

/** The page is asked for anew when what it was made of has changed: boards and their limits, connections, looks. */
function useFreshPlan(): void {
  const router = useRouter();
  const store = useLiveStore();
  useEffect(
    () =>
      store.subscribeCommands(({ command }) => {
        if (command.do === 'program') router.refresh();
      }),
    [router, store],
  );
}
