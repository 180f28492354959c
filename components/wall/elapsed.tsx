'use client';

import { isSince } from '#lib/domain/cell';
import { useServerNow } from '#components/live/use-server-now.ts';
import { fitDuration } from './duration-forms.ts';
import type { Duration } from './read-row.ts';

interface ElapsedProps {
  duration: Duration;
  /** Not live: the duration stands as it was at this moment. */
  frozenAt: number | null;
  /** Of the text, in parts of the font size; without it there is room for any. */
  roomEm?: number;
}

/** A duration as text. A running one ticks by itself on the server's clock. */
export function Elapsed({ duration, frozenAt, roomEm = Number.POSITIVE_INFINITY }: ElapsedProps) {
  return fitDuration(useElapsedMs(duration, frozenAt), roomEm);
}

/** How long a duration is by now, in ms; null for no data. */
export function useElapsedMs(duration: Duration, frozenAt: number | null): number | null {
  const now = useServerNow();
  return isSince(duration) ? (frozenAt ?? now) - duration.since : duration;
}
