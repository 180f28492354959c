import type { Board } from './board.ts';
import type { Place } from './panel-base.ts';
import type { Grid, GridPlace } from './board-document.ts';

/** What the header leaves of the canvas, within its margins. */
export const BOARD_ROOM: Place = { x: 44, y: 104, width: 1_832, height: 936 };
/** Between two panels. */
export const PANEL_GAP_PX = 24;

/** The cells at `at`, in pixels of `room`. Whole ones: two panels side by side are one gap apart, never a pixel more. */
export function placeOn(grid: Grid, at: GridPlace, room: Place = BOARD_ROOM): Place {
  const across = edges(at.column, at.columns, (room.width + PANEL_GAP_PX) / grid.columns);
  const down = edges(at.row, at.rows, (room.height + PANEL_GAP_PX) / grid.rows);
  return { x: room.x + across.from, y: room.y + down.from, width: across.size, height: down.size };
}

/** The board laid out anew in `room`; the canvas' own when it is left out. */
export function placeBoard(board: Board, room: Place = BOARD_ROOM): Board {
  return {
    ...board,
    panels: board.panels.map((panel) => ({ ...panel, place: placeOn(board.grid, panel.at, room) })),
  };
}

function edges(first: number, cells: number, pitchPx: number): { from: number; size: number } {
  const from = Math.round(first * pitchPx);
  return { from, size: Math.round((first + cells) * pitchPx) - PANEL_GAP_PX - from };
}
