'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { systemClock } from '#lib/domain/clock';
import { browserPort } from '#components/live/browser-port.ts';
import { LiveProvider } from '#components/live/live-provider.tsx';
import { Ground } from './ground.tsx';
import { LiveWall } from './live-wall.tsx';
import { LazyPairing, preparePairing } from './pairing/lazy-pairing.tsx';
import { LastPictureStore } from './picture/last-picture-store.ts';
import { keepImages } from './picture/keep-images.ts';
import { keepShell } from './picture/keep-shell.ts';
import { askProgram } from './program/ask-program.ts';
import { ProgramKeeper } from './program/program-keeper.ts';
import { type WallRequest, readWallRequest } from './program/wall-request.ts';
import { WallBoundary } from './wall-boundary.tsx';
import { WallDenied } from './wall-denied.tsx';
import { WallNotice } from './wall-notice.tsx';

/** So many tables of boards that are out of sight are remembered. */
const REMEMBERED_TABLES = 160;
const PREPARE_AFTER_MS = 20_000;

interface WallAppProps {
  build: string;
  /** Where the worker is that other tabs of this browser read the stream by; null: the wall has one of its own. */
  streamWorker: string | null;
}

/**
 * All that is on `/wall`. The page itself holds no data, so that it is the same for everybody and can be kept in the
 * browser: what is shown is asked for here.
 */
export function WallApp(props: WallAppProps) {
  const isInBrowser = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
  if (!isInBrowser) return <Ground />;
  return (
    <WallBoundary>
      <Wall {...props} />
    </WallBoundary>
  );
}

function Wall({ build, streamWorker }: WallAppProps) {
  const t = useTranslations('wall.away');
  const [{ keeper, pictures, request }] = useState(() => begin(build));
  const subscribe = useCallback((listener: () => void) => keeper.subscribe(listener), [keeper]);
  const state = useSyncExternalStore(subscribe, () => keeper.state());
  useEffect(() => {
    keeper.start();
    const look = (): void => {
      if (document.visibilityState === 'visible') keeper.wake();
    };
    document.addEventListener('visibilitychange', look);
    window.addEventListener('online', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('online', look);
      keeper.stop();
    };
  }, [keeper]);
  useEffect(() => keepShell(build), [build]);
  useEffect(() => keepImages(state), [state]);
  const isDisplay = state.kind === 'shown' && state.as === 'display';
  useEffect(() => {
    if (!isDisplay) return;
    const timer = setTimeout(preparePairing, PREPARE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isDisplay]);
  const onPaired = useCallback(() => {
    // What the address asked of a person's wall, or of pairing, is over; a display's own settings come with its program.
    window.history.replaceState(null, '', '/wall');
    keeper.paired();
  }, [keeper]);
  switch (state.kind) {
    case 'asking':
      return <Ground />;
    case 'away':
      return <WallNotice title={t('title')}>{t('hope')}</WallNotice>;
    case 'pairing':
      return <LazyPairing onPaired={onPaired} isForced={request.pairs} />;
    case 'not-allowed':
      return <WallDenied denial="not-allowed" />;
    case 'shown':
      return (
        <LiveProvider
          key={state.life}
          as={state.as}
          openPort={browserPort(state.as, streamWorker)}
          start={{ build, kept: state.kept, remembers: REMEMBERED_TABLES }}
        >
          <LiveWall keeper={keeper} shown={state} pictures={pictures} build={build} />
        </LiveProvider>
      );
  }
}

interface Begun {
  keeper: ProgramKeeper;
  pictures: LastPictureStore;
  request: WallRequest;
}

function begin(build: string): Begun {
  const pictures = new LastPictureStore(build);
  const request = readWallRequest(window.location.search);
  const keeper = new ProgramKeeper({
    request,
    ask: (path) => askProgram(path, (url, init) => fetch(url, init)),
    lastPicture: pictures,
    clock: systemClock,
    monotonicNow: () => performance.now(),
    random: Math.random,
  });
  return { keeper, pictures, request };
}
