'use client';

import { useState, useSyncExternalStore } from 'react';
import { lastHalfMinute, monotonicMs, subscribeHalfMinutes } from '#components/ui/half-minutes.ts';

export interface ServerClock {
  /** Whole epoch ms on the server's clock, moving on every half minute. */
  now: number;
  /** The same, at this very moment: for what is done, not for what is drawn. */
  read: () => number;
}

/** The server's clock from what it was when the page was made: this browser's own may be wrong. */
export function useServerClock(now: number): ServerClock {
  const [start, setStart] = useState(() => ({ now, at: monotonicMs() }));
  if (start.now !== now) setStart({ now, at: monotonicMs() });
  const ticked = useSyncExternalStore(subscribeHalfMinutes, lastHalfMinute, () => null);
  return {
    now: start.now + (ticked === null ? 0 : Math.round(Math.max(0, ticked - start.at))),
    read: () => start.now + Math.round(Math.max(0, monotonicMs() - start.at)),
  };
}
