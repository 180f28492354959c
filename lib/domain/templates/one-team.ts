import type { BoardDocument } from '../board-document.ts';
import { blankBoard } from './blank-board.ts';
import { inGroup, type TemplateChoice } from './conditions.ts';
import { agents, agentStates, leaders } from './lists.ts';
import { agentsTotal, handleTime, occupancy } from './agent-tiles.ts';
import { agentsReady } from './tiles.ts';
import { word } from './worded.ts';

/** One agent group by itself. Without a group it is everybody. */
export function oneTeam({ group }: TemplateChoice = {}): BoardDocument {
  const where = group === undefined ? undefined : inGroup(group);
  return {
    ...blankBoard(group ?? word('oneTeam')),
    panels: [
      agentsReady({ column: 0, row: 0, columns: 12, rows: 14 }, where),
      agentsTotal(
        { column: 12, row: 0, columns: 13, rows: 14 },
        { id: 'calls', title: word('calls'), column: 'Total Calls' },
        where,
      ),
      handleTime({ column: 25, row: 0, columns: 12, rows: 14 }, where),
      occupancy({ column: 37, row: 0, columns: 11, rows: 14 }, where),
      agentStates({ column: 0, row: 14, columns: 30, rows: 4 }, where),
      agents({ column: 0, row: 18, columns: 30, rows: 30 }, { where }),
      leaders(
        { column: 30, row: 14, columns: 18, rows: 34 },
        { id: 'most-calls', title: word('mostCalls'), column: 'Total Calls', where },
      ),
    ],
  };
}
