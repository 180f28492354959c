import { describe, expect, it } from 'vitest';
import { timeMarks, trendPoints } from './trend-points.ts';

const MINUTE = 60_000;

describe('points of a trend', () => {
  it.each([
    ['runs through samples at their pace', [0, 10, 20], '0 10 20'],
    ['bears one that is missing', [0, 20, 30], '0 20 30'],
    ['breaks where more are missing', [0, 10, 60, 70], '0 10 20? 60 70'],
    ['is empty without samples', [], ''],
  ])('%s', (_, moments, expected) => {
    const samples = moments.map((at) => ({ at, value: 1 }));
    const words = trendPoints(samples, 10).map(({ at, value }) => `${at}${value === null ? '?' : ''}`);
    expect(words.join(' ')).toBe(expected);
  });
});

describe('marks of the time axis', () => {
  it('are quarters of an hour in an hour', () => {
    expect(timeMarks(7 * MINUTE, 67 * MINUTE)).toEqual([15, 30, 45, 60].map((n) => n * MINUTE));
  });

  it('are closer in a short window', () => {
    expect(timeMarks(1 * MINUTE, 12 * MINUTE)).toEqual([5, 10].map((n) => n * MINUTE));
    expect(timeMarks(0.5 * MINUTE, 3.2 * MINUTE)).toEqual([1, 2, 3].map((n) => n * MINUTE));
  });
});
