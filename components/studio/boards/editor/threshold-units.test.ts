import { describe, expect, it } from 'vitest';
import { STARTING_THRESHOLDS } from '#lib/domain/starting-thresholds';
import { fromEntered, toEntered, turned, wrongOrder } from './threshold-units.ts';

describe('a limit', () => {
  it.each([
    [3, 'count', 3],
    [90_000, 'duration', 90],
    [0.8, 'percent', 80],
    [0.07, 'percent', 7],
    [0.285, 'percent', 28.5],
  ] as const)('of %d (%s) is entered as %d, and comes back the same', (value, unit, entered) => {
    expect(toEntered(value, unit)).toBe(entered);
    expect(fromEntered(entered, unit)).toBe(value);
  });
});

describe('the limits of a threshold', () => {
  it('change places when the bad side does', () => {
    expect(turned({ direction: 'rising', warn: 3, critical: 6 }, 'falling')).toEqual({
      direction: 'falling',
      warn: 6,
      critical: 3,
    });
    expect(turned(STARTING_THRESHOLDS.callsWaiting, 'rising')).toEqual(STARTING_THRESHOLDS.callsWaiting);
  });

  it.each(Object.entries(STARTING_THRESHOLDS))('are in order to begin with: %s', (_, threshold) => {
    expect(wrongOrder(threshold)).toBeUndefined();
  });

  it.each([
    [{ direction: 'rising', warn: 6, critical: 3 }],
    [{ direction: 'falling', warn: 0.6, critical: 0.8 }],
    [{ direction: 'between', warn: [0.5, 0.9], critical: [0.6, 0.8] }],
    [{ direction: 'between', warn: [0.9, 0.5], critical: [0, 1] }],
  ] as const)('are told where they are out of order: %j', (threshold) => {
    expect(wrongOrder(threshold)).toMatch(/\.$/u);
  });
});
