import type { BoardDocument } from '../board-document.ts';
import { blankBoard } from './blank-board.ts';
import { agents, agentStates } from './lists.ts';
import { word } from './worded.ts';

const STATES = [
  { id: 'on-call', title: word('onCall'), states: ['call', 'ringing', 'preview', 'voicemail'] },
  { id: 'wrap-up', title: word('wrapUp'), states: ['wrap'] },
  { id: 'ready', title: word('ready'), states: ['ready'] },
  { id: 'not-ready', title: word('notReady'), states: ['not-ready'] },
] as const;

/** Every agent in the column of what they do, longest first. */
export function agentsByState(): BoardDocument {
  return {
    ...blankBoard(word('agentsByState')),
    panels: [
      agentStates({ column: 0, row: 0, columns: 48, rows: 5 }),
      ...STATES.map((column, place) => agents({ column: place * 12, row: 5, columns: 12, rows: 43 }, column)),
    ],
  };
}
