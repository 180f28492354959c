import { describe, expect, it } from 'vitest';
import type { StateMapping } from './looks.ts';
import { reasonsByState, stateReader } from './read-state.ts';

const MAPPINGS: readonly StateMapping[] = [
  { text: 'Im Gespräch', state: 'call', label: null },
  { text: 'Pause', state: 'not-ready', label: null },
  { text: 'Ready', state: 'ready', label: 'Free' },
  { text: 'Lunch', state: 'not-ready', label: 'Lunch break' },
  { text: 'Outbound prep', state: 'wrap', label: null },
  { text: 'Coaching', state: 'call', label: 'With a coach' },
];

describe('reading a state', () => {
  const read = stateReader(MAPPINGS);

  it.each([
    ['Im Gespräch', null, 'call', null],
    ['On Call', null, 'call', null],
    ['Ready', null, 'ready', 'Free'],
    ['Not Ready', 'Lunch', 'not-ready', 'Lunch break'],
    ['Not Ready', 'Outbound prep', 'wrap', 'Outbound prep'],
    ['Not Ready', 'Coaching', 'call', 'With a coach'],
    ['Not Ready', 'Meeting', 'not-ready', 'Meeting'],
    ['Not Ready', '', 'not-ready', null],
    ['Not Ready', null, 'not-ready', null],
    ['Pause', 'Coaching', 'call', 'With a coach'],
    ['Logged Out', 'Lunch', 'out', null],
    ['On Call', 'Coaching', 'call', null],
    ['im gespräch', null, 'unknown', null],
    [null, null, 'unknown', null],
  ])('%s with the reason %s is %s and says %s', (state, reason, ...[stands, says]) => {
    expect(read({ state, reason })).toEqual({ state: stands, says });
  });

  it('goes by what words usually mean while nothing is mapped', () => {
    expect(stateReader([])({ state: 'Not Ready', reason: 'Lunch' })).toEqual({
      state: 'not-ready',
      says: 'Lunch',
    });
  });
});

describe('reasons', () => {
  it('are gathered by the state they are drawn as, but for those that stay not ready', () => {
    expect([...reasonsByState(MAPPINGS)]).toEqual([
      ['call', ['Im Gespräch', 'Coaching']],
      ['ready', ['Ready']],
      ['wrap', ['Outbound prep']],
    ]);
  });
});
