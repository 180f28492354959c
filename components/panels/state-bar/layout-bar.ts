import { AGENT_WORDS } from '#components/wall/agent-words.ts';
import { formatCount } from '#lib/format/count';
import type { StateSegment } from './select.ts';

export interface BarSegment extends StateSegment {
  count: string;
  /** The state in words, where there is room for them. */
  words: string | null;
  widthPx: number;
}

const GAP_PX = 4;
const GLYPH_PX = 34;
const PADDING_PX = 28;
const DIGIT_PX = 24;
const LETTER_PX = 16.5;

/**
 * Shares out the bar's width by agents. A segment is never narrower than its sign and number; what that takes comes
 * off the wider ones, in proportion.
 */
export function layoutBar(segments: readonly StateSegment[], barPx: number): readonly BarSegment[] {
  const room = barPx - GAP_PX * Math.max(0, segments.length - 1);
  const least = segments.map(({ agents }) => leastPx(formatCount(agents)));
  const widths = shareOut(
    segments.map(({ agents }) => agents),
    least,
    room,
  );
  return segments.map((segment, index) => {
    const widthPx = Math.floor(widths[index] ?? 0);
    const words = AGENT_WORDS[segment.state];
    const needed = (least[index] ?? 0) + 10 + words.length * LETTER_PX;
    return {
      ...segment,
      count: formatCount(segment.agents),
      words: needed <= widthPx ? words.toLowerCase() : null,
      widthPx,
    };
  });
}

function leastPx(count: string): number {
  return PADDING_PX + GLYPH_PX + 8 + count.length * DIGIT_PX;
}

function shareOut(weights: readonly number[], least: readonly number[], room: number): number[] {
  const narrow = new Set<number>();
  for (;;) {
    const taken = [...narrow].reduce((sum, index) => sum + (least[index] ?? 0), 0);
    const weight = weights.reduce((sum, value, index) => (narrow.has(index) ? sum : sum + value), 0);
    const widths = weights.map((value, index) =>
      narrow.has(index) ? (least[index] ?? 0) : ((room - taken) * value) / Math.max(1, weight),
    );
    const tooNarrow = widths.findIndex((width, index) => !narrow.has(index) && width < (least[index] ?? 0));
    if (tooNarrow < 0) return widths;
    narrow.add(tooNarrow);
  }
}
