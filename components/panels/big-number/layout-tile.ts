import type { SparklineBox } from '#components/charts/sparkline-path.ts';
import { cutMiddle } from '#components/wall/cut-middle.ts';
import { textEm } from '#components/ui/text-em.ts';
import { emWidthOf, fitFontPx } from '#components/ui/fit-text.ts';
import type { BigNumberView, FootView } from './select.ts';
import type { TrendShape } from './trend-shape.ts';

const HERO_PX = 150;
/** No data says little and is drawn smaller. */
const NO_DATA_PX = 96;
/** A value beside its denominator may be drawn down to this; below it the denominator goes up into the head. */
const LEAST_BESIDE_PX = 108;
const PADDING_PX = 24;
const UNIT_PX = 64;
const UNIT_GAP_PX = 14;
const FOOT_PX = 29;
const FOOT_GAP_PX = 16;
const FOOT_ARROW_PX = 30;
const SPARKLINE = { gapPx: 28, leastPx: 92, mostPx: 132, heightPx: 80 };
/** Samples come every minute; two missing ones are a gap. */
const GAP_MS = 150_000;

export interface TileLayout {
  /** Of the line the value stands on. */
  roomPx: number;
  mostPx: number;
  /** On the value's line. */
  unit: string | null;
  unitPx: number;
  /** A denominator that found no room beside the value. */
  denominator: string | null;
  foot: readonly FootView[];
}

export interface LineLayout {
  /** Room for the value itself. */
  widthPx: number;
  sparkline: SparklineBox | null;
}

/** Shares out a tile's width by the characters of what stands in it; nothing is measured on the page. */
export function layoutTile(tilePx: number, view: BigNumberView | null): TileLayout {
  const roomPx = tilePx - 2 * PADDING_PX;
  const alone = {
    roomPx,
    mostPx: HERO_PX,
    unit: null,
    unitPx: UNIT_PX,
    denominator: null,
    foot: fitFoot(view?.foot ?? [], roomPx),
  };
  if (!view || view.value === null) return { ...alone, mostPx: NO_DATA_PX };
  const unit = view.outOf === null ? view.unit : `/ ${view.outOf}`;
  if (unit === null || view.text === null) return alone;
  const widthPx = roomPx - unitWidthPx(unit);
  const fits = fitFontPx(view.text, { widthPx, mostPx: HERO_PX }) >= LEAST_BESIDE_PX;
  if (view.outOf === null || fits) return { ...alone, unit };
  return { ...alone, denominator: `of ${view.outOf}` };
}

/** The line of a value: the value first, and what it leaves free for the last hour, or nothing of it. */
export function layoutLine(
  text: string,
  { roomPx, unit }: Pick<TileLayout, 'roomPx' | 'unit'>,
  trend: TrendShape | null,
): LineLayout {
  const widthPx = roomPx - (unit === null ? 0 : unitWidthPx(unit));
  const freePx = widthPx - emWidthOf(text) * HERO_PX - SPARKLINE.gapPx;
  const [first, last] = [trend?.points[0], trend?.points.at(-1)];
  if (!trend || !first || !last || freePx < SPARKLINE.leastPx) return { widthPx, sparkline: null };
  return {
    widthPx,
    sparkline: {
      width: Math.floor(Math.min(freePx, SPARKLINE.mostPx)),
      height: SPARKLINE.heightPx,
      from: first.at,
      to: last.at,
      top: trend.top,
      gapMs: GAP_MS,
    },
  };
}

function unitWidthPx(unit: string): number {
  return emWidthOf(unit) * UNIT_PX + UNIT_GAP_PX;
}

/** A name gives way by losing its middle; other parts are shown whole or not at all, the last one first. */
function fitFoot(foot: readonly FootView[], room: number): readonly FootView[] {
  const gaps = FOOT_GAP_PX * (foot.length - 1);
  const needed = foot.reduce((sum, part) => sum + footPx(part), gaps);
  if (needed <= room) return foot;
  const named = foot.find(({ isName }) => isName);
  if (!named) return foot.slice(-1);
  const roomEm = (room - needed + footPx(named)) / FOOT_PX;
  return foot.map((part) => (part === named ? { ...part, text: cutMiddle(part.text, roomEm) } : part));
}

function footPx({ text, arrow }: FootView): number {
  return textEm(text) * FOOT_PX + (arrow ? FOOT_ARROW_PX : 0);
}
