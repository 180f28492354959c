/** How many agents a leaderboard has room for, and how they stand. */
export interface LeadersLayout {
  columns: 1 | 2;
  /** Lines of a column. */
  lines: number;
  /** Of one column. */
  widthPx: number;
}

const PADDING_PX = { sides: 24, head: 62, foot: 14 };
const LEAST_LINE_PX = 56;
const MOST_LINES = 14;
const GAP_PX = 32;
/** Two columns only where each is as wide as a panel of its own. */
const LEAST_COLUMN_PX = 560;

export function layoutLeaders({ width, height }: { width: number; height: number }): LeadersLayout {
  const innerPx = width - 2 * PADDING_PX.sides;
  const lines = Math.floor((height - PADDING_PX.head - PADDING_PX.foot) / LEAST_LINE_PX);
  const isWide = (innerPx - GAP_PX) / 2 >= LEAST_COLUMN_PX;
  return {
    columns: isWide ? 2 : 1,
    lines: Math.max(1, Math.min(MOST_LINES, lines)),
    widthPx: isWide ? (innerPx - GAP_PX) / 2 : innerPx,
  };
}
