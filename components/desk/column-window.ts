/** Which of a wide table's columns are drawn: the first, which stands always, and those from `from` until `until`. */
export interface ColumnWindow {
  from: number;
  /** The first one that is not drawn any more. */
  until: number;
  /** Widths of what is left out on either side, in pixels. */
  beforePx: number;
  afterPx: number;
}

/** So far beyond either edge columns are drawn, that scrolling may find them there. */
const BEYOND_PX = 240;

/** The columns that a view of `widthPx` scrolled to `leftPx` shows. */
export function columnWindow(
  widths: readonly number[],
  { leftPx, widthPx }: { leftPx: number; widthPx: number },
): ColumnWindow {
  const totalPx = widths.reduce((sum, width) => sum + width, 0);
  const all: ColumnWindow = { from: 1, until: widths.length, beforePx: 0, afterPx: 0 };
  // Columns that fit take what is left over, and stand elsewhere than their widths alone would have it.
  if (totalPx <= widthPx) return all;
  const [startPx, endPx] = [leftPx - BEYOND_PX, leftPx + widthPx + BEYOND_PX];
  let [from, until, beforePx, afterPx] = [1, 1, 0, 0];
  let edgePx = widths[0] ?? 0;
  for (const [index, width] of widths.entries()) {
    if (index === 0) continue;
    if (edgePx + width <= startPx) {
      from = index + 1;
      beforePx += width;
    } else if (edgePx < endPx) until = index + 1;
    else afterPx += width;
    edgePx += width;
  }
  return { from, until: Math.max(from, until), beforePx, afterPx };
}

const NARROW_PX = 640;
/** The rest is room for a state, or a figure or two. */
const LEAD_SHARE = 0.57;

/** The most that the first column may take of a view so wide: it stays where it is, and the others go by beside it. */
export function leadMost(widthPx: number): number {
  return widthPx > 0 && widthPx < NARROW_PX ? Math.round(widthPx * LEAD_SHARE) : Infinity;
}
