import type { BoardDocument } from '../board-document.ts';
import { blankBoard } from './blank-board.ts';
import { contacted, dialerAbandoned, recordsLeft } from './dialing-tiles.ts';
import { agentStates, campaigns, leaders } from './lists.ts';
import { agentsOnCall } from './tiles.ts';
import { word } from './worded.ts';

/** For those who are called by the dialer: how it goes, what is left, who has made the most calls. */
export function floorOutbound(): BoardDocument {
  return {
    ...blankBoard(word('outboundFloor')),
    panels: [
      agentsOnCall({ column: 0, row: 0, columns: 12, rows: 14 }),
      contacted({ column: 12, row: 0, columns: 11, rows: 14 }),
      dialerAbandoned({ column: 23, row: 0, columns: 12, rows: 14 }),
      recordsLeft({ column: 35, row: 0, columns: 13, rows: 14 }),
      agentStates({ column: 0, row: 14, columns: 24, rows: 4 }),
      campaigns(
        { column: 0, row: 18, columns: 24, rows: 30 },
        { title: word('campaigns'), only: 'outbound' },
      ),
      leaders(
        { column: 24, row: 14, columns: 24, rows: 34 },
        { id: 'most-calls', title: word('mostOutbound'), column: 'Total Outbound Calls' },
      ),
    ],
  };
}
