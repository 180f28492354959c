import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import { thresholdWords } from './threshold-words.ts';

describe('a threshold in words', () => {
  it.each([
    ['count', { direction: 'rising', warn: 3, critical: 6 }, 'amber from 3, red from 6'],
    [
      'duration',
      { direction: 'rising', warn: 60_000, critical: 120_000 },
      'amber from 1 min, red from 2 min',
    ],
    ['percent', { direction: 'falling', warn: 0.8, critical: 0.57 }, 'amber below 80 %, red below 57 %'],
    [
      'percent',
      { direction: 'between', warn: [0.6, 0.85], critical: [0.5, 0.9] },
      'amber outside of 60 % to 85 %, red outside of 50 % to 90 %',
    ],
  ] as const)('%s %j', (unit, threshold, words) => {
    expect(thresholdWords({ unit, threshold }, englishWords('studio'))).toBe(words);
  });

  it('is nothing where there is none', () => {
    expect(thresholdWords({ unit: 'count', threshold: null }, englishWords('studio'))).toBeNull();
  });
});
