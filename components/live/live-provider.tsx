'use client';

import { Fragment, type ReactNode, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { systemClock } from '#lib/domain/clock';
import { browserPort } from './browser-port.ts';
import { LiveContext } from './live-context.ts';
import { LiveStore } from './live-store.ts';
import type { LiveStoreOptions } from './live-store-options.ts';
import type { StreamAs } from './stream-address.ts';
import type { OpenPort } from './stream-port.ts';

export interface LiveProviderProps {
  children: ReactNode;
  /** Whose stream it is; another one needs another provider. */
  as?: StreamAs;
  /** Another line to the server than the one that all tabs share; read once. */
  openPort?: OpenPort;
  /** Leaves the stream while the page is hidden. What stands there turns stale at once, and is told anew when it is seen again. */
  pausesHidden?: boolean;
  /** How the store begins; read once. */
  start?: Pick<LiveStoreOptions, 'build' | 'kept' | 'remembers'>;
}

/**
 * One per page: holds the store and keeps the stream open while mounted. When what was shown may not be seen any more, the
 * page below begins anew, so that nothing held back (a paused table, an answer kept) outlives the right to see it.
 */
export function LiveProvider({
  children,
  as = 'person',
  openPort,
  pausesHidden = false,
  start,
}: LiveProviderProps): ReactNode {
  const [store] = useState(
    () =>
      new LiveStore({
        openPort: openPort ?? browserPort(as),
        clock: systemClock,
        monotonicNow: () => performance.now(),
        ...start,
      }),
  );
  useEffect(() => {
    const follow = (): void => {
      if (pausesHidden && document.visibilityState === 'hidden') store.stop();
      else store.start();
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      store.stop();
    };
  }, [store, pausesHidden]);
  const subscribe = useCallback((listener: () => void) => store.subscribeView(listener), [store]);
  const view = useSyncExternalStore(
    subscribe,
    () => store.view(),
    () => 0,
  );
  return (
    <LiveContext value={store}>
      <Fragment key={view}>{children}</Fragment>
    </LiveContext>
  );
}
