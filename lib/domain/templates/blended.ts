import type { BoardDocument } from '../board-document.ts';
import { blankBoard } from './blank-board.ts';
import { agents, agentStates, campaigns, queues } from './lists.ts';
import { agentsReady, callsWaiting, longestWait, serviceLevel } from './tiles.ts';
import { word } from './worded.ts';

/** The numbers of the floor, the queues, the agents, the campaigns: what a new wall shows. */
export function blended(): BoardDocument {
  const ofQueues = queues({ column: 0, row: 14, columns: 24, rows: 25 });
  const ofCampaigns = campaigns({ column: 0, row: 39, columns: 24, rows: 9 }, { title: word('campaigns') });
  return {
    ...blankBoard(word('wholeFloor')),
    panels: [
      callsWaiting({ column: 0, row: 0, columns: 11, rows: 14 }),
      longestWait({ column: 11, row: 0, columns: 13, rows: 14 }),
      agentsReady({ column: 24, row: 0, columns: 12, rows: 14 }),
      serviceLevel({ column: 36, row: 0, columns: 12, rows: 14 }),
      // Half a wall has no room for more columns.
      {
        ...ofQueues,
        query: {
          ...ofQueues.query,
          columns: [
            'Calls In Queue',
            'Current Longest Queue Time',
            'Agents Ready For Calls',
            'Agents On Call',
            'Queue Callbacks',
          ],
        },
      },
      {
        ...ofCampaigns,
        inbound: { ...ofCampaigns.inbound, columns: ['@offered'] },
        outbound: { ...ofCampaigns.outbound, columns: ['Total Records', 'Dispositioned Records'] },
      },
      agentStates({ column: 24, row: 14, columns: 24, rows: 4 }),
      agents({ column: 24, row: 18, columns: 24, rows: 30 }),
    ],
  };
}
