'use client';

import { memo, useMemo } from 'react';
import type { Board } from '#lib/domain/board';
import type { Place } from '#lib/domain/panel-base';
import { placeBoard } from '#lib/domain/board-grid';
import { BoardPicture } from '../board-picture.tsx';
import { type Layer, type Layers, drawn } from './layers.ts';
import type { Stage } from './stage.ts';

interface RotationProps {
  layers: Layers;
  stage: Stage;
  boards: Readonly<Record<string, Board>>;
  /** What of the canvas the boards have. */
  room: Place;
  isDemo: boolean;
}

/** The board that stands, the next one unseen, and the last one until it is covered. */
export function Rotation({ layers, stage, boards, room, isDemo }: RotationProps) {
  return drawn(layers, stage).map(({ id, board: boardId, role }) => {
    const board = boards[boardId];
    return board ? (
      <BoardLayer key={id} role={role} appears={layers.turns > 0} board={board} room={room} isDemo={isDemo} />
    ) : null;
  });
}

interface BoardLayerProps {
  role: Layer['role'];
  /** Fades in over another board. */
  appears: boolean;
  board: Board;
  room: Place;
  isDemo: boolean;
}

const BoardLayer = memo(function BoardLayer({ role, appears, board, room, isDemo }: BoardLayerProps) {
  const placed = useMemo(() => placeBoard(board, room), [board, room]);
  const isSeen = role === 'standing';
  return (
    <div
      data-board={board.id}
      data-role={role}
      aria-hidden={!isSeen}
      inert={!isSeen}
      className={`absolute inset-0 ${role === 'upcoming' ? 'invisible' : ''} ${isSeen && appears ? 'animate-appear' : ''}`}
    >
      <BoardPicture board={placed} isDemo={isDemo} />
    </div>
  );
});
