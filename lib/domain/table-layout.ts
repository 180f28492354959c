import { findColumn } from './column-catalogue.ts';
import type { Column } from './column.ts';
import type { StatisticType } from './statistic-type.ts';
import { compileTickers, type Ticker } from './ticking.ts';

/** The columns of a table and all that is worked out from them once. */
export interface TableLayout {
  columns: readonly Column[];
  tickers: readonly Ticker[];
  /** The ticker of a column, by index. */
  tickerAt: readonly (Ticker | undefined)[];
  /** Index of a column by any of its spellings, or -1. */
  find(name: string): number;
}

const SPELLING_LIMIT = 1000;

export function layoutOf(type: StatisticType, columns: readonly Column[]): TableLayout {
  const tickers = compileTickers(type, columns);
  const tickerAt: (Ticker | undefined)[] = columns.map(() => undefined);
  for (const ticker of tickers) tickerAt[ticker.column] = ticker;
  const found = new Map<string, number>();
  return {
    columns,
    tickers,
    tickerAt,
    find(name) {
      const known = found.get(name);
      if (known !== undefined) return known;
      const index = findColumn(type, columns, name);
      if (found.size < SPELLING_LIMIT) found.set(name, index);
      return index;
    },
  };
}

export function sameColumns(a: readonly Column[], b: readonly Column[]): boolean {
  return (
    a.length === b.length &&
    a.every((column, index) => column.name === b[index]?.name && column.kind === b[index].kind)
  );
}
