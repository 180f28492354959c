import type { TextPanel } from '#lib/domain/board';
import { textEm } from '#components/ui/text-em.ts';

export interface TextView {
  lines: readonly string[];
  fontPx: number;
}

const MOST_PX = { heading: 56, note: 40 } as const;
/** The least a wall may show. */
const LEAST_PX = 29;
export const TEXT_LINE_HEIGHT = 1.25;
export const TEXT_PADDING_PX = { heading: { x: 0, y: 0 }, note: { x: 24, y: 16 } } as const;

/** The words in lines as they were written, at the largest size at which they fit when long lines are wrapped. */
export function selectText({ text, look, place }: Pick<TextPanel, 'text' | 'look' | 'place'>): TextView {
  const lines = text.trim().split(/\r?\n/u);
  const padding = TEXT_PADDING_PX[look];
  const widthPx = place.width - 2 * padding.x;
  const heightPx = place.height - 2 * padding.y;
  const fits = (fontPx: number): boolean =>
    linesAt(lines, widthPx / fontPx) * fontPx * TEXT_LINE_HEIGHT <= heightPx;
  let fontPx: number = MOST_PX[look];
  while (fontPx > LEAST_PX && !fits(fontPx)) fontPx -= 1;
  return { lines, fontPx };
}

/** How many lines of `roomEm` the words take, broken between words only. */
function linesAt(lines: readonly string[], roomEm: number): number {
  return lines.reduce((count, line) => count + wrapped(line, roomEm), 0);
}

function wrapped(line: string, roomEm: number): number {
  const spaceEm = textEm(' ');
  let count = 1;
  let usedEm = 0;
  for (const word of line.split(/\s+/u)) {
    const em = textEm(word);
    const isNew = usedEm > 0 && usedEm + spaceEm + em > roomEm;
    if (isNew) count += 1;
    usedEm = usedEm > 0 && !isNew ? usedEm + spaceEm + em : em;
  }
  return count;
}
