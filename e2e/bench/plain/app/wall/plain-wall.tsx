'use client';

import { useMemo, useState, useSyncExternalStore } from 'react';
import { defaultBoard } from '#lib/domain/default-board';
import { browserPort } from '#components/live/browser-port.ts';
import { LiveProvider } from '#components/live/live-provider.tsx';
import { useServerNow } from '#components/live/use-server-now.ts';
import type { OpenPort } from '#components/live/stream-port.ts';
import { BoardPicture } from '#components/wall/board-picture.tsx';
import { Canvas } from '#components/wall/canvas.tsx';

export function PlainWall() {
  const [frames] = useState(() => new Frames());
  const isInBrowser = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
  if (!isInBrowser) return null;
  return (
    <LiveProvider openPort={frames.openPort}>
      <Canvas settings={{ zoom: 1, overscanPercent: 0 }}>
        <PlainBoard frames={frames} />
      </Canvas>
    </LiveProvider>
  );
}

/** The board as a whole, drawn anew with every frame that comes and every second. */
function PlainBoard({ frames }: { frames: Frames }) {
  useSyncExternalStore(frames.subscribe, frames.count, () => 0);
  useServerNow();
  const board = useMemo(() => defaultBoard({ connectionId: 'five9', columnRoles: {} }), []);
  return <BoardPicture board={board} isDemo />;
}

class Frames {
  #count = 0;
  #onFrame = (): void => undefined;
  readonly subscribe = (onFrame: () => void): (() => void) => {
    this.#onFrame = onFrame;
    return () => undefined;
  };
  readonly count = (): number => this.#count;
  readonly openPort: OpenPort = (onMessage) =>
    browserPort('person')((message) => {
      onMessage(message);
      if (message.kind !== 'frames') return;
      this.#count++;
      this.#onFrame();
    });
}
