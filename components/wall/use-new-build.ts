'use client';

import { useEffect, useState } from 'react';
import { useStream } from '#components/live/use-stream.ts';
import { loadAnew, noteLeaving, restBeforeLeavingMs } from './fleet/fresh-start.ts';

const SPREAD_MS = 30_000;
const AGAIN_MS = 5_000;

interface NewBuildInput {
  /** The build that this page is of. */
  build: string;
  /** Whether boards take turns here, and how often one has taken another's place. */
  takesTurns: boolean;
  turns: number;
  /** Something stands that must not be taken away. */
  isBusy: boolean;
}

/**
 * A wall stays open for months: when the server runs another build, the page is loaded anew, at the turn of a board where
 * they take turns, once the server can serve it, and not on every screen at the same moment.
 */
export function useNewBuild({ build, takesTurns, turns, isBusy }: NewBuildInput): void {
  const { buildChanged, kind } = useStream();
  const isDue = buildChanged && kind === 'live';
  const [dueSince, setDueSince] = useState<number | null>(null);
  if (isDue !== (dueSince !== null)) setDueSince(isDue ? turns : null);
  const isNow = isDue && !isBusy && dueSince !== null && (!takesTurns || turns > dueSince);
  useEffect(() => {
    if (!isNow) return;
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const leave = async (): Promise<void> => {
      noteLeaving(build);
      if (!(await loadAnew()) && !isOver) timer = setTimeout(() => void leave(), AGAIN_MS);
    };
    const rest = restBeforeLeavingMs(build) - performance.now();
    timer = setTimeout(() => void leave(), Math.max(rest, Math.random() * SPREAD_MS));
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isNow, build]);
}
