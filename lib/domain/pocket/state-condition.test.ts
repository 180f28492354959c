import { describe, expect, it } from 'vitest';
import { AGENT_STATES, type AgentState } from '../agent-state.ts';
import type { Where } from '../live-query.ts';
import type { StateMapping } from '../looks.ts';
import { stateReader } from '../read-state.ts';
import { stateCondition } from './state-condition.ts';

interface Row {
  state: string;
  reason: string | null;
}

/** What the conditions mean that are used here. */
function meets(where: Where, row: Row): boolean {
  if ('all' in where) return where.all.every((part) => meets(part, row));
  if ('any' in where) return where.any.some((part) => meets(part, row));
  if ('not' in where) return !meets(where.not, row);
  if (!('op' in where) || where.op !== 'in') throw new Error('another condition');
  const text = where.column === 'State' ? row.state : row.reason;
  return text !== null && where.values.includes(text);
}

const STATES = [
  'Ready',
  'On Call',
  'After Call Work',
  'Ringing',
  'On Preview',
  'On Voicemail',
  'Not Ready',
  'Logged Out',
];
const REASONS = [null, 'Lunch', 'Training', 'Paperwork'];
const ROWS: readonly Row[] = STATES.flatMap((state) => REASONS.map((reason) => ({ state, reason })));

const MAPPINGS: readonly (readonly StateMapping[])[] = [
  [],
  [{ text: 'Paperwork', state: 'wrap', label: null }],
  [
    { text: 'Ready', state: 'not-ready', label: 'Warming up' },
    { text: 'Paperwork', state: 'wrap', label: null },
    { text: 'Training', state: 'not-ready', label: 'School' },
  ],
  [{ text: 'Out Walking', state: 'ready', label: null }],
];

describe('the condition of a state', () => {
  it.each(MAPPINGS.map((mappings) => ({ mappings })))(
    'means what reading rows by $mappings means',
    ({ mappings }) => {
      const read = stateReader(mappings);
      const rows = [...ROWS, ...mappings.map(({ text }) => ({ state: text, reason: null }))];
      const byCondition = rows.map((row) =>
        AGENT_STATES.filter((state) => meets(stateCondition(state, mappings), row)),
      );
      const byReading = rows.map((row): AgentState[] => {
        const { state } = read(row);
        // A text that is nobody's state stands in no condition: it is counted among all.
        return state === 'unknown' && !mappings.some(({ text }) => text === row.state) ? [] : [state];
      });
      expect(byCondition).toEqual(byReading);
    },
  );
});
