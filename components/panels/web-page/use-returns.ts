'use client';

import { useState } from 'react';
import { useStream } from '#components/live/use-stream.ts';

/** How often this screen has been back after silence: what it fetched meanwhile may be the browser's word that it could not. */
export function useReturns(): number {
  const { kind } = useStream();
  const [seen, setSeen] = useState({ isAway: false, returns: 0 });
  if (kind === 'lost' && !seen.isAway) setSeen({ ...seen, isAway: true });
  if (kind === 'live' && seen.isAway) setSeen({ isAway: false, returns: seen.returns + 1 });
  return seen.returns;
}
