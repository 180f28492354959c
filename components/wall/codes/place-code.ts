import type { Panel } from '#lib/domain/board';
import type { Place } from '#lib/domain/panel-base';

/** Room for a code of up to 41 squares of three pixels. */
export const PANEL_CODE_PX = 123;
export const CODE_GAP_PX = 16;
/** Of a tile: around everything, and what its head and its foot take with it. */
const TILE = { paddingPx: 24, headPx: 56, footPx: 52 };
const STRIP_PX = PANEL_CODE_PX + CODE_GAP_PX;
/** What a list needs below its code: its head and three rows. */
const LEAST_LIST_PX = 240;
/** What a panel needs beside its code: in a tile, so that five figures keep a tile's least size. */
const LEAST_ASIDE_PX = { tile: 260, list: 316 };

/** Where a panel's code stands, and what that leaves the panel; `strip`: above it, with room for words. */
export interface PlacedCode {
  panel: Place;
  code: { left: number; top: number };
  strip: boolean;
}

/**
 * Makes room for a code so that no value is covered: in a tile where the last hour stands, on a list in a strip of its own, beside a
 * low panel. Null where there is no room for any.
 */
export function placeCode({ kind, place }: Pick<Panel, 'kind' | 'place'>): PlacedCode | null {
  const { y, width, height } = place;
  const left = width - PANEL_CODE_PX;
  if (kind === 'big-number') {
    const freePx = height - TILE.headPx - TILE.footPx - PANEL_CODE_PX;
    if (freePx < 0 || left < LEAST_ASIDE_PX.tile) return null;
    return {
      panel: place,
      code: { left: left - TILE.paddingPx, top: TILE.headPx + Math.round(freePx / 2) },
      strip: false,
    };
  }
  if (height >= STRIP_PX + LEAST_LIST_PX)
    return {
      panel: { ...place, y: y + STRIP_PX, height: height - STRIP_PX },
      code: { left, top: 0 },
      strip: true,
    };
  if (height < PANEL_CODE_PX || left < LEAST_ASIDE_PX.list) return null;
  return {
    panel: { ...place, width: left - CODE_GAP_PX },
    code: { left, top: Math.round((height - PANEL_CODE_PX) / 2) },
    strip: false,
  };
}
