'use client';

import { useEffect, useState } from 'react';
import { shiftAt } from './canvas-place.ts';

const MINUTE_MS = 60_000;

/** Where what stands on a wall for days has wandered to, in px of the canvas: a step a minute, against burn-in. */
export function useWander(): ReturnType<typeof shiftAt> {
  const [minute, setMinute] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setMinute((last) => last + 1), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return shiftAt(minute);
}
