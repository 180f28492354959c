import { textEm } from '#components/ui/text-em.ts';

interface Head {
  title: string;
  /** What stands at the end of the line. */
  aside: string | null;
  /** With the sign of an alarm before it. */
  isMarked: boolean;
  /** Without what stands at the end, the value would mean something else. */
  isNeeded: boolean;
}

const FONT_PX = { usual: 30, least: 29 };
const PADDING_PX = 24;
const SIGN_PX = 44;
const GAP_PX = 12;

/** The line above a number: it is drawn a little smaller before anything goes, then what is said beside the title goes. */
export function fitHead(
  { title, aside, isMarked, isNeeded }: Head,
  widthPx: number,
): { fontPx: number; aside: string | null } {
  const roomPx = widthPx - 2 * PADDING_PX - (isMarked ? SIGN_PX : 0);
  const fits = (fontPx: number, beside: string | null): boolean =>
    textEm(title) * fontPx + (beside === null ? 0 : GAP_PX + textEm(beside) * fontPx) <= roomPx;
  const { usual, least } = FONT_PX;
  if (fits(usual, aside)) return { fontPx: usual, aside };
  if (isNeeded || fits(least, aside)) return { fontPx: least, aside };
  return { fontPx: fits(usual, null) ? usual : least, aside: null };
}
