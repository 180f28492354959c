import type { Board } from './board.ts';
import type { TrendQuery } from './live-query.ts';

const EVERY_MS = 60_000;
const KEEP = 60;

/** The last hour of every big number of a board: recorded from the start, so that a screen opened later has it. */
export function boardTrends(board: Board): TrendQuery[] {
  return board.panels.flatMap((panel) => {
    if (panel.kind !== 'big-number') return [];
    if (panel.trend) return [panel.trend];
    const { connection, type, where, figures } = panel.query;
    const figure = figures.find(({ as }) => as === panel.figure);
    if (!figure) return [];
    return [
      { kind: 'trend', connection, type, ...(where && { where }), figure, everyMs: EVERY_MS, keep: KEEP },
    ];
  });
}
