import type { GridPlace } from './board-document.ts';

/** Where a panel stands, in pixels of the 1920 × 1080 design canvas. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What every panel of a board has, whatever it shows. */
export interface PanelBase {
  /** Unique on its board, kept over edits. */
  id: string;
  title: string;
  /** Where it stands on its board's grid. */
  at: GridPlace;
  /** What of the canvas that is. */
  place: Place;
}
