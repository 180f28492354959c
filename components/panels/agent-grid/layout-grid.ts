import type { Place } from '#lib/domain/panel-base';

/** How a number of agents is laid out. */
export interface GridLayout {
  columns: number;
  /** Lines of the grid, filled or not, so that cells keep their height from page to page. */
  lines: number;
  /** To be cut evenly: the last one must not look forgotten. */
  pages: number;
  /** Of one cell. */
  widthPx: number;
  /** Between two lines. */
  gapPx: number;
}

const FRAME_PX = { across: 40, down: 78 };
const GAP_PX = 8;
/** A cell is as wide as it can be, and not narrower than its texts. */
const WIDE_PX = 412;
const NARROW_PX = 270;
const LINE_PX = 77;
/** Lines drawn closer, where that spares a second page. */
const TIGHT = { linePx: 66, gapPx: 6 };

export function layoutGrid(agents: number, { width, height }: Pick<Place, 'width' | 'height'>): GridLayout {
  const acrossPx = width - FRAME_PX.across;
  const downPx = height - FRAME_PX.down;
  const lines = howMany(downPx, LINE_PX, GAP_PX);
  const tight = howMany(downPx, TIGHT.linePx, TIGHT.gapPx);
  const narrow = howMany(acrossPx, NARROW_PX, GAP_PX);
  const laidOut = (columns: number) => ({ columns, widthPx: (acrossPx - GAP_PX * (columns - 1)) / columns });
  if (agents > narrow * lines && agents <= narrow * tight)
    return { ...laidOut(narrow), lines: tight, pages: 1, gapPx: TIGHT.gapPx };
  const pages = Math.max(1, Math.ceil(agents / (narrow * lines)));
  const needed = Math.ceil(agents / pages / lines);
  const columns = Math.min(narrow, Math.max(howMany(acrossPx, WIDE_PX, GAP_PX), needed));
  return { ...laidOut(columns), lines, pages, gapPx: GAP_PX };
}

function howMany(roomPx: number, eachPx: number, gapPx: number): number {
  return Math.max(1, Math.floor((roomPx + gapPx) / (eachPx + gapPx)));
}
