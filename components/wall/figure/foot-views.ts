import type { FootPart } from '#lib/domain/board';
import type { AgentNames } from '#lib/domain/board-document';
import type { FiguresQuery } from '#lib/domain/live-query';
import type { Cell } from '#lib/domain/cell';
import type { ResultTable } from '#lib/domain/result-table';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { Threshold } from '#lib/domain/threshold';
import { formatCount } from '#lib/format/count';
import { formatDuration } from '#lib/format/duration';
import type { Words } from '#lib/words/words';
import { formatValue } from '#lib/format/value';
import type { TrendPoint } from '#components/charts/sparkline-path.ts';
import { initialsOf } from '#components/wall/agent-names.ts';
import { countOf, rowReader, textOf, type Duration } from '#components/wall/read-row.ts';

const MINUTE_MS = 60_000;
const PERCENT = 100;

export interface FootView {
  text: string;
  arrow?: 'up' | 'down';
  /** Of any length, and cut short where there is no room. */
  isName?: true;
  /** The figure is hardly true. */
  isSuspect?: true;
}

/** A panel of one figure: what its foot goes by. */
export interface FigurePanel {
  query: FiguresQuery;
  format: 'count' | 'duration' | 'percent';
  threshold?: Threshold;
  foot: readonly FootPart[];
  missing: string;
}

export interface FootFacts {
  panel: FigurePanel;
  figure: (name: string) => Cell;
  /** The last hour of the figure, oldest first; none where it is not known. */
  points: readonly TrendPoint[];
  /** What the connection's statistics cover, in words. */
  window: string | null;
  names: AgentNames;
  value: Duration;
}

/** Reads the figures of a query without groups by their names. */
export function figureReader(table: ResultTable): FootFacts['figure'] {
  const read = rowReader(table);
  const row = table.rows[0];
  return (name) => (row ? read(row, name) : null);
}

/** The parts of a foot that have something to say; without data, what that means and nothing else. */
export function footViews(facts: FootFacts, t: Words<'panels'>): readonly FootView[] {
  const { panel, value } = facts;
  if (value === null) return [{ text: panel.missing }];
  return panel.foot.flatMap((part) => footView(part, facts, t) ?? []);
}

function footView(
  part: FootPart,
  { panel, figure, points, window, names, value }: FootFacts,
  t: Words<'panels'>,
): FootView | null {
  switch (part.show) {
    case 'text':
      return { text: part.text };
    case 'window':
      return window === null ? null : { text: window };
    case 'limit':
      return limitView(panel, t);
    case 'name': {
      const text = textOf(figure(part.figure));
      const shown =
        text === null ? null : shownName(text, { query: panel.query, figure: part.figure, names });
      return shown === null ? null : { text: shown, isName: true };
    }
    case 'count':
      return {
        text: t('figure.foot.count', {
          count: formatCount(countOf(figure(part.figure)), t),
          words: part.words,
        }),
      };
    case 'change':
      return changeView(
        points,
        { value: typeof value === 'number' ? value : null, overMs: part.overMs, format: panel.format },
        t,
      );
  }
}

const AGENT_TYPES: readonly StatisticType[] = ['AgentState', 'AgentStatistics'];

/** A name as the board lets it be read: that of an agent may be initials, or nothing. */
function shownName(
  text: string,
  { query, figure, names }: { query: FiguresQuery; figure: string; names: AgentNames },
): string | null {
  if (names === 'names' || !AGENT_TYPES.includes(query.type)) return text;
  const behind = query.figures.find(({ as }) => as === figure);
  const column = behind && 'column' in behind ? behind.column.toLowerCase() : '';
  if (column === 'full name') return names === 'initials' ? initialsOf(text) : null;
  return column === 'username' ? null : text;
}

/** The value that should not be passed; a duration goes by the limit at which it turns critical. */
function limitView({ threshold, format }: FigurePanel, t: Words<'panels'>): FootView | null {
  if (!threshold) return null;
  if (threshold.direction === 'between') {
    const [low, high] = threshold.warn.map((value) => formatValue(value, format, t));
    return { text: t('figure.foot.between', { low: low ?? '', high: high ?? '' }) };
  }
  if (format === 'duration')
    return { text: t('figure.foot.limit', { limit: formatDuration(threshold.critical) }) };
  return {
    text: t(`figure.foot.${threshold.direction}`, { target: formatValue(threshold.warn, format, t) }),
  };
}

function changeView(
  points: readonly TrendPoint[],
  { value, overMs, format }: { value: number | null; overMs: number; format: FigurePanel['format'] },
  t: Words<'panels'>,
): FootView | null {
  const last = points.at(-1);
  if (!last || value === null) return null;
  const before = points.findLast(({ at }) => at <= last.at - overMs);
  const was = before?.value ?? null;
  if (!before || was === null || last.at - overMs - before.at > overMs / 2) return null;
  const parts = {
    change: changeWords(Math.abs(value - was), format, t),
    minutes: String(Math.round(overMs / MINUTE_MS)),
  };
  // What reads like no change has no direction.
  if (parts.change === changeWords(0, format, t)) return { text: t('figure.foot.same', parts) };
  return { text: t('figure.foot.change', parts), arrow: value > was ? 'up' : 'down' };
}

/** A share changes by points: by 5 % would be 5 % of what it was. */
function changeWords(change: number, format: FigurePanel['format'], t: Words<'panels'>): string {
  switch (format) {
    case 'count':
      return formatCount(Math.round(change), t);
    case 'duration':
      return formatDuration(change);
    case 'percent':
      return t('figure.foot.points', { points: formatCount(Math.round(change * PERCENT), t) });
  }
}
