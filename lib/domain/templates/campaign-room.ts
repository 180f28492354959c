import type { BoardDocument } from '../board-document.ts';
import { blankBoard } from './blank-board.ts';
import { contacted, dialerAbandoned, recordsLeft } from './dialing-tiles.ts';
import { campaigns } from './lists.ts';
import { callsOffered } from './tiles.ts';
import { word } from './worded.ts';

/** For those who start and stop campaigns: each one's state and progress, and what all of them come to. */
export function campaignRoom(): BoardDocument {
  return {
    ...blankBoard(word('campaignRoom')),
    panels: [
      contacted({ column: 0, row: 0, columns: 11, rows: 14 }),
      dialerAbandoned({ column: 11, row: 0, columns: 11, rows: 14 }),
      recordsLeft({ column: 22, row: 0, columns: 13, rows: 14 }),
      callsOffered({ column: 35, row: 0, columns: 13, rows: 14 }),
      campaigns({ column: 0, row: 14, columns: 48, rows: 34 }, { title: word('campaigns') }),
    ],
  };
}
