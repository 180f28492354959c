'use client';

import { useEffect, useState } from 'react';
import { useServerNow } from '#components/live/use-server-now.ts';
import { useStream } from '#components/live/use-stream.ts';

/**
 * The server's time that goes on while the page hears nothing, for the clock and for saying how long that has been.
 * Rests on a monotonic reading, not on the screen's own clock.
 */
export function useRunningNow(): number {
  const told = useServerNow();
  const silent = useStream().kind !== 'live';
  const [silentMs, setSilentMs] = useState(0);
  useEffect(() => {
    if (!silent) return;
    const began = performance.now();
    const timer = setInterval(() => setSilentMs(performance.now() - began), 1_000);
    return () => {
      clearInterval(timer);
      setSilentMs(0);
    };
  }, [silent]);
  return told + (silent ? silentMs : 0);
}
