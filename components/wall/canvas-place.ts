import type { WallSettings } from './wall-settings.ts';

/** The design canvas every wall is drawn on; places of panels are in its pixels. */
export const CANVAS = { width: 1920, height: 1080 } as const;

export interface CanvasPlace {
  scale: number;
  left: number;
  top: number;
}

/** What a board leaves free at its edges. Zoom may use it up, but no number is ever pushed off the screen. */
export const BOARD_MARGIN = { x: 44, y: 24 } as const;
const SHIFT_PX = 3;
const MOST = Math.min(
  CANVAS.width / (CANVAS.width - 2 * (BOARD_MARGIN.x - SHIFT_PX)),
  CANVAS.height / (CANVAS.height - 2 * (BOARD_MARGIN.y - SHIFT_PX)),
);

/** Scales the canvas as a whole into a screen, centred, so that the proportions are the same everywhere. */
export function placeCanvas(screen: { width: number; height: number }, settings: WallSettings): CanvasPlace {
  const kept = 1 - (2 * settings.overscanPercent) / 100;
  const fit = Math.min(screen.width / CANVAS.width, screen.height / CANVAS.height);
  const scale = fit * Math.min(kept * settings.zoom, MOST);
  return {
    scale,
    left: (screen.width - CANVAS.width * scale) / 2,
    top: (screen.height - CANVAS.height * scale) / 2,
  };
}

/**
 * Where the picture stands at minute `minute`, in canvas pixels off its place: a slow walk that visits every spot
 * within 3 px before it comes round, so that no edge burns into a panel. Neighbouring minutes are at most 2 px apart.
 */
export function shiftAt(minute: number): { x: number; y: number } {
  const side = SHIFT_PX * 2 + 1;
  const row = zigzag(Math.floor(minute / side), side);
  const forth = Math.floor(minute / side) % 2 === 0;
  const step = minute % side;
  return { x: (forth ? step : side - 1 - step) - SHIFT_PX, y: row - SHIFT_PX };
}

function zigzag(step: number, side: number): number {
  const turn = step % (2 * (side - 1));
  return turn < side ? turn : 2 * (side - 1) - turn;
}
