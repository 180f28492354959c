import { labelPx, STRIP_PX, TICK_PX, type BarShape, type PlacedTick } from './scale-shape.ts';
import type { Tick } from './ticks.ts';

const GAP_PX = 10;
export const BAR_PX = { least: 16, most: 72, share: 0.3 };
/** Labels below the bands. */
export const LABELS_PX = TICK_PX + 27;

/** A bar across the room with its bands below it, and their labels where there is height for them. */
export function layoutBar(room: { width: number; height: number }, ticks: readonly Tick[]): BarShape {
  const hasLabels = room.height >= BAR_PX.least + STRIP_PX + LABELS_PX;
  const free = room.height - STRIP_PX - (hasLabels ? LABELS_PX : 0);
  const thicknessPx = Math.round(Math.max(8, Math.min(BAR_PX.most, free)));
  return {
    form: 'bar',
    width: room.width,
    height: room.height,
    thicknessPx,
    y: thicknessPx / 2,
    ticks: hasLabels ? placeTicks(room, thicknessPx + STRIP_PX + LABELS_PX - 2, ticks) : [],
  };
}

function placeTicks({ width }: { width: number }, y: number, ticks: readonly Tick[]): readonly PlacedTick[] {
  const taken: { left: number; right: number }[] = [];
  return ticks.flatMap((tick): readonly PlacedTick[] => {
    const widthPx = labelPx(tick.text);
    const middle = tick.share * width;
    const left = Math.min(Math.max(0, middle - widthPx / 2), width - widthPx);
    const box = { left, right: left + widthPx };
    if (taken.some((other) => box.left < other.right + GAP_PX && other.left < box.right + GAP_PX)) return [];
    taken.push(box);
    if (left === 0) return [{ ...tick, x: 0, y, anchor: 'start' }];
    if (left === width - widthPx) return [{ ...tick, x: width, y, anchor: 'end' }];
    return [{ ...tick, x: middle, y, anchor: 'middle' }];
  });
}
