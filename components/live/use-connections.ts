'use client';

import { useCallback, useSyncExternalStore } from 'react';
import type { ConnectionStatus } from '#lib/wire/frame';
import { useLiveStore } from './live-context.ts';

/** All connections as last told; none before the first word. */
export function useConnections(): readonly ConnectionStatus[] {
  const store = useLiveStore();
  const subscribe = useCallback((listener: () => void) => store.subscribeConnections(listener), [store]);
  const read = useCallback(() => store.connections(), [store]);
  return useSyncExternalStore(subscribe, read, read);
}
