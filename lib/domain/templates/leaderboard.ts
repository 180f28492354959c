import type { BoardDocument } from '../board-document.ts';
import { blankBoard } from './blank-board.ts';
import { leaders } from './lists.ts';
import { agentsTotal, handleTime } from './agent-tiles.ts';

/** What the team has done first, then who has done the most of it. */
export function leaderboard(): BoardDocument {
  return {
    ...blankBoard('Leaderboard'),
    panels: [
      agentsTotal(
        { column: 0, row: 0, columns: 16, rows: 13 },
        { id: 'calls', title: 'Calls', column: 'Total Calls' },
      ),
      agentsTotal(
        { column: 16, row: 0, columns: 16, rows: 13 },
        { id: 'resolved', title: 'Resolved at the first call', column: 'First Call Resolution' },
      ),
      handleTime({ column: 32, row: 0, columns: 16, rows: 13 }),
      leaders(
        { column: 0, row: 13, columns: 24, rows: 35 },
        { id: 'most-calls', title: 'Most calls', column: 'Total Calls' },
      ),
      leaders(
        { column: 24, row: 13, columns: 24, rows: 35 },
        { id: 'most-resolved', title: 'Most resolved at the first call', column: 'First Call Resolution' },
      ),
    ],
  };
}
