import type { Place } from '#lib/domain/board';

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
const FRAME_PX = { across: 48, down: 68 };
const GAP_PX = 8;
const CELL_PX = { leastWidth: 424, mostWidth: 900, leastHeight: 84, mostHeight: 116 };

/** As few columns as hold all campaigns on one page, since a wide cell tells more; as many as there is room for, if need be. */
export function layoutCampaigns(
  campaigns: number,
  { width, height }: Pick<Place, 'width' | 'height'>,
): CampaignsLayout {
  const acrossPx = width - FRAME_PX.across;
  const downPx = height - FRAME_PX.down;
  const most = howMany(downPx, CELL_PX.leastHeight);
  const least = howMany(acrossPx, CELL_PX.mostWidth);
  const columns = Math.min(
    howMany(acrossPx, CELL_PX.leastWidth),
    Math.max(least, Math.ceil(campaigns / most)),
  );
  const lines = Math.max(1, Math.min(most, Math.ceil(campaigns / columns)));
  const fair = (downPx - GAP_PX * (lines - 1)) / lines;
  return {
    columns,
    lines,
    widthPx: (acrossPx - GAP_PX * (columns - 1)) / columns,
    heightPx: Math.floor(Math.min(CELL_PX.mostHeight, fair)),
  };
}

function howMany(roomPx: number, eachPx: number): number {
  return Math.max(1, Math.floor((roomPx + GAP_PX) / (eachPx + GAP_PX)));
}
