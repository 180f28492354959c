import type { Board, Panel } from './board.ts';
import { boardTrends } from './board-trends.ts';
import { groupsThereQuery } from './groups-there.ts';
import type { LiveQuery } from './live-query.ts';

/** Every query that a board asks while it is shown, its trends too; one that two panels share is named twice. */
export function boardQueries(board: Board): LiveQuery[] {
  return [...board.panels.flatMap(panelQueries), ...boardTrends(board)];
}

/** What a panel reads. */
export function panelQueries(panel: Panel): LiveQuery[] {
  switch (panel.kind) {
    case 'queue-table': {
      const { groups } = panel;
      if (!groups) return [panel.query];
      return groups.agents ? [groups.calls, groups.agents] : [groups.calls];
    }
    case 'agent-table':
      return [panel.query, panel.statistics];
    case 'campaign-table':
      return [panel.query, panel.inbound, panel.outbound, ...(panel.outcomes ?? [])];
    case 'state-bar': {
      const there = groupsThereQuery(panel);
      return there ? [panel.query, there] : [panel.query];
    }
    case 'big-number':
    case 'gauge':
    case 'agent-grid':
    case 'leaderboard':
      return [panel.query];
    case 'health':
    case 'text':
    case 'image':
    case 'clock':
    case 'ticker':
    case 'web-page':
      return [];
  }
}
