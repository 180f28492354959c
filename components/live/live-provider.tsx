'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { systemClock } from '#lib/domain/clock';
import { openBrowserPort } from './browser-port.ts';
import { LiveContext } from './live-context.ts';
import { LiveStore } from './live-store.ts';
import type { OpenPort } from './stream-port.ts';

export interface LiveProviderProps {
  children: ReactNode;
  /** Another line to the server than the browser's own, for tests. */
  openPort?: OpenPort;
}

/** One per page: holds the store and keeps the stream open while mounted. */
export function LiveProvider({ children, openPort = openBrowserPort }: LiveProviderProps): ReactNode {
  const [store] = useState(
    () => new LiveStore({ openPort, clock: systemClock, monotonicNow: () => performance.now() }),
  );
  useEffect(() => {
    store.start();
    return () => store.stop();
  }, [store]);
  return <LiveContext value={store}>{children}</LiveContext>;
}
