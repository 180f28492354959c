import type { BigNumberPanel, Board, GaugePanel } from './board.ts';
import type { TrendQuery } from './live-query.ts';

const EVERY_MS = 60_000;
const KEEP = 60;

/**
 * The last hour of a big number, over the same rows, and of a gauge whose foot tells a change; null where there is none
 * to tell or the query does not have the figure.
 */
export function trendOf(panel: BigNumberPanel | GaugePanel): TrendQuery | null {
  if (panel.kind === 'gauge' && !panel.foot.some(({ show }) => show === 'change')) return null;
  const { connection, type, where, figures } = panel.query;
  const figure = figures.find(({ as }) => as === panel.figure);
  if (!figure) return null;
  return { kind: 'trend', connection, type, ...(where && { where }), figure, everyMs: EVERY_MS, keep: KEEP };
}

/** Recorded from the start, so that a screen opened later has the last hour of every number that shows it. */
export function boardTrends(board: Board): TrendQuery[] {
  return board.panels.flatMap((panel) =>
    panel.kind === 'big-number' || panel.kind === 'gauge' ? (trendOf(panel) ?? []) : [],
  );
}
