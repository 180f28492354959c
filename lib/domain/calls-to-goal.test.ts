import { describe, expect, it } from 'vitest';
import { callsToGoal } from './calls-to-goal.ts';

describe('calls to goal', () => {
  it.each([
    [{ ok: 70, offered: 100, target: 0.8 }, 50],
    [{ ok: 90, offered: 100, target: 0.8 }, 0],
    [{ ok: 0, offered: 0, target: 0.8 }, 0],
    [{ ok: 9, offered: 10, target: 1 }, null],
    [{ ok: 10, offered: 10, target: 1 }, 0],
  ])('with %j are %s', (state, calls) => {
    expect(callsToGoal(state)).toBe(calls);
  });
});
