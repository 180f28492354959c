import { describe, expect, it } from 'vitest';
import { AGENT_STATES, agentStateOf, isLoggedIn } from './agent-state.ts';

describe('reading an agent state', () => {
  it.each([
    ['Ready', 'ready'],
    ['READY_FOR_CALLS', 'ready'],
    ['Not Ready', 'not-ready'],
    ['NOT_READY', 'not-ready'],
    ['notReady', 'not-ready'],
    ['On Break', 'not-ready'],
    ['On Call', 'call'],
    ['on call (hold)', 'call'],
    ['After Call Work', 'wrap'],
    ['AFTER-CALL', 'wrap'],
    ['ACW', 'wrap'],
    ['Ringing', 'ringing'],
    ['On Preview', 'preview'],
    ['On Voicemail', 'voicemail'],
    ['Logged Out', 'out'],
    ['LOGGEDOUT', 'out'],
    ['Unknown', 'unknown'],
    ['', 'unknown'],
    [null, 'unknown'],
    [{ since: 3 }, 'unknown'],
  ])('takes %j as %s', (text, state) => {
    expect(agentStateOf(text)).toBe(state);
    expect(agentStateOf(text)).toBe(state);
  });

  it('counts every state but out and unknown as present', () => {
    expect(AGENT_STATES.filter((state) => !isLoggedIn(state))).toEqual(['out', 'unknown']);
  });
});
