import { describe, expect, it } from 'vitest';
import { campaignStateOf } from './campaign-state.ts';

describe('reading a campaign state', () => {
  it.each([
    ['RUNNING', 'running'],
    ['Running', 'running'],
    ['NOT_RUNNING', 'not-running'],
    ['Not Running', 'not-running'],
    ['STARTING', 'starting'],
    ['stopping', 'stopping'],
    ['Resetting', 'resetting'],
    ['Paused by somebody', 'unknown'],
    ['constructor', 'unknown'],
    [null, 'unknown'],
  ])('takes %j as %s', (text, state) => {
    expect(campaignStateOf(text)).toBe(state);
  });
});
