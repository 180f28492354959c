import type { Place } from '#lib/domain/panel-base';
import { emWidthOf } from '#components/ui/fit-text.ts';
import { layoutArc } from './layout-arc.ts';
import { BAR_PX, LABELS_PX, layoutBar } from './layout-bar.ts';
import { type ArcShape, STRIP_PX, type ScaleShape } from './scale-shape.ts';
import type { Tick } from './ticks.ts';

/** How a tile is shared out: `inside` an arc the value stands in it, `over` a bar above it, `beside` it left of
 * it, and `alone` it stands in the line of the title. */
export interface GaugeLayout {
  value: 'inside' | 'over' | 'beside' | 'alone';
  /** Null where there is no height for it. */
  scale: ScaleShape | null;
  hasFoot: boolean;
  /** Of the value's line in a bar's tile. */
  valuePx: { width: number; most: number };
}

/** The least that a value of a tile is drawn at. */
export const LEAST_VALUE_PX = 54;
export const MOST_VALUE_PX = 230;
export const UNIT_SHARE = 64 / 150;
export const UNIT_GAP_PX = 14;

const PADDING_PX = { sides: 24, top: 20, bottom: 16 };
const HEAD_PX = 36;
const FOOT_PX = 36;
const AIR_PX = 12;
/** Between a value and the bar below it. */
const GAP_PX = 8;
/** A lower tile has no foot. */
const LEAST_WITH_FOOT_PX = 190;
/** Inside an arc, so that it is read from as far as a bar's. */
const LEAST_IN_ARC_PX = 60;
const IN_ARC_AIR_PX = 10;
const LEAST_ARC_PX = 190;
const MOST_ARC_RATIO = 2.15;
/** From this width on the value of a low tile stands beside its scale. */
const BESIDE = { fromPx: 620, share: 0.36, gapPx: 36 };

/** Shares out a tile by the scale's own texts, so that it never changes with the value. */
export function layoutGauge(
  { width, height }: Pick<Place, 'width' | 'height'>,
  ticks: readonly Tick[],
): GaugeLayout {
  const hasFoot = height >= LEAST_WITH_FOOT_PX;
  const room = {
    width: width - 2 * PADDING_PX.sides,
    height: height - PADDING_PX.top - PADDING_PX.bottom - HEAD_PX - (hasFoot ? FOOT_PX : 0) - AIR_PX,
  };
  const arc = arcFor(room, ticks);
  if (arc)
    return { value: 'inside', scale: arc, hasFoot, valuePx: { width: room.width, most: MOST_VALUE_PX } };
  if (room.height < LEAST_VALUE_PX)
    return { value: 'alone', scale: null, hasFoot, valuePx: { width: room.width / 2, most: LEAST_VALUE_PX } };
  return overBar(room, ticks, hasFoot) ?? besideBar(room, ticks, hasFoot);
}

type Room = Pick<Place, 'width' | 'height'>;

/** Null where a wide and low room is better used. */
function overBar(room: Room, ticks: readonly Tick[], hasFoot: boolean): GaugeLayout | null {
  const free = room.height - GAP_PX - LEAST_VALUE_PX - BAR_PX.least - STRIP_PX;
  const hasLabels = free >= LABELS_PX;
  if (!hasLabels && room.width >= BESIDE.fromPx) return null;
  const width = room.width;
  if (free < 0) return { value: 'over', scale: null, hasFoot, valuePx: { width, most: mostOf(room.height) } };
  const spare = free - (hasLabels ? LABELS_PX : 0);
  const barPx = Math.min(BAR_PX.most, BAR_PX.least + spare * BAR_PX.share);
  const height = Math.floor(barPx + STRIP_PX + (hasLabels ? LABELS_PX : 0));
  const most = mostOf(room.height - GAP_PX - height);
  return { value: 'over', scale: layoutBar({ width, height }, ticks), hasFoot, valuePx: { width, most } };
}

function besideBar(room: Room, ticks: readonly Tick[], hasFoot: boolean): GaugeLayout {
  const width = Math.round(room.width * BESIDE.share);
  const scale = layoutBar(
    {
      width: room.width - width - BESIDE.gapPx,
      height: Math.min(room.height, BAR_PX.most + STRIP_PX + LABELS_PX),
    },
    ticks,
  );
  return { value: 'beside', scale, hasFoot, valuePx: { width, most: mostOf(room.height) } };
}

/** The size at which a value stands in an arc: as large as its upper corners leave room for. */
export function fitInArc({ innerPx }: Pick<ArcShape, 'innerPx'>, text: string, unit: string | null): number {
  const em = emWidthOf(text) + (unit === null ? 0 : emWidthOf(unit) * UNIT_SHARE);
  const gapPx = unit === null ? 0 : UNIT_GAP_PX;
  for (let px = MOST_VALUE_PX; px > LEAST_VALUE_PX; px -= 2) {
    const half = Math.sqrt(Math.max(0, innerPx ** 2 - (0.8 * px) ** 2));
    if (em * px + gapPx + 2 * IN_ARC_AIR_PX <= 2 * half) return px;
  }
  return LEAST_VALUE_PX;
}

function arcFor(room: { width: number; height: number }, ticks: readonly Tick[]): ArcShape | null {
  if (room.height < LEAST_ARC_PX || room.width / room.height > MOST_ARC_RATIO) return null;
  const arc = layoutArc(room, ticks);
  const longest = ticks.toSorted((a, b) => emWidthOf(b.text) - emWidthOf(a.text))[0]?.text ?? '';
  return fitInArc(arc, longest, null) >= LEAST_IN_ARC_PX ? arc : null;
}

function mostOf(heightPx: number): number {
  return Math.round(Math.min(MOST_VALUE_PX, Math.max(LEAST_VALUE_PX, heightPx * 0.96)));
}
