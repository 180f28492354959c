import type { Place } from '#lib/domain/panel-base';
import type { SparklineBox } from '#components/charts/sparkline-path.ts';
import { emWidthOf, fitFontPx } from '#components/ui/fit-text.ts';
import { fitFoot } from '#components/wall/figure/fit-foot.ts';
import type { FootView } from '#components/wall/figure/foot-views.ts';
import type { BigNumberView } from './select.ts';
import type { TrendShape } from './trend-shape.ts';

/** The least that is a hero: a tenth of the canvas. */
const LEAST_HERO_PX = 108;
const MOST_HERO_PX = 230;
/** Of the tile's height, so that a value has the same air around it in tiles of any size. */
const HERO_SHARE = 150 / 248;
/** No data says little and is drawn smaller. */
const NO_DATA_SHARE = 0.64;
const UNIT_SHARE = 64 / 150;
/** A comma hangs below the line; a value with one is drawn smaller, so that it stays clear of the foot. */
const COMMA_SHARE = 0.82;
const PADDING_PX = 24;
const UNIT_GAP_PX = 14;
const SPARKLINE = { gapPx: 28, leastPx: 92, mostPx: 132, heightShare: 80 / 150 };
/** Beside a larger value the last hour may be as wide as it likes. */
const LARGE = { fromPx: 160, mostPx: 480 };
/** Samples come every minute; two missing ones are a gap. */
const GAP_MS = 150_000;

export interface TileLayout {
  /** Of the line the value stands on. */
  roomPx: number;
  /** The same in parts of the least size of a hero: what a running time may fill. */
  roomEm: number;
  mostPx: number;
  /** On the value's line. */
  unit: string | null;
  unitPx: number;
  /** A denominator that found no room beside the value; words stand around it in the head. */
  denominator: string | null;
  foot: readonly FootView[];
}

export interface LineLayout {
  /** Room for the value itself. */
  widthPx: number;
  sparkline: SparklineBox | null;
}

/** Shares out a tile by the characters of what stands in it; nothing is measured on the page. */
export function layoutTile(
  { width, height }: Pick<Place, 'width' | 'height'>,
  view: BigNumberView | null,
): TileLayout {
  const roomPx = width - 2 * PADDING_PX;
  const share = HERO_SHARE * (view?.text?.includes(',') ? COMMA_SHARE : 1);
  const heroPx = Math.round(Math.min(MOST_HERO_PX, Math.max(LEAST_HERO_PX, height * share)));
  const unitPx = Math.round(heroPx * UNIT_SHARE);
  const alone = {
    roomPx,
    roomEm: roomPx / LEAST_HERO_PX,
    mostPx: heroPx,
    unit: null,
    unitPx,
    denominator: null,
    foot: fitFoot(view?.foot ?? [], roomPx),
  };
  if (!view || view.value === null) return { ...alone, mostPx: Math.round(heroPx * NO_DATA_SHARE) };
  const unit = view.outOf === null ? view.unit : `/ ${view.outOf}`;
  if (unit === null || view.text === null) return alone;
  const widthPx = roomPx - unitWidthPx(unit, unitPx);
  // A value beside its denominator may be drawn down to the least; below it the denominator goes up into the head.
  const fits = fitFontPx(view.text, { widthPx, mostPx: heroPx }) >= LEAST_HERO_PX;
  if (view.outOf === null || fits) return { ...alone, unit };
  return { ...alone, denominator: view.outOf };
}

/** The line of a value: the value first, and what it leaves free for the last hour, or nothing of it. */
export function layoutLine(
  text: string,
  { roomPx, mostPx, unit, unitPx }: Pick<TileLayout, 'roomPx' | 'mostPx' | 'unit' | 'unitPx'>,
  trend: TrendShape | null,
): LineLayout {
  const widthPx = roomPx - (unit === null ? 0 : unitWidthPx(unit, unitPx));
  const freePx = widthPx - emWidthOf(text) * mostPx - SPARKLINE.gapPx;
  const [first, last] = [trend?.points[0], trend?.points.at(-1)];
  if (!trend || !first || !last || freePx < SPARKLINE.leastPx) return { widthPx, sparkline: null };
  return {
    widthPx,
    sparkline: {
      width: Math.floor(Math.min(freePx, (mostPx < LARGE.fromPx ? SPARKLINE : LARGE).mostPx)),
      height: Math.round(mostPx * SPARKLINE.heightShare),
      from: first.at,
      to: last.at,
      top: trend.top,
      gapMs: GAP_MS,
    },
  };
}

function unitWidthPx(unit: string, unitPx: number): number {
  return emWidthOf(unit) * unitPx + UNIT_GAP_PX;
}
