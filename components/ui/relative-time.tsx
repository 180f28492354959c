'use client';

import { useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';
import { NO_DATA } from '#lib/format/no-data';
import { formatDayTime } from '#lib/format/day-time';
import { formatSince } from '#lib/format/since';
import { lastHalfMinute, monotonicMs, subscribeHalfMinutes } from './half-minutes.ts';

interface RelativeTimeProps {
  /** Epoch ms; null is shown as `none`. */
  at: number | null;
  /** The server's clock when the page was made, epoch ms: this browser's own may be wrong. */
  now: number;
  /** In place of a moment that is not there. */
  none?: string;
}

/** How long ago something was, in words that keep up; the moment itself, in the reader's zone, on hovering. */
export function RelativeTime({ at, now, none = NO_DATA }: RelativeTimeProps) {
  const t = useTranslations('common');
  const [start, setStart] = useState(() => ({ now, at: monotonicMs() }));
  if (start.now !== now) setStart({ now, at: monotonicMs() });
  const ticked = useSyncExternalStore(subscribeHalfMinutes, lastHalfMinute, () => null);
  const zone = useSyncExternalStore(noChanges, ownZone, () => 'UTC');
  if (at === null) return <span className="text-ink-3">{none}</span>;
  const here = start.now + (ticked === null ? 0 : Math.max(0, ticked - start.at));
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={formatDayTime(at, zone, t)}
      className="whitespace-nowrap"
    >
      {formatSince({ at, now: here, zone }, t)}
    </time>
  );
}

function noChanges(): () => void {
  return () => undefined;
}

function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
