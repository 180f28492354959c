/**
 * What a display may set for itself. `zoom` multiplies the canvas, as far as nothing leaves the screen; `overscan` is
 * the inset of each edge in percent.
 */
export interface WallSettings {
  zoom: number;
  overscanPercent: number;
}

const ZOOM = { least: 0.5, most: 2, usual: 1 };
const OVERSCAN = { least: 0, most: 10, usual: 0 };

/** Reads `?zoom=1.05&overscan=2.5`. What is missing or no number is left as usual, what is too much is cut back. */
export function readWallSettings(search: string): WallSettings {
  const params = new URLSearchParams(search);
  return {
    zoom: readWithin(params.get('zoom'), ZOOM),
    overscanPercent: readWithin(params.get('overscan'), OVERSCAN),
  };
}

function readWithin(text: string | null, range: { least: number; most: number; usual: number }): number {
  if (text === null || text.trim() === '') return range.usual;
  const value = Number(text);
  return Number.isFinite(value) ? Math.min(range.most, Math.max(range.least, value)) : range.usual;
}
