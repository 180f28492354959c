'use client';

import { useMemo, useState } from 'react';
import type { ResultTable } from '#lib/domain/result-table';
import { countChanges } from './waiting-changes.ts';

interface Held {
  table: ResultTable;
  /** Epoch ms on the server's clock; timers stand at this moment. */
  at: number;
}

export interface HeldTable {
  /** What to show: the table as it was at the pause, or as it is. */
  table: ResultTable | null;
  pausedAt: number | null;
  /** Changes that came since the pause. */
  waiting: number;
  pause: (at: number) => void;
  resume: () => void;
}

/** A table that the reader can hold still, with a count of what goes on behind it. */
export function useHeldTable(current: ResultTable | null): HeldTable {
  const [held, setHeld] = useState<Held | null>(null);
  const waiting = useMemo(() => (held && current ? countChanges(held.table, current) : 0), [held, current]);
  return {
    table: held?.table ?? current,
    pausedAt: held?.at ?? null,
    waiting,
    pause: (at) => setHeld(current && { table: current, at }),
    resume: () => setHeld(null),
  };
}
