import type { BoardDocument } from '../board-document.ts';
import { blankBoard } from './blank-board.ts';
import { serviceLevelGauge } from './gauges.ts';
import { agentsOnCall, callsAbandoned, callsOffered, callsWaiting, speedOfAnswer } from './tiles.ts';
import { word } from './worded.ts';

/** Six numbers for those who want to know in a glance whether all is well. */
export function executive(): BoardDocument {
  return {
    ...blankBoard(word('atAGlance')),
    panels: [
      serviceLevelGauge({ column: 0, row: 0, columns: 16, rows: 24 }),
      callsAbandoned({ column: 16, row: 0, columns: 16, rows: 24 }),
      speedOfAnswer({ column: 32, row: 0, columns: 16, rows: 24 }),
      callsOffered({ column: 0, row: 24, columns: 16, rows: 24 }),
      callsWaiting({ column: 16, row: 24, columns: 16, rows: 24 }),
      agentsOnCall({ column: 32, row: 24, columns: 16, rows: 24 }),
    ],
  };
}
