import { laneSegments } from '#components/wall/lane/lane-segments.ts';

/** What stands at once: a line, or as many as fit of one that is longer. */
export interface TickerPage {
  lines: readonly string[];
  /** Which part of its line it is, counted from 0, and how many there are. */
  part: number;
  parts: number;
}

export interface TickerView {
  pages: readonly TickerPage[];
  fontPx: number;
  /** Whether there is room for a sign before it and a count behind it. */
  hasSides: boolean;
}

export const TICKER_LINE_HEIGHT = 1.3;
export const TICKER_PADDING_PX = { x: 28, y: 12 } as const;
/** The sign before the text, `12 of 20` behind it, and the air between them. */
const SIDES_PX = 220;
const SIDES_FROM_PX = 640;
const USUAL_PX = 40;
const MOST_PX = 44;
const LEAST_PX = 29;
/** The text is drawn somewhat heavier than what `textEm` knows. */
const HEAVY = 1.04;

/** All that a ticker says, in pages that fit its room: in the largest type at which no line is torn, else in as few pages as can be. */
export function tickerView(lines: readonly string[], room: { width: number; height: number }): TickerView {
  const heightPx = room.height - 2 * TICKER_PADDING_PX.y;
  const usualRows = Math.max(1, Math.floor(heightPx / (USUAL_PX * TICKER_LINE_HEIGHT)));
  const fitting = Math.floor(heightPx / usualRows / TICKER_LINE_HEIGHT);
  const largestPx = Math.min(MOST_PX, Math.max(LEAST_PX, fitting));
  let best = viewIn(largestPx, lines, { ...room, heightPx });
  for (let fontPx = largestPx - 1; fontPx >= LEAST_PX && isTorn(best); fontPx -= 1) {
    const next = viewIn(fontPx, lines, { ...room, heightPx });
    if (next.pages.length < best.pages.length) best = next;
  }
  return best;
}

const isTorn = ({ pages }: TickerView): boolean => pages.some(({ parts }) => parts > 1);

function viewIn(
  fontPx: number,
  lines: readonly string[],
  { width, heightPx }: { width: number; heightPx: number },
): TickerView {
  const rows = Math.max(1, Math.floor(heightPx / (fontPx * TICKER_LINE_HEIGHT)));
  const hasSides = width >= SIDES_FROM_PX;
  const widthPx = width - 2 * TICKER_PADDING_PX.x - (hasSides ? SIDES_PX : 0);
  const pages = lines.flatMap((line) => pagesOf(laneSegments(line, widthPx / fontPx / HEAVY), rows));
  return { pages, fontPx, hasSides };
}

/** The page that stands at a moment: the same on every screen. Null where there is nothing to say. */
export function pageAt(pages: readonly TickerPage[], everyMs: number, now: number): TickerPage | null {
  return pages[Math.floor(now / everyMs) % pages.length] ?? null;
}

function pagesOf(segments: readonly string[], rows: number): TickerPage[] {
  const parts = Math.ceil(segments.length / rows);
  return Array.from({ length: parts }, (_, part) => ({
    lines: segments.slice(part * rows, (part + 1) * rows),
    part,
    parts,
  }));
}
