import type { Place } from '#lib/domain/board';

export interface GroupsLayout {
  /** Where there is no room for a head and a row, the row stands alone. */
  hasHead: boolean;
  rows: number;
  rowPx: number;
  namePx: number;
  totalPx: number;
  barPx: number;
}

/** Between a name, its total and its bar. */
export const GROUP_GAP_PX = 16;
const SIDES_PX = 48;
const HEAD_PX = 64;
const ROW_PX = { least: 54, most: 66 };
const MOST_ROWS = 16;
/** Four digits with their separator, at the size of values. */
const TOTAL_PX = 104;
const NAME_PX = { least: 110, most: 420 };
const NAME_SHARE = 0.3;

/** As many bars as a panel has room for, each with its group's name and total before it. */
export function layoutGroups({ width, height }: Pick<Place, 'width' | 'height'>): GroupsLayout {
  const hasHead = height >= HEAD_PX + ROW_PX.least;
  const downPx = hasHead ? height - HEAD_PX : height;
  const rows = Math.max(1, Math.min(MOST_ROWS, Math.floor(downPx / ROW_PX.least)));
  const acrossPx = width - SIDES_PX;
  const namePx = Math.max(NAME_PX.least, Math.min(NAME_PX.most, Math.floor(acrossPx * NAME_SHARE)));
  return {
    hasHead,
    rows,
    rowPx: Math.min(ROW_PX.most, Math.floor(downPx / rows)),
    namePx,
    totalPx: TOTAL_PX,
    barPx: acrossPx - namePx - TOTAL_PX - 2 * GROUP_GAP_PX,
  };
}
