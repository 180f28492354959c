import {
  LABEL_PX,
  labelPx,
  pointOn,
  STRIP_PX,
  TICK_PX,
  type ArcShape,
  type PlacedTick,
} from './scale-shape.ts';
import type { Tick } from './ticks.ts';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const LEAST_RADIUS_PX = 80;
const STEP_PX = 4;
/** Below the ends of the arc stand their labels. */
const ENDS_PX = 40;
const LABEL_GAP_PX = 6;
const INNER_GAP_PX = 8;
const CAP_SHARE = 0.73;
/** Letters this near to the middle of the arc stand over it. */
const UPRIGHT = 0.22;

/** The largest half circle whose labels all fit into the room, or the smallest there is, with those that do. */
export function layoutArc(room: { width: number; height: number }, ticks: readonly Tick[]): ArcShape {
  const most = Math.min(room.width / 2, room.height - ENDS_PX) - STRIP_PX;
  const needed = ticks.filter(({ kind }) => kind !== 'end').length;
  for (let outerPx = most; outerPx > LEAST_RADIUS_PX; outerPx -= STEP_PX) {
    const shape = arcOf(room, outerPx, ticks);
    if (shape.ticks.filter(({ kind }) => kind !== 'end').length === needed) return shape;
  }
  const roomy = arcOf(room, Math.max(LEAST_RADIUS_PX, most * 0.8), ticks);
  return roomy;
}

function arcOf(
  { width, height }: { width: number; height: number },
  outerPx: number,
  ticks: readonly Tick[],
): ArcShape {
  const thicknessPx = Math.round(Math.min(64, Math.max(24, outerPx * 0.2)));
  const radius = outerPx - thicknessPx / 2;
  const shape: ArcShape = {
    form: 'arc',
    width,
    height,
    thicknessPx,
    cx: width / 2,
    cy: height - ENDS_PX,
    radius,
    innerPx: radius - thicknessPx / 2 - INNER_GAP_PX,
    ticks: [],
  };
  const placed = placeTicks(shape, ticks);
  const topPx = Math.min(shape.cy - outerPx - STRIP_PX, ...placed.map(({ y }) => y - LABEL_PX));
  // In the middle of a room that is higher than needed.
  const up = Math.floor(Math.max(0, topPx) / 2);
  return { ...shape, cy: shape.cy - up, ticks: placed.map((tick) => ({ ...tick, y: tick.y - up })) };
}

/** Labels that find a place within the room and clear of those before them. */
function placeTicks(shape: ArcShape, ticks: readonly Tick[]): readonly PlacedTick[] {
  const taken: Box[] = [];
  return ticks.flatMap((tick): readonly PlacedTick[] => {
    const placed = placeTick(shape, tick);
    const box = boxOf(placed);
    const isInside = box.left >= 0 && box.right <= shape.width && box.top >= 0 && box.bottom <= shape.height;
    if (!isInside || taken.some((other) => isOver(box, other))) return [];
    taken.push(box);
    return [placed];
  });
}

function placeTick(shape: ArcShape, tick: Tick): PlacedTick {
  if (tick.share === 0 || tick.share === 1) {
    const { x } = pointOn(shape, tick.share);
    return { ...tick, x, y: shape.cy + LABEL_PX + 2, anchor: 'middle' };
  }
  const { x, y } = pointOn(shape, tick.share, shape.thicknessPx / 2 + STRIP_PX + TICK_PX + LABEL_GAP_PX);
  const along = Math.cos(Math.PI * (1 - tick.share));
  const over = Math.sin(Math.PI * (1 - tick.share));
  const anchor = along > UPRIGHT ? 'start' : along < -UPRIGHT ? 'end' : 'middle';
  // At the sides a label stands beside its place, at the top over it.
  return { ...tick, x, y: y + ((1 - over) * LABEL_PX * CAP_SHARE) / 2, anchor };
}

function boxOf({ x, y, anchor, text }: PlacedTick): Box {
  const widthPx = labelPx(text);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - widthPx : x - widthPx / 2;
  return { left, right: left + widthPx, top: y - LABEL_PX * CAP_SHARE - 2, bottom: y + 4 };
}

function isOver(one: Box, other: Box): boolean {
  return (
    one.left < other.right + LABEL_GAP_PX &&
    other.left < one.right + LABEL_GAP_PX &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
