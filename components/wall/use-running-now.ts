'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { useLiveStore } from '#components/live/live-context.ts';
import { useServerNow } from '#components/live/use-server-now.ts';
import { useStream } from '#components/live/use-stream.ts';

const SECOND_MS = 1_000;

/**
 * The server's time that goes on while the page hears nothing, for the clock and for saying how long that has been: the
 * same for whoever asks, however late it was drawn. Rests on a monotonic reading, not on the screen's own clock.
 */
export function useRunningNow(): number {
  const store = useLiveStore();
  const told = useServerNow();
  const silent = useStream().kind !== 'live';
  const subscribe = useCallback(
    (listener: () => void) => {
      if (!silent) return () => undefined;
      const timer = setInterval(listener, SECOND_MS);
      return () => clearInterval(timer);
    },
    [silent],
  );
  const read = useCallback(
    () => (silent ? Math.floor((store.serverNow() ?? 0) / SECOND_MS) * SECOND_MS : 0),
    [silent, store],
  );
  return Math.max(
    told,
    useSyncExternalStore(subscribe, read, () => 0),
  );
}
