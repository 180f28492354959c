import type { BigNumberPanel } from '#lib/domain/board';
import type { ResultTable } from '#lib/domain/result-table';
import type { TrendPoint } from '#components/charts/sparkline-path.ts';
import { countOf, rowReader } from '#components/wall/read-row.ts';
import { figureText } from './figure-text.ts';

/** The last hour, when there is enough of it to have a shape. */
export interface TrendShape {
  points: readonly TrendPoint[];
  /** The value at the top of the picture, unless the points go higher. */
  top: number;
  /** For those who do not see it. */
  words: string;
}

const LEAST_SAMPLES = 3;
/** Samples come every minute; one may be late. */
const UP_TO_DATE_MS = 150_000;

/** Not so just after a time without data: the last sample is then from before it. Epoch ms on the server's clock. */
export function isUpToDate(trend: ResultTable, measuredAt: number): boolean {
  return trend.rows.some(({ key }) => Number(key) > measuredAt - UP_TO_DATE_MS);
}

/** Oldest first. The oldest of none is no time at all: nobody waited then, which is not the same as not knowing. */
export function trendPoints(
  trend: ResultTable | null,
  { query, figure }: Pick<BigNumberPanel, 'query' | 'figure'>,
): readonly TrendPoint[] {
  if (!trend) return [];
  const read = rowReader(trend);
  const ofNone = query.figures.some(({ as, fn }) => as === figure && fn === 'oldest') ? 0 : null;
  return trend.rows
    .map((row) => ({ at: Number(row.key), value: countOf(read(row, 'value')) ?? ofNone }))
    .toSorted((a, b) => a.at - b.at);
}

type Shown = Pick<BigNumberPanel, 'format' | 'threshold'>;

export function trendShape(points: readonly TrendPoint[], panel: Shown): TrendShape | null {
  const values = points.flatMap(({ value }) => value ?? []);
  if (values.length < LEAST_SAMPLES) return null;
  const unit = panel.format === 'percent' ? '%' : '';
  const [least, most] = [Math.min(...values), Math.max(...values)].map(
    (value) => `${figureText(value, panel)}${unit}`,
  );
  return { points, top: topOf(panel), words: `in the last hour from ${least} to ${most}` };
}

/** Calm looks low: the picture reaches up to the limit, and higher only where the value did. */
function topOf({ format, threshold }: Shown): number {
  if (format === 'percent') return 1;
  return threshold?.direction === 'rising' ? threshold.warn : 1;
}
