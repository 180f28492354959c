import { formatCount } from '#lib/format/count';
import type { AgentState } from '#lib/domain/agent-state';
import type { Words } from '#lib/words/words';
import type { StateSegment } from './select.ts';

export interface BarSegment {
  /** `other`: several states in one. */
  state: AgentState | 'other';
  agents: number;
  count: string;
  /** The state in words, for those who hear it. */
  name: string;
  /** The same on the bar, where there is room for it. */
  words: string | null;
  widthPx: number;
  /** Its sign and number stand closer, because they would not fit otherwise. */
  tight: boolean;
}

const GAP_PX = 4;
/** What a segment needs besides its digits, which are always drawn at the size of values. */
const FRAME_PX = { wide: 70, tight: 48 } as const;
const DIGIT_PX = 22.6;
const SEPARATOR_PX = 9;
const WORDS_GAP_PX = 10;
const LETTER_PX = 15.6;
/** States that are joined first where there is no room for all; after them the smallest. */
const RARE: readonly AgentState[] = ['unknown', 'voicemail', 'preview'];

type Part = Pick<BarSegment, 'state' | 'agents'>;

/**
 * Shares out the bar's width by agents. A segment is never narrower than its sign and number; what that takes comes off
 * the wider ones, in proportion. Words go first, then air, then the rarest and smallest states are joined: a number is
 * never smaller than a value must be, and the note keeps its room.
 */
export function layoutBar(
  states: readonly StateSegment[],
  { barPx, notePx }: { barPx: number; notePx: number },
  t: Words<'panels'>,
): readonly BarSegment[] {
  const roomPx = barPx - notePx;
  for (let joined = 0; joined <= states.length; joined++) {
    // One alone would only lose its name.
    if (joined === 1) continue;
    const parts = join(states, joined);
    for (const tight of joined === 0 ? [false, true] : [true]) {
      const least = parts.map((part) => leastPx(part, tight, t));
      const room = roomPx - GAP_PX * Math.max(0, parts.length - 1);
      if (sum(least) > room && joined < states.length) continue;
      return shareOut(parts, least, room).map((part) => drawn(part, t));
    }
  }
  return [];
}

function drawn(part: Part & { widthPx: number }, t: Words<'panels'>): BarSegment {
  const name = t(`stateBar.${part.state}`);
  const leastWide = leastPx(part, false, t);
  const neededPx = leastWide + WORDS_GAP_PX + name.length * LETTER_PX;
  return {
    ...part,
    count: formatCount(part.agents, t),
    name,
    words: neededPx <= part.widthPx && part.state !== 'other' ? name : null,
    tight: part.widthPx < Math.floor(leastWide),
  };
}

/** The `count` rarest and smallest states as one at the end. */
function join(states: readonly StateSegment[], count: number): readonly Part[] {
  if (count === 0) return states;
  const joined = new Set(
    states.toSorted((a, b) => rarity(b) - rarity(a) || a.agents - b.agents).slice(0, count),
  );
  const kept = states.filter((segment) => !joined.has(segment));
  return [...kept, { state: 'other', agents: sum([...joined].map(({ agents }) => agents)) }];
}

function rarity({ state }: StateSegment): number {
  return RARE.includes(state) ? 1 : 0;
}

function leastPx({ agents }: Part, tight: boolean, t: Words<'panels'>): number {
  let px: number = tight ? FRAME_PX.tight : FRAME_PX.wide;
  for (const character of formatCount(agents, t))
    px += character >= '0' && character <= '9' ? DIGIT_PX : SEPARATOR_PX;
  return px;
}

function shareOut(
  parts: readonly Part[],
  least: readonly number[],
  room: number,
): readonly (Part & { widthPx: number })[] {
  const narrow = new Set<number>();
  for (;;) {
    const free = room - sum(least.filter((_, index) => narrow.has(index)));
    const weight = sum(parts.map(({ agents }, index) => (narrow.has(index) ? 0 : agents)));
    const widths = parts.map(({ agents }, index) =>
      narrow.has(index) ? (least[index] ?? 0) : (free * agents) / Math.max(1, weight),
    );
    const tooNarrow = widths.findIndex((width, index) => !narrow.has(index) && width < (least[index] ?? 0));
    if (tooNarrow < 0)
      return parts.map((part, index) => ({ ...part, widthPx: Math.floor(widths[index] ?? 0) }));
    narrow.add(tooNarrow);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
