import type { SparklineBox } from '#components/charts/sparkline-path.ts';
import { cutMiddle } from '#components/wall/cut-middle.ts';
import { textEm } from '#components/ui/text-em.ts';
import { emWidthOf, fitFontPx } from '#components/ui/fit-text.ts';
import type { BigNumberView, FootView } from './select.ts';

const HERO_PX = 150;
/** No data says little and is drawn smaller. */
const NO_DATA_PX = 96;
/** A value beside its denominator may be drawn down to this; below it the denominator goes up into the head. */
const LEAST_BESIDE_PX = 108;
const PADDING_PX = 26;
const UNIT_PX = 64;
const UNIT_GAP_PX = 18;
const FOOT_PX = 29;
const FOOT_GAP_PX = 16;
const FOOT_ARROW_PX = 30;
const SPARKLINE = { gapPx: 36, leastPx: 96, mostPx: 190, heightPx: 92 };

export interface TileLayout {
  /** Room for the value. */
  widthPx: number;
  mostPx: number;
  /** On the value's line. */
  unit: string | null;
  unitPx: number;
  /** A denominator that found no room beside the value. */
  denominator: string | null;
  sparkline: SparklineBox | null;
  foot: readonly FootView[];
}

/** Shares out a tile's width by the characters of what stands in it; nothing is measured on the page. */
export function layoutTile(tilePx: number, view: BigNumberView | null): TileLayout {
  const room = tilePx - 2 * PADDING_PX;
  const alone = {
    widthPx: room,
    mostPx: HERO_PX,
    unit: null,
    unitPx: UNIT_PX,
    denominator: null,
    sparkline: null,
    foot: fitFoot(view?.foot ?? [], room),
  };
  if (!view || view.value === null) return { ...alone, mostPx: NO_DATA_PX };
  if (view.text === null) return alone;
  const unit = view.outOf === null ? view.unit : `/ ${view.outOf}`;
  if (unit === null) return { ...alone, sparkline: sparklineBeside(view, room) };
  const widthPx = room - emWidthOf(unit) * UNIT_PX - UNIT_GAP_PX;
  const fits = fitFontPx(view.text, { widthPx, mostPx: HERO_PX }) >= LEAST_BESIDE_PX;
  if (view.outOf === null || fits) return { ...alone, widthPx, unit };
  return { ...alone, denominator: `of ${view.outOf}` };
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

function sparklineBeside({ text, trend }: BigNumberView, room: number): SparklineBox | null {
  const first = trend[0];
  const last = trend.at(-1);
  if (!first || !last || text === null) return null;
  const free = room - emWidthOf(text) * HERO_PX - SPARKLINE.gapPx;
  if (free < SPARKLINE.leastPx) return null;
  return {
    width: Math.floor(Math.min(free, SPARKLINE.mostPx)),
    height: SPARKLINE.heightPx,
    from: Math.min(first.at, last.at - HOUR_MS / 2),
    to: last.at,
    gapMs: GAP_MS,
  };
}

const HOUR_MS = 3_600_000;
/** Samples come every minute; two missing ones are a gap. */
const GAP_MS = 150_000;
