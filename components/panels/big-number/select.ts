import type { BigNumberPanel, FootPart } from '#lib/domain/board';
import type { AgentNames } from '#lib/domain/board-document';
import type { FiguresQuery } from '#lib/domain/live-query';
import type { ResultTable } from '#lib/domain/result-table';
import type { StatisticType } from '#lib/domain/statistic-type';
import { bandOfCell } from '#lib/domain/threshold';
import { formatCount } from '#lib/format/count';
import { formatDuration } from '#lib/format/duration';
import { formatPercent } from '#lib/format/percent';
import type { TrendPoint } from '#components/charts/sparkline-path.ts';
import { initialsOf } from '#components/wall/agent-names.ts';
import { crossingsOf } from '#components/wall/crossings.ts';
import { countOf, durationOf, rowReader, textOf, type Duration } from '#components/wall/read-row.ts';
import { severityOf, type Severity } from '#components/wall/severity.ts';
import { figureText } from './figure-text.ts';
import { trendPoints, trendShape, type TrendShape } from './trend-shape.ts';

export interface FootView {
  text: string;
  arrow?: 'up' | 'down';
  /** Of any length, and cut short where there is no room. */
  isName?: true;
}

export interface BigNumberView {
  value: Duration;
  /** The value as text; null while it is a running duration. */
  text: string | null;
  unit: string | null;
  /** The denominator, as text. */
  outOf: string | null;
  severity: Severity;
  foot: readonly FootView[];
  trend: TrendShape | null;
}

interface Input {
  panel: BigNumberPanel;
  table: ResultTable;
  trend: ResultTable | null;
  /** What the connection's statistics cover, in words. */
  window: string | null;
  names: AgentNames;
  /** Epoch ms at which a running duration is judged. */
  at: number;
}

/** One figure with everything that stands around it. */
export function selectBigNumber({ panel, table, trend, window, names, at }: Input): BigNumberView {
  const figure = figureReader(table);
  const value = durationOf(figure(panel.figure));
  const points = trendPoints(trend, panel);
  const ticking = value !== null && typeof value !== 'number';
  return {
    value,
    text: ticking ? null : figureText(value, panel),
    unit: panel.format === 'percent' && value !== null ? '%' : null,
    outOf: panel.outOf === undefined ? null : formatCount(countOf(figure(panel.outOf))),
    severity: panel.threshold ? severityOf(bandOfCell(panel.threshold, value, at)) : 'ok',
    foot:
      value === null
        ? [{ text: panel.missing }]
        : panel.foot.flatMap((part) => footView(part, { panel, figure, points, window, names, value }) ?? []),
    trend: trendShape(points, panel),
  };
}

/** Every moment at which the tile's severity changes by time alone. */
export function bigNumberCrossings(panel: BigNumberPanel, table: ResultTable): readonly number[] {
  return crossingsOf(durationOf(figureReader(table)(panel.figure)), panel.threshold);
}

function figureReader(table: ResultTable) {
  const read = rowReader(table);
  const row = table.rows[0];
  return (name: string) => (row ? read(row, name) : null);
}

interface FootInput {
  panel: BigNumberPanel;
  figure: ReturnType<typeof figureReader>;
  points: readonly TrendPoint[];
  window: string | null;
  names: AgentNames;
  value: Duration;
}

function footView(
  part: FootPart,
  { panel, figure, points, window, names, value }: FootInput,
): FootView | null {
  switch (part.show) {
    case 'text':
      return { text: part.text };
    case 'window':
      return window === null ? null : { text: window };
    case 'limit':
      return limitView(panel);
    case 'name': {
      const text = textOf(figure(part.figure));
      const shown =
        text === null ? null : shownName(text, { query: panel.query, figure: part.figure, names });
      return shown === null ? null : { text: shown, isName: true };
    }
    case 'count':
      return { text: `${formatCount(countOf(figure(part.figure)))} ${part.words}` };
    case 'change':
      return changeView(points, typeof value === 'number' ? value : null, part.overMs);
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
function limitView({ threshold, format }: BigNumberPanel): FootView | null {
  if (!threshold || threshold.direction === 'between') return null;
  if (format === 'duration') return { text: `limit ${formatDuration(threshold.critical)}` };
  const sign = threshold.direction === 'rising' ? '<' : '≥';
  const limit = format === 'percent' ? formatPercent(threshold.warn) : formatCount(threshold.warn);
  return { text: `target ${sign} ${limit}` };
}

function changeView(points: readonly TrendPoint[], value: number | null, overMs: number): FootView | null {
  const last = points.at(-1);
  if (!last || value === null) return null;
  const before = points.findLast(({ at }) => at <= last.at - overMs);
  const was = before?.value ?? null;
  if (!before || was === null || last.at - overMs - before.at > overMs / 2) return null;
  const change = value - was;
  const words = `${formatCount(Math.abs(change))} in ${Math.round(overMs / 60_000)} min`;
  if (change === 0) return { text: `± ${words}` };
  return { text: words, arrow: change > 0 ? 'up' : 'down' };
}
