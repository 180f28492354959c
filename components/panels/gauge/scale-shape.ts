import type { ScaleBand } from '#lib/domain/gauge-scale';
import { emWidthOf } from '#components/ui/fit-text.ts';
import type { Tick } from './ticks.ts';

/** A label where it stands: `x` is of its start, its middle or its end, `y` of its base line. */
export interface PlacedTick extends Tick {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

interface Drawn {
  width: number;
  height: number;
  /** Of the stroke that is filled up to the value. */
  thicknessPx: number;
  ticks: readonly PlacedTick[];
}

/** A half circle from left to right, round a centre: `radius` is of the middle of its stroke. */
export interface ArcShape extends Drawn {
  form: 'arc';
  cx: number;
  cy: number;
  radius: number;
  /** Of the half disc inside, which the value has. */
  innerPx: number;
}

/** A line from the left edge to the right one: `y` is of the middle of its stroke. */
export interface BarShape extends Drawn {
  form: 'bar';
  y: number;
}

export type ScaleShape = ArcShape | BarShape;

/** Bands are told apart by how thick they are, and by dashes, before they are by colour. */
export const BAND_PX = { ok: 4, warn: 10, critical: 16 } as const satisfies Record<ScaleBand['band'], number>;
export const BAND_GAP_PX = 5;
/** The strip of bands, with the air before it. */
export const STRIP_PX = BAND_GAP_PX + BAND_PX.critical;
export const TICK_PX = 7;
export const LABEL_PX = 29;

/** About how wide a label is: figures and their signs, in the weight of values. */
export function labelPx(text: string): number {
  // Values are drawn closer than labels, which is in their widths.
  return (emWidthOf(text) + 0.04 * text.length) * LABEL_PX;
}

/** How far the middle of a band is from the middle of the stroke. */
export function bandOffset({ thicknessPx }: ScaleShape, band: ScaleBand['band']): number {
  return thicknessPx / 2 + BAND_GAP_PX + BAND_PX[band] / 2;
}

/** A place on the scale, `offsetPx` outward from the middle of the stroke (of a bar: downward). */
export function pointOn(shape: ScaleShape, share: number, offsetPx = 0): { x: number; y: number } {
  if (shape.form === 'bar') return { x: round(shape.width * share), y: round(shape.y + offsetPx) };
  const angle = Math.PI * (1 - share);
  const radius = shape.radius + offsetPx;
  return { x: round(shape.cx + radius * Math.cos(angle)), y: round(shape.cy - radius * Math.sin(angle)) };
}

/** A stretch of the scale as the path of a stroke. */
export function stretchOf(
  shape: ScaleShape,
  { from, to }: { from: number; to: number },
  offsetPx = 0,
): string {
  const [begin, end] = [pointOn(shape, from, offsetPx), pointOn(shape, to, offsetPx)];
  if (shape.form === 'bar') return `M${begin.x} ${begin.y}L${end.x} ${end.y}`;
  const radius = round(shape.radius + offsetPx);
  return `M${begin.x} ${begin.y}A${radius} ${radius} 0 0 1 ${end.x} ${end.y}`;
}

/** A line across the stroke and its bands at one place, from `from` to `to` outward. */
export function crossOf(
  shape: ScaleShape,
  { share, from, to }: { share: number; from: number; to: number },
): string {
  const [begin, end] = [pointOn(shape, share, from), pointOn(shape, share, to)];
  return `M${begin.x} ${begin.y}L${end.x} ${end.y}`;
}

/** The arrow at an end beyond which the value lies, pointing out: as a transform of one that points right at 0, 0. */
export function arrowAt(shape: ScaleShape, beyond: 'below' | 'above'): string {
  const insetPx = shape.thicknessPx * 0.6;
  if (shape.form === 'bar') {
    const x = beyond === 'above' ? shape.width - insetPx : insetPx;
    return `translate(${round(x)} ${round(shape.y)}) rotate(${beyond === 'above' ? 0 : 180})`;
  }
  const inset = insetPx / (Math.PI * shape.radius);
  const { x, y } = pointOn(shape, beyond === 'above' ? 1 - inset : inset);
  return `translate(${x} ${y}) rotate(90)`;
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
