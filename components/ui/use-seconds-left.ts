'use client';

import { useEffect, useState } from 'react';

/** Counts down from `seconds` anew for every other `cause`; 0 when it is over or there is nothing to wait for. */
export function useSecondsLeft(seconds: number | null, cause: unknown): number {
  const [count, setCount] = useState({ cause, left: seconds ?? 0 });
  if (count.cause !== cause) setCount({ cause, left: seconds ?? 0 });
  const counting = count.left > 0;
  useEffect(() => {
    if (!counting) return;
    const timer = setInterval(() => setCount((was) => ({ ...was, left: Math.max(0, was.left - 1) })), 1000);
    return () => clearInterval(timer);
  }, [counting, cause]);
  return count.left;
}
