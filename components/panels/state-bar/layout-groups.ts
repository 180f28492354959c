import type { Place } from '#lib/domain/panel-base';
import { textEm } from '#components/ui/text-em.ts';

export interface GroupsLayout {
  /** Where there is no room for a head and a row, the row stands alone. */
  hasHead: boolean;
  /** Whether a name stands above its bar, because beside it one of both would have no room. */
  isAbove: boolean;
  rows: number;
  rowPx: number;
  namePx: number;
  totalPx: number;
  barPx: number;
  /** How much larger all of a row is drawn than it must be. */
  scale: number;
}

/** What is to be shown: the names of all groups, and the most agents that one of them has. */
interface Groups {
  names: readonly string[];
  most: number;
}

/** Between a name, its total and its bar. */
export const GROUP_GAP_PX = 16;
export const GROUP_NAME_PX = 29;
const SIDES_PX = 48;
const HEAD_PX = 64;
const ROW_PX = { beside: 54, above: 92 };
/** A row is so much higher than it must be, at most. */
const MOST_AIR = 1.1;
const MOST_ROWS = { beside: 14, above: 9 };
const MOST_SCALE = 1.5;
/** Of a figure with its separator, at the size of values. */
const TOTAL_PX = { hundreds: 72, thousands: 104 };
/** Less says too little of a name, or of a bar: four states with two digits each. */
const LEAST_NAME_PX = 200;
/** Where there is no room for both: enough for the ends of a name. */
const SHORT_NAME_PX = 110;
const LEAST_BAR_PX = 384;

/**
 * As many bars as a panel has room for, each with its group's name and total: in one line while no name needs to be cut for
 * it, else with the name above the bar, where all groups still fit on a page or a line would be too narrow.
 */
export function layoutGroups(
  { width, height }: Pick<Place, 'width' | 'height'>,
  { names, most }: Groups,
): GroupsLayout {
  const hasHead = height >= HEAD_PX + ROW_PX.beside;
  const downPx = hasHead ? height - HEAD_PX : height;
  const acrossPx = width - SIDES_PX;
  const totalPx = most >= 1_000 ? TOTAL_PX.thousands : TOTAL_PX.hundreds;
  const wantedPx = Math.ceil(Math.max(0, ...names.map((name) => textEm(name))) * GROUP_NAME_PX);
  const besidePx = acrossPx - totalPx - 2 * GROUP_GAP_PX - LEAST_BAR_PX;
  const above = Math.floor(downPx / ROW_PX.above);
  const isAbove =
    above >= 1 &&
    wantedPx > besidePx &&
    (besidePx < LEAST_NAME_PX || names.length <= Math.min(above, MOST_ROWS.above));
  const line = isAbove ? 'above' : 'beside';
  const leastPx = ROW_PX[line];
  const rows = Math.max(1, Math.min(MOST_ROWS[line], Math.floor(downPx / leastPx)));
  const pages = Math.max(1, Math.ceil(names.length / rows));
  const onPage = Math.max(1, Math.ceil(names.length / pages));
  const sharePx = Math.floor(downPx / onPage);
  const neededPx = isAbove ? Math.max(wantedPx + totalPx, LEAST_BAR_PX) : wantedPx + totalPx + LEAST_BAR_PX;
  const roomPx = acrossPx - (isAbove ? 1 : 2) * GROUP_GAP_PX;
  const scale = Math.max(1, Math.min(MOST_SCALE, sharePx / leastPx, roomPx / neededPx));
  // Rows that cannot be drawn larger stay together.
  const rowPx = Math.min(sharePx, Math.floor(leastPx * scale * MOST_AIR));
  const drawnTotalPx = Math.round(totalPx * scale);
  const namePx = isAbove
    ? acrossPx - drawnTotalPx - GROUP_GAP_PX
    : Math.min(Math.ceil(wantedPx * scale), Math.max(besidePx, SHORT_NAME_PX));
  return {
    hasHead,
    isAbove,
    rows,
    rowPx,
    namePx,
    totalPx: drawnTotalPx,
    barPx: isAbove ? acrossPx : acrossPx - namePx - drawnTotalPx - 2 * GROUP_GAP_PX,
    scale,
  };
}
