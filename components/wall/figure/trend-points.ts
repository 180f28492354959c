import type { BigNumberPanel } from '#lib/domain/board';
import type { ResultTable } from '#lib/domain/result-table';
import type { TrendPoint } from '#components/charts/sparkline-path.ts';
import { countOf, rowReader } from '#components/wall/read-row.ts';

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
