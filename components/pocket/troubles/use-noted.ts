'use client';

import { useEffect, useState } from 'react';
import { useStream } from '#components/live/use-stream.ts';
import { noteTroubles, withNoted, type Noted } from './noted-since.ts';
import type { Trouble } from './trouble.ts';

/** Not looked at for longer than that, nobody knows whether it lasted all the while. */
const LONGEST_GAP_MS = 150_000;

/** The troubles, with since when this page has seen those that do not tell themselves. Notes only while all is live. */
export function useNoted(troubles: readonly Trouble[], now: number): readonly Trouble[] {
  const [noted, setNoted] = useState<Noted>(null);
  const isLive = useStream().kind === 'live' && now > 0;
  const next = isLive ? noteTroubles(noted, troubles, now) : noted;
  if (next !== noted) setNoted(next);
  useEffect(() => {
    if (isLive) return;
    const lostAt = performance.now();
    return () => {
      if (performance.now() - lostAt > LONGEST_GAP_MS) setNoted(null);
    };
  }, [isLive]);
  return withNoted(troubles, next);
}
