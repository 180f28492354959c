import { textEm } from '#components/ui/text-em.ts';
import { cutApart } from '#components/wall/cut-apart.ts';

/** How the name of a queue is drawn, with the words that its marks have room for. */
export interface QueueName {
  text: string;
  isSmall: boolean;
  /** Beside each mark, in their order; null where the mark stands alone. */
  marks: readonly (string | null)[];
}

interface Room {
  /** Of the cell. */
  widthPx: number;
  /** Glyphs before the name. */
  signs: number;
  /** What follows the name, each behind a glyph, in words; the last is the one that matters most. */
  marks: readonly string[];
  /** All names of the table, from which this one is told when it is cut. */
  names: readonly string[];
}

const FONT_PX = { large: 32, small: 29 };
/** Beside a name; the smaller one is drawn closer. */
const AIR_PX = { large: 20, small: 9 };
const SIGN_PX = 41;
const MARK_PX = 38;
const WORDS_GAP_PX = 8;

/** A name gives way last: first the words of the marks go, from the front, then it is drawn smaller, then cut. */
export function fitQueueName(name: string, { widthPx, signs, marks, names }: Room): QueueName {
  const roomPx = widthPx - signs * SIGN_PX - marks.length * MARK_PX;
  const nameEm = textEm(name);
  for (let silent = 0; silent <= marks.length; silent++) {
    const shown = marks.map((words, place) => (place < silent ? null : words));
    const leftPx = roomPx - shown.reduce((sum, words) => sum + wordsPx(words), 0);
    const largeEm = (leftPx - AIR_PX.large) / FONT_PX.large;
    const smallEm = (leftPx - AIR_PX.small) / FONT_PX.small;
    if (nameEm <= largeEm) return { text: name, isSmall: false, marks: shown };
    if (nameEm <= smallEm || silent === marks.length)
      return { text: cutApart(name, smallEm, names), isSmall: true, marks: shown };
  }
  return { text: name, isSmall: true, marks };
}

function wordsPx(words: string | null): number {
  return words === null ? 0 : WORDS_GAP_PX + textEm(words) * FONT_PX.small;
}
