'use client';

import { useLayoutEffect } from 'react';
import { useServerNow } from '#components/live/use-server-now.ts';
import { lastCrossing } from './crossings.ts';

interface CrossingWatchProps {
  crossings: readonly number[];
  /** Judged at this moment while the panel is stale. */
  frozenAt: number | null;
  /** Told the moment to judge at: at first, and again when a crossing is passed, before the screen is painted. */
  onPass: (judgedAt: number) => void;
}

/** Ticks in a panel's place, so that the panel itself is drawn anew only when a severity may have changed. */
export function CrossingWatch({ crossings, frozenAt, onPass }: CrossingWatchProps) {
  const now = useServerNow();
  const judgedAt = lastCrossing(crossings, frozenAt ?? now);
  useLayoutEffect(() => onPass(judgedAt), [judgedAt, onPass]);
  return null;
}
