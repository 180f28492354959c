import { describe, expect, it } from 'vitest';
import { STARTING_THRESHOLDS } from '#lib/domain/starting-thresholds';
import { fromEntered, toEntered, turned } from './threshold-units.ts';

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
});
