import type { Place } from '#lib/domain/board';

/** Cells of a page, and how wide each is. */
export interface CampaignsLayout {
  columns: number;
  lines: number;
  widthPx: number;
}

/** Of a cell, at each side. */
export const CELL_PADDING_PX = 14;
const FRAME_PX = { across: 48, down: 68 };
const GAP_PX = 8;
const CELL_PX = { width: 424, height: 84 };

export function layoutCampaigns({ width, height }: Pick<Place, 'width' | 'height'>): CampaignsLayout {
  const acrossPx = width - FRAME_PX.across;
  const columns = howMany(acrossPx, CELL_PX.width);
  return {
    columns,
    lines: howMany(height - FRAME_PX.down, CELL_PX.height),
    widthPx: (acrossPx - GAP_PX * (columns - 1)) / columns,
  };
}

function howMany(roomPx: number, eachPx: number): number {
  return Math.max(1, Math.floor((roomPx + GAP_PX) / (eachPx + GAP_PX)));
}
