'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { useLiveStore } from './live-context.ts';

/**
 * Epoch ms on the server's clock, moving on its whole seconds (or steps of `everyMs`). Stands still while the page is
 * not live; 0 until the server was heard.
 */
export function useServerNow(everyMs = 1_000): number {
  const store = useLiveStore();
  const subscribe = useCallback(
    (listener: () => void) => store.ticker.subscribe(everyMs, listener),
    [store, everyMs],
  );
  const read = useCallback(() => store.ticker.value(everyMs), [store, everyMs]);
  return useSyncExternalStore(subscribe, read, () => 0);
}
