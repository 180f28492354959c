import type { BoardDocument } from '../board-document.ts';
import { blankBoard } from './blank-board.ts';
import { agents, agentStates } from './lists.ts';

const STATES = [
  { id: 'on-call', title: 'On call', states: ['call', 'ringing', 'preview', 'voicemail'] },
  { id: 'wrap-up', title: 'Wrap-up', states: ['wrap'] },
  { id: 'ready', title: 'Ready', states: ['ready'] },
  { id: 'not-ready', title: 'Not ready', states: ['not-ready'] },
] as const;

/** Every agent in the column of what they do, longest first. */
export function agentsByState(): BoardDocument {
  return {
    ...blankBoard('Agents by state'),
    panels: [
      agentStates({ column: 0, row: 0, columns: 48, rows: 5 }),
      ...STATES.map((column, place) => agents({ column: place * 12, row: 5, columns: 12, rows: 43 }, column)),
    ],
  };
}
