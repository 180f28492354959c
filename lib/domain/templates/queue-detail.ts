import type { BoardDocument } from '../board-document.ts';
import { blankBoard } from './blank-board.ts';
import { holdsSkill, ofSkill, type TemplateChoice } from './conditions.ts';
import { agents, agentStates } from './lists.ts';
import { agentsReady, callsWaiting, laterCalls, longestWait } from './tiles.ts';
import { word } from './worded.ts';

/** One skill, large, with those who hold it. Without a skill it is all queues together. */
export function queueDetail({ skill }: TemplateChoice = {}): BoardDocument {
  const queue = skill === undefined ? undefined : ofSkill(skill);
  const holders = skill === undefined ? undefined : holdsSkill(skill);
  return {
    ...blankBoard(skill ?? word('queueDetail')),
    panels: [
      callsWaiting({ column: 0, row: 0, columns: 15, rows: 20 }, queue),
      longestWait({ column: 15, row: 0, columns: 18, rows: 20 }, queue),
      agentsReady({ column: 33, row: 0, columns: 15, rows: 20 }, holders),
      laterCalls({ column: 0, row: 20, columns: 11, rows: 14 }, 'callbacks', queue),
      laterCalls({ column: 0, row: 34, columns: 11, rows: 14 }, 'voicemails', queue),
      agentStates({ column: 11, row: 20, columns: 37, rows: 4 }, holders),
      agents({ column: 11, row: 24, columns: 37, rows: 24 }, { where: holders }),
    ],
  };
}
