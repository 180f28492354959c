import { columnKindOf, combineOf } from './column-catalogue.ts';
import type { ColumnKind } from './column.ts';
import type { Aggregate } from './live-query.ts';
import type { StatisticType } from './statistic-type.ts';

export type PlainFigure = Exclude<Aggregate, { fn: 'formula' }>;

/** Why a column is never added up: its rows count the same agents again, or hold means, rates or longest times already. */
export type NeverSummed = 'summedAgents' | 'summedMeans';

/** Null: its rows may be added up, or nothing is known of it and its sum is no data anyway. */
export function neverSummed(type: StatisticType, column: string): NeverSummed | null {
  switch (combineOf(type, column).by) {
    case 'agents':
      return 'summedAgents';
    case 'mean':
    case 'max':
      return 'summedMeans';
    case 'sum':
    case 'none':
      return null;
  }
}

/** The same of a figure: a sum of either, and a mean of agents of several rows. */
export function liesOverRows(type: StatisticType, figure: PlainFigure): NeverSummed | null {
  if (figure.fn !== 'sum' && figure.fn !== 'mean') return null;
  const why = neverSummed(type, figure.column);
  return figure.fn === 'sum' || why === 'summedAgents' ? why : null;
}

/** What a figure comes to; `unknown` where the domain alone knows, as of a role's column. */
export function kindOfPlain(type: StatisticType, figure: PlainFigure): ColumnKind {
  switch (figure.fn) {
    case 'count':
    case 'distinct':
      return 'count';
    case 'oldest':
      return 'duration';
    case 'sum':
    case 'min':
    case 'max':
    case 'mean':
    case 'first':
      return columnKindOf(type, figure.column);
  }
}
