import type { ResultTable } from '#lib/domain/result-table';

/** A figure as it was at a moment, epoch ms. */
export interface TrendSample {
  at: number;
  value: number;
}

/** The samples of a trend's result, oldest first. Rows are keyed by their moment; one without a number is a gap. */
export function trendSamples(table: ResultTable): readonly TrendSample[] {
  const index = table.columns.findIndex((column) => column.name === 'value');
  return table.rows
    .flatMap(({ key, cells }) => {
      const value = cells[index];
      return typeof value === 'number' ? [{ at: Number(key), value }] : [];
    })
    .toSorted((a, b) => a.at - b.at);
}
