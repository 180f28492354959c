import { describe, expect, it } from 'vitest';
import { STARTING_THRESHOLDS } from '#lib/domain/starting-thresholds';
import type { Threshold } from '#lib/domain/threshold';
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
  const { callsWaiting, serviceLevel, occupancy } = STARTING_THRESHOLDS;
  const range: Threshold = { direction: 'between', warn: [0.6, 0.85], critical: [0.5, 0.9] };

  it.each<[string, Threshold, Threshold['direction'], 'count' | 'percent', Threshold]>([
    ['stay where they are', callsWaiting, 'rising', 'count', callsWaiting],
    [
      'change places when the bad side does',
      callsWaiting,
      'falling',
      'count',
      { direction: 'falling', warn: 6, critical: 3 },
    ],
    [
      'become the upper side of a range',
      occupancy,
      'between',
      'percent',
      { direction: 'between', warn: [0.8, 0.85], critical: [0.75, 0.9] },
    ],
    [
      'become the lower side of a range, within a hundred percent',
      serviceLevel,
      'between',
      'percent',
      { direction: 'between', warn: [0.8, 1], critical: [0.6, 1] },
    ],
    ['leave the upper side', range, 'rising', 'percent', { direction: 'rising', warn: 0.85, critical: 0.9 }],
    ['leave the lower side', range, 'falling', 'percent', { direction: 'falling', warn: 0.6, critical: 0.5 }],
    ['stay a range', range, 'between', 'percent', range],
  ])('%s', (...[, before, direction, unit, after]) => {
    expect(turned(before, direction, unit)).toEqual(after);
  });
});
