/** A moment of a trend; `value` null where there was no live data. */
export interface TrendPoint {
  at: number;
  value: number | null;
}

export interface SparklineBox {
  width: number;
  height: number;
  from: number;
  to: number;
  /** The value at the top, unless one goes higher. */
  top: number;
  /** Samples further apart than this are not joined: a gap in the data is a gap in the line. */
  gapMs: number;
}

/**
 * The `d` of an SVG path: time from left to right, 0 (or the least value below it) at the bottom. A lone sample
 * becomes a dot. An empty string when there is nothing to draw.
 */
export function sparklinePath(points: readonly TrendPoint[], box: SparklineBox): string {
  const shown = points.filter(({ at }) => at >= box.from && at <= box.to);
  const values = shown.flatMap(({ value }) => value ?? []);
  if (values.length === 0) return '';
  const least = Math.min(0, ...values);
  const span = Math.max(box.top, ...values) - least || 1;
  let path = '';
  let last: number | null = null;
  for (const { at, value } of shown) {
    if (value === null) {
      last = null;
      continue;
    }
    const x = round(((at - box.from) / Math.max(1, box.to - box.from)) * box.width);
    const y = round(box.height - ((value - least) / span) * box.height);
    const joined = last !== null && at - last <= box.gapMs;
    path += joined ? `L${x} ${y}` : `M${x} ${y}h0`;
    last = at;
  }
  return path;
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
