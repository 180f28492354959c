import type { BoardDocument } from '../board-document.ts';
import { blankBoard } from './blank-board.ts';
import { leaders } from './lists.ts';
import { agentsTotal, handleTime } from './agent-tiles.ts';
import { word } from './worded.ts';

/** What the team has done first, then who has done the most of it. */
export function leaderboard(): BoardDocument {
  return {
    ...blankBoard(word('leaderboard')),
    panels: [
      agentsTotal(
        { column: 0, row: 0, columns: 16, rows: 13 },
        { id: 'calls', title: word('calls'), column: 'Total Calls' },
      ),
      agentsTotal(
        { column: 16, row: 0, columns: 16, rows: 13 },
        { id: 'resolved', title: word('resolvedFirst'), column: 'First Call Resolution' },
      ),
      handleTime({ column: 32, row: 0, columns: 16, rows: 13 }),
      leaders(
        { column: 0, row: 13, columns: 24, rows: 35 },
        { id: 'most-calls', title: word('mostCalls'), column: 'Total Calls' },
      ),
      leaders(
        { column: 24, row: 13, columns: 24, rows: 35 },
        { id: 'most-resolved', title: word('mostResolved'), column: 'First Call Resolution' },
      ),
    ],
  };
}
