'use client';

import { isSince } from '#lib/domain/cell';
import { formatDuration } from '#lib/format/duration';
import { useServerNow } from '#components/live/use-server-now.ts';
import { Figure } from '#components/ui/figure.tsx';
import type { Duration } from './read-row.ts';

interface ElapsedProps {
  duration: Duration;
  /** Not live: the duration stands as it was at this moment. */
  frozenAt: number | null;
}

/** A duration as text. A running one ticks by itself on the server's clock. */
export function Elapsed({ duration, frozenAt }: ElapsedProps) {
  if (!isSince(duration)) return formatDuration(duration);
  if (frozenAt !== null) return formatDuration(frozenAt - duration.since);
  return <Ticking since={duration.since} />;
}

function Ticking({ since }: { since: number }) {
  return formatDuration(useServerNow() - since);
}

/** The same as a figure that fits its box. */
export function ElapsedFigure({
  duration,
  frozenAt,
  widthPx,
  mostPx,
}: ElapsedProps & { widthPx: number; mostPx: number }) {
  const now = useServerNow();
  const ms = isSince(duration) ? (frozenAt ?? now) - duration.since : duration;
  return <Figure text={formatDuration(ms)} fade={false} widthPx={widthPx} mostPx={mostPx} />;
}
