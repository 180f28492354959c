import { columnBehind } from '#lib/domain/column-behind';
import type { FiguresQuery } from '#lib/domain/live-query';
import { type Suspicion, suspectFrom, suspectNumber, suspectTime, type Spell } from '#lib/domain/suspect';
import { spellOfColumn } from '#lib/domain/suspect-column';
import type { Duration } from '#components/wall/read-row.ts';
import type { FootView } from './foot-views.ts';

interface FigureOf {
  query: FiguresQuery;
  figure: string;
  format: 'count' | 'duration' | 'percent';
}

/**
 * Why a figure is hardly true at `at` (epoch ms), by the column it is taken from. What more than one column comes to is not
 * judged: it may well be less than nothing.
 */
export function suspectFigure(panel: FigureOf, value: Duration, at: number): Suspicion | null {
  if (columnOf(panel) === null) return null;
  return suspectTime(spellOf(panel), value, { now: at }) ?? suspectNumber(panel.format, value);
}

/** When that becomes so by time alone. */
export function figureSuspectFrom(panel: FigureOf, value: Duration): number[] {
  return suspectFrom(spellOf(panel), value);
}

/** A foot with the word for it: whose figure it is stays beside it, all else gives way. */
export function suspectFoot(foot: readonly FootView[], words: string): readonly FootView[] {
  const named = foot.filter(({ isName }) => isName);
  return [...(named.length > 0 ? named : foot.slice(0, 1)), { text: words, isSuspect: true }];
}

function columnOf({ query, figure }: FigureOf): string | null {
  return columnBehind(query.figures.find(({ as }) => as === figure));
}

function spellOf(panel: FigureOf): Spell | null {
  const column = columnOf(panel);
  return column === null ? null : spellOfColumn(panel.query.type, column);
}
