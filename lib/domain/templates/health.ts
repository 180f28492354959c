import type { BoardDocument } from '../board-document.ts';
import { blankBoard } from './blank-board.ts';

/** How Watchfloor itself stands: for whoever keeps it running. */
export function health(): BoardDocument {
  return {
    ...blankBoard('Health'),
    panels: [
      {
        id: 'connections',
        kind: 'health',
        title: 'Connections',
        part: 'connections',
        at: { column: 0, row: 0, columns: 16, rows: 34 },
      },
      {
        id: 'words',
        kind: 'text',
        title: 'About ages',
        look: 'note',
        text: 'Whatever is older than its limit looks stale on every wall, until Five9 answers again.',
        at: { column: 0, row: 34, columns: 16, rows: 14 },
      },
      {
        id: 'ages',
        kind: 'health',
        title: 'Data ages',
        part: 'ages',
        at: { column: 16, row: 0, columns: 16, rows: 48 },
      },
      {
        id: 'quota',
        kind: 'health',
        title: 'Calls to Five9',
        part: 'quota',
        at: { column: 32, row: 0, columns: 16, rows: 48 },
      },
    ],
  };
}
