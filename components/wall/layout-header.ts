import { WALL_TEXT_PX } from '#lib/domain/wall-text';
import { textEm } from '#components/ui/text-em.ts';

const WIDTH_PX = 1832;
const GAP_PX = 24;
/** Around the ages, so that they stand apart. */
const AGES_GAP_PX = 48;
const NAME_PX = WALL_TEXT_PX.name;
/** Names are drawn heavier than what `textEm` knows. */
const HEAVY = 1.05;
const QUIET_PX = WALL_TEXT_PX.label;
const PILL_FRAME_PX = 75;
const CLOCK_PX = 120;
const MARK_FRAME_PX = 44;
/** Room for a code of up to 33 squares of two pixels, with its quiet edge. */
export const HEADER_CODE_PX = 74;

interface HeaderTexts {
  name: string;
  /** Width of the company's logo before the name; 0: there is none. */
  logoPx?: number;
  /** Between the name and the board's: the connection, where the name is the company's. */
  source?: string | null;
  board: string;
  pill: string;
  ages: string | null;
  /** A word beside the name that always stays. */
  mark?: string | null;
  /** Whether the board has a code. */
  code?: boolean;
}

/**
 * What stands in the header beside the name, the pill and the clock. The connection beside a company's name gives way
 * first, then the ages, then the board's name, then the code; the name is cut where even that is not enough. A mark takes the room of the board's name rather
 * than that of the ages. Widths are those of two-digit numbers, so that a counting second moves nothing in or out.
 */
export function layoutHeader(texts: HeaderTexts): HeaderLayout {
  const { code = false } = texts;
  if (!code) return { ...shareOut(texts, WIDTH_PX), code };
  const roomPx = WIDTH_PX - HEADER_CODE_PX - GAP_PX;
  return mustPx(texts) <= roomPx
    ? { ...shareOut(texts, roomPx), code }
    : { ...shareOut(texts, WIDTH_PX), code: false };
}

interface HeaderLayout {
  source: boolean;
  board: boolean;
  ages: boolean;
  code: boolean;
}

function shareOut(texts: HeaderTexts, roomPx: number): Omit<HeaderLayout, 'code'> {
  const { source = null, board, ages, mark = null } = texts;
  const must = mustPx(texts);
  const boardPx = textEm(board) * NAME_PX + GAP_PX;
  const agesPx = ages === null ? 0 : quietPx(ages) + 2 * AGES_GAP_PX - GAP_PX;
  const fits = (px: number): boolean => must + px <= roomPx;
  const sourcePx = source === null ? Infinity : textEm(source) * NAME_PX + GAP_PX;
  if (fits(boardPx + agesPx + sourcePx)) return { source: true, board: true, ages: ages !== null };
  if (ages !== null && fits(boardPx + agesPx)) return { source: false, board: true, ages: true };
  if (ages !== null && mark !== null && fits(agesPx)) return { source: false, board: false, ages: true };
  return { source: false, board: fits(boardPx), ages: false };
}

/** What always stands there. */
function mustPx({ name, logoPx = 0, pill, mark = null }: HeaderTexts): number {
  const markPx = mark === null ? 0 : quietPx(mark) + MARK_FRAME_PX + GAP_PX;
  const markedPx = markPx + (logoPx === 0 ? 0 : logoPx + GAP_PX);
  return textEm(name) * NAME_PX * HEAVY + PILL_FRAME_PX + quietPx(pill) + CLOCK_PX + 2 * GAP_PX + markedPx;
}

function quietPx(text: string): number {
  return textEm(text.replaceAll(/\b\d\b/gu, '00')) * QUIET_PX;
}
