import { AGENT_WORDS } from '#components/wall/agent-words.ts';
import { formatCount } from '#lib/format/count';
import type { StateSegment } from './select.ts';

export interface BarSegment extends StateSegment {
  count: string;
  /** The state in words, where there is room for them. */
  words: string | null;
  widthPx: number;
}

/** `small`: drawn at the least size of text, because the numbers would not fit at that of values. */
export interface BarLayout {
  segments: readonly BarSegment[];
  small: boolean;
  /** Width left free at the right, for the note. */
  notePx: number;
}

const GAP_PX = 4;
const VALUE = { frame: 70, digit: 24 } as const;
const SMALL = { frame: 54, digit: 19 } as const;
const LETTER_PX = 15.6;

/**
 * Shares out the bar's width by agents. A segment is never narrower than its sign and number; what that takes comes
 * off the wider ones, in proportion. A note gets its room only where the numbers keep theirs.
 */
export function layoutBar(
  states: readonly StateSegment[],
  { barPx, notePx }: { barPx: number; notePx: number },
): BarLayout {
  const gaps = GAP_PX * Math.max(0, states.length - 1);
  const tries = [
    { size: VALUE, small: false, notePx },
    { size: SMALL, small: true, notePx },
    { size: SMALL, small: true, notePx: 0 },
  ];
  const fits = ({ size, notePx: note }: (typeof tries)[number]): boolean =>
    leastOf(states, size).reduce((sum, px) => sum + px, gaps) <= barPx - note;
  const { size, small, notePx: note } = tries.find(fits) ?? { size: SMALL, small: true, notePx: 0 };
  const least = leastOf(states, size);
  const weights = states.map(({ agents }) => agents);
  const widths = shareOut(weights, least, barPx - note - gaps);
  const segments = states.map((segment, index) => {
    const widthPx = Math.floor(widths[index] ?? 0);
    const words = AGENT_WORDS[segment.state].toLowerCase();
    const needed = (least[index] ?? 0) + 10 + words.length * LETTER_PX;
    return {
      ...segment,
      count: formatCount(segment.agents),
      words: needed <= widthPx ? words : null,
      widthPx,
    };
  });
  return { segments, small, notePx: note };
}

function leastOf(
  states: readonly StateSegment[],
  { frame, digit }: { frame: number; digit: number },
): number[] {
  return states.map(({ agents }) => frame + formatCount(agents).length * digit);
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
