import { BOARD_ROOM, PANEL_GAP_PX } from './board-grid.ts';
import type { Grid, GridPlace, PanelDocument } from './board-document.ts';

/** How many cells something takes up. */
export type CellSize = Pick<GridPlace, 'columns' | 'rows'>;

/** In pixels of the canvas: what a kind needs to hold its head and one line, figure or row that can be read from afar. */
const LEAST_PX: Readonly<Record<PanelDocument['kind'], { width: number; height: number }>> = {
  'big-number': { width: 240, height: 196 },
  gauge: { width: 280, height: 196 },
  'queue-table': { width: 520, height: 196 },
  'state-bar': { width: 400, height: 54 },
  'agent-grid': { width: 310, height: 156 },
  'agent-table': { width: 520, height: 196 },
  'campaign-table': { width: 472, height: 152 },
  leaderboard: { width: 400, height: 188 },
  health: { width: 400, height: 188 },
  text: { width: 160, height: 54 },
  image: { width: 120, height: 54 },
  clock: { width: 200, height: 92 },
  ticker: { width: 400, height: 54 },
  'web-page': { width: 320, height: 180 },
};

/** The least size, in cells of the grid, that a panel of this kind is given by hand. Never more than the grid has. */
export function leastCells(kind: PanelDocument['kind'], grid: Grid): CellSize {
  const { width, height } = LEAST_PX[kind];
  return {
    columns: cellsFor(width, BOARD_ROOM.width, grid.columns),
    rows: cellsFor(height, BOARD_ROOM.height, grid.rows),
  };
}

function cellsFor(px: number, roomPx: number, cells: number): number {
  const pitchPx = (roomPx + PANEL_GAP_PX) / cells;
  return Math.min(cells, Math.ceil((px + PANEL_GAP_PX) / pitchPx));
}
