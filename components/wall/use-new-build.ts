import { useEffect } from 'react';
import { useStream } from '#components/live/use-stream.ts';

const SPREAD_MS = 30_000;

/**
 * A wall stays open for months: when the server runs another build, the page is loaded anew, once it can be had, and not
 * on every screen at the same moment.
 */
export function useNewBuild(): void {
  const { buildChanged, kind } = useStream();
  const due = buildChanged && kind === 'live';
  useEffect(() => {
    if (!due) return;
    const timer = setTimeout(() => window.location.reload(), Math.random() * SPREAD_MS);
    return () => clearTimeout(timer);
  }, [due]);
}
