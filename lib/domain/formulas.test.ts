import { describe, expect, it } from 'vitest';
import { averageHandleMs, callsToGoal, occupancy, ratio, serviceLevel, weightedMean } from './formulas.ts';

const COUNTS = { offered: 100, answered: 90, answeredInTime: 72, abandonedInTime: 4 };

describe('formulas', () => {
  it('gives no ratio without a whole', () => {
    expect([ratio(1, 4), ratio(0, 0), ratio(null, 4), ratio(3, null)]).toEqual([0.25, null, null, null]);
  });

  it.each([
    ['A', 72 / 90],
    ['B', 0.72],
    ['C', 72 / 96],
    ['E', 0.76],
  ] as const)('counts service level %s as %d', (variant, level) => {
    expect(serviceLevel(variant, COUNTS)).toBeCloseTo(level, 12);
  });

  it('has no service level before the first call', () => {
    expect(serviceLevel('C', { offered: 0, answered: 0, answeredInTime: 0, abandonedInTime: 0 })).toBeNull();
  });

  it('means handle time over what was handled', () => {
    expect(averageHandleMs({ talkMs: 60_000, holdMs: 10_000, wrapMs: 20_000 }, 3)).toBe(30_000);
    expect(averageHandleMs({ talkMs: 0, holdMs: 0, wrapMs: 0 }, 0)).toBeNull();
  });

  it('takes occupancy of the time with customers and ready', () => {
    expect(occupancy({ talkMs: 50, holdMs: 10, wrapMs: 20, readyMs: 20 })).toBe(0.8);
    expect(occupancy({ talkMs: 0, holdMs: 0, wrapMs: 0, readyMs: 0 })).toBeNull();
  });

  it.each([
    [{ ok: 70, offered: 100, target: 0.8 }, 50],
    [{ ok: 90, offered: 100, target: 0.8 }, 0],
    [{ ok: 0, offered: 0, target: 0.8 }, 0],
    [{ ok: 9, offered: 10, target: 1 }, null],
    [{ ok: 10, offered: 10, target: 1 }, 0],
  ])('with %j needs %s calls to goal', (state, calls) => {
    expect(callsToGoal(state)).toBe(calls);
  });

  it('weighs a mean by its own denominators and skips what is missing', () => {
    expect(
      weightedMean([
        [10, 1],
        [40, 3],
        [99, 0],
        [99, null],
        [null, 5],
      ]),
    ).toBe(32.5);
    expect(weightedMean([])).toBeNull();
  });
});
