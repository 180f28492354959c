import type { Place } from '#lib/domain/panel-base';

/** Cells of a page, and how large each is. */
export interface CampaignsLayout {
  columns: number;
  lines: number;
  widthPx: number;
  /** At most; where the panel is lower they share it out. */
  heightPx: number;
}

/** Of a cell, at each side. */
export const CELL_PADDING_PX = 14;
/** Of a third line in each cell. */
export const OUTCOMES_PX = 36;
const FRAME_PX = { across: 48, down: 68 };
const GAP_PX = 8;
/** `tight`: where that saves turning pages. */
const CELL_PX = { tightWidth: 340, leastWidth: 424, mostWidth: 900, leastHeight: 84, mostHeight: 116 };

/**
 * As few columns as hold all campaigns on one page, since a wide cell tells more; where one page cannot hold them, as few as
 * hold an even share on each of as few pages as can be.
 */
export function layoutCampaigns(
  campaigns: number,
  { width, height }: Pick<Place, 'width' | 'height'>,
  hasOutcomes = false,
): CampaignsLayout {
  const morePx = hasOutcomes ? OUTCOMES_PX : 0;
  const acrossPx = width - FRAME_PX.across;
  const downPx = height - FRAME_PX.down;
  const most = howMany(downPx, CELL_PX.leastHeight + morePx);
  const least = howMany(acrossPx, CELL_PX.mostWidth);
  const onePage = Math.ceil(campaigns / most);
  const usual = howMany(acrossPx, CELL_PX.leastWidth);
  const widest = onePage <= howMany(acrossPx, CELL_PX.tightWidth) ? Math.max(usual, onePage) : usual;
  const onEach = Math.ceil(campaigns / Math.max(1, Math.ceil(campaigns / (widest * most))));
  const columns = Math.min(widest, Math.max(least, Math.ceil(onEach / most)));
  const lines = Math.max(1, Math.min(most, Math.ceil(onEach / columns)));
  const fair = (downPx - GAP_PX * (lines - 1)) / lines;
  return {
    columns,
    lines,
    widthPx: (acrossPx - GAP_PX * (columns - 1)) / columns,
    heightPx: Math.floor(Math.min(CELL_PX.mostHeight + morePx, fair)),
  };
}

function howMany(roomPx: number, eachPx: number): number {
  return Math.max(1, Math.floor((roomPx + GAP_PX) / (eachPx + GAP_PX)));
}
