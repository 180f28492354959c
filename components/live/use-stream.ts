'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { useLiveStore } from './live-context.ts';
import { NOT_HEARD, type StreamHealth } from './stream-health.ts';

/** How the page stands with the server. */
export function useStream(): StreamHealth {
  const store = useLiveStore();
  const subscribe = useCallback((listener: () => void) => store.subscribeHealth(listener), [store]);
  const read = useCallback(() => store.health(), [store]);
  return useSyncExternalStore(subscribe, read, () => NOT_HEARD);
}
