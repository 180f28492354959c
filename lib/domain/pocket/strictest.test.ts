import { expect, it } from 'vitest';
import type { Threshold } from '../threshold.ts';
import { strictest } from './strictest.ts';

const rising = (warn: number, critical: number): Threshold => ({ direction: 'rising', warn, critical });
const falling = (warn: number, critical: number): Threshold => ({ direction: 'falling', warn, critical });

it.each([
  ['none', [], undefined],
  ['one', [rising(3, 6)], rising(3, 6)],
  ['the lower of what rises, step by step', [rising(3, 9), rising(4, 6)], rising(3, 6)],
  ['the higher of what falls, step by step', [falling(0.7, 0.6), falling(0.8, 0.5)], falling(0.8, 0.6)],
  [
    'the narrower of two ranges',
    [
      { direction: 'between', warn: [1, 9], critical: [0, 10] },
      { direction: 'between', warn: [2, 12], critical: [-1, 9.5] },
    ],
    { direction: 'between', warn: [2, 9], critical: [0, 9.5] },
  ],
  ['the first where they cannot be compared', [rising(3, 6), falling(1, 0)], rising(3, 6)],
] as const)('the strictest limits are %s', (_, thresholds, expected) => {
  expect(strictest(thresholds)).toEqual(expected);
});
