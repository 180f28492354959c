'use client';

import { useEffect, useState } from 'react';
import { useStream } from '#components/live/use-stream.ts';
import { loadAnew, noteLeaving, restBeforeLeavingMs } from './fleet/fresh-start.ts';

/** Walls that show one board are spread over so long. */
const SPREAD_MS = 30_000;
/** Those that take turns leave at one of the next turns, and then not all in the same moment: many share their turns. */
const TURNS = 3;
const SPREAD_AT_TURN_MS = 2_000;
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
  const [turnsToPass] = useState(() => Math.floor(Math.random() * TURNS));
  if (isDue !== (dueSince !== null)) setDueSince(isDue ? turns : null);
  const isNow = isDue && !isBusy && dueSince !== null && (!takesTurns || turns > dueSince + turnsToPass);
  useEffect(() => {
    if (!isNow) return;
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const leave = async (): Promise<void> => {
      noteLeaving(build);
      if (!(await loadAnew()) && !isOver) timer = setTimeout(() => void leave(), AGAIN_MS);
    };
    const rest = restBeforeLeavingMs(build) - performance.now();
    const spreadMs = takesTurns ? SPREAD_AT_TURN_MS : SPREAD_MS;
    timer = setTimeout(() => void leave(), Math.max(rest, Math.random() * spreadMs));
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isNow, takesTurns, build]);
}
