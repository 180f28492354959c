import type { BoardDocument } from '../board-document.ts';
import { blankBoard } from './blank-board.ts';
import { agentStates, queues } from './lists.ts';
import {
  agentsReady,
  callsAbandoned,
  callsWaiting,
  longestWait,
  serviceLevel,
  speedOfAnswer,
} from './tiles.ts';
import { word } from './worded.ts';

/** For those who answer calls: who waits where, and how well it goes today. */
export function floorInbound(): BoardDocument {
  return {
    ...blankBoard(word('inboundFloor')),
    panels: [
      callsWaiting({ column: 0, row: 0, columns: 15, rows: 15 }),
      longestWait({ column: 15, row: 0, columns: 18, rows: 15 }),
      serviceLevel({ column: 33, row: 0, columns: 15, rows: 15 }),
      queues({ column: 0, row: 15, columns: 30, rows: 33 }),
      agentsReady({ column: 30, row: 15, columns: 18, rows: 15 }),
      agentStates({ column: 30, row: 30, columns: 18, rows: 4 }),
      callsAbandoned({ column: 30, row: 34, columns: 9, rows: 14 }),
      speedOfAnswer({ column: 39, row: 34, columns: 9, rows: 14 }),
    ],
  };
}
