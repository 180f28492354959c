'use client';

import type { Board } from '#lib/domain/board';
import { useFreshPage } from '#components/live/use-fresh-page.ts';
import { useStream } from '#components/live/use-stream.ts';
import { BoardPicture } from './board-picture.tsx';
import { Canvas } from './canvas.tsx';
import { useNewBuild } from './use-new-build.ts';
import { WallDenied } from './wall-denied.tsx';

/** A board on a wall: the canvas, and the board on it. */
export function BoardView({ board, isDemo }: { board: Board; isDemo: boolean }) {
  useNewBuild();
  useFreshPage();
  const { denial } = useStream();
  if (denial) return <WallDenied denial={denial} />;
  return (
    <Canvas theme={board.theme}>
      <BoardPicture board={board} isDemo={isDemo} />
    </Canvas>
  );
}
