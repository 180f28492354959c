'use client';

import { useEffect, useState } from 'react';
import { useLiveStore } from '#components/live/live-context.ts';
import { useStream } from '#components/live/use-stream.ts';
import { Ground } from './ground.tsx';
import { WallDenied } from './wall-denied.tsx';
import { WallScreen, type WallScreenProps } from './wall-screen.tsx';

/** After a break of the line the program is asked for again within so long: a word of a change may have been missed. */
const ASK_WITHIN_MS = 5_000;

/**
 * A wall with a program, as long as it may be shown. What began under another view waits for a program of the rights that
 * hold now: the figures of part of a floor are never headed as those of all of it.
 */
export function LiveWall(props: WallScreenProps) {
  const { keeper, shown } = props;
  const { as, answers } = shown;
  const store = useLiveStore();
  const { kind, denial } = useStream();
  const [begun] = useState({ view: store.view(), answers });
  const isDoubtful = begun.view > 0 && answers === begun.answers;
  const isLive = kind === 'live';
  const [wasLost, setWasLost] = useState(false);
  if (kind === 'lost' && !wasLost) setWasLost(true);
  useEffect(() => {
    if (isDoubtful) void keeper.refresh();
    else if (isLive && wasLost) keeper.refreshWithin(ASK_WITHIN_MS);
  }, [isDoubtful, isLive, wasLost, keeper]);
  useEffect(() => {
    if (as !== 'display' || denial === null) return;
    if (denial === 'signed-out') keeper.revoked();
    else void keeper.refresh();
  }, [as, denial, keeper]);
  if (denial) return as === 'display' ? <Ground /> : <WallDenied denial={denial} />;
  return isDoubtful ? <Ground /> : <WallScreen {...props} />;
}
