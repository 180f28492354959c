'use client';

import { createContext, useContext, type ReactNode } from 'react';
import { useServerNow } from '#components/live/use-server-now.ts';

const DeskNow = createContext(0);

/**
 * The moment that everything inside is shown at: the server's clock, ticking, or `heldAt` (epoch ms) where the numbers
 * are not live and their timers must stand.
 */
export function DeskClock({ heldAt, children }: { heldAt: number | null; children: ReactNode }) {
  const now = useServerNow();
  return <DeskNow value={heldAt ?? now}>{children}</DeskNow>;
}

/** Epoch ms of the enclosing clock; only what calls this renders again each second. */
export function useDeskNow(): number {
  return useContext(DeskNow);
}
