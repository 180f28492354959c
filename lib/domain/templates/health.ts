import type { BoardDocument } from '../board-document.ts';
import { blankBoard } from './blank-board.ts';
import { word } from './worded.ts';

/** How Watchfloor itself stands: for whoever keeps it running. */
export function health(): BoardDocument {
  return {
    ...blankBoard(word('health')),
    panels: [
      {
        id: 'connections',
        kind: 'health',
        title: word('connections'),
        part: 'connections',
        at: { column: 0, row: 0, columns: 16, rows: 20 },
      },
      {
        id: 'seats',
        kind: 'health',
        title: word('seats'),
        part: 'seats',
        at: { column: 0, row: 20, columns: 16, rows: 14 },
      },
      {
        id: 'words',
        kind: 'text',
        title: word('aboutAges'),
        look: 'note',
        text: word('agesText'),
        at: { column: 0, row: 34, columns: 16, rows: 14 },
      },
      {
        id: 'ages',
        kind: 'health',
        title: word('dataAges'),
        part: 'ages',
        at: { column: 16, row: 0, columns: 16, rows: 48 },
      },
      {
        id: 'quota',
        kind: 'health',
        title: word('callsToFive9'),
        part: 'quota',
        at: { column: 32, row: 0, columns: 16, rows: 26 },
      },
      {
        id: 'users',
        kind: 'health',
        title: word('signedIn'),
        part: 'users',
        at: { column: 32, row: 26, columns: 16, rows: 22 },
      },
    ],
  };
}
