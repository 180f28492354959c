import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import { emWidthOf } from '#components/ui/fit-text.ts';
import { fitCount } from './count-forms.ts';

describe('a number where room is scarce', () => {
  it.each([
    [null, 0, '–'],
    [0, 0, '0'],
    [9, 0, '9'],
    [-12, 0, '-12'],
    [1_204, 2.7, '1,204'],
    [1_204, 2.5, '1.2K'],
    [12_345, 4, '12,345'],
    [12_345, 2.7, '12.3K'],
    [12_345, 2.2, '12K'],
    [1_234_567, 2.7, '1.2M'],
    [1_234_567, 9, '1,234,567'],
    [-1_234_567, 2.7, '-1.2M'],
  ])('%s in %d em is %s', (value, roomEm, text) => {
    expect(fitCount(value, roomEm, englishWords('panels'))).toBe(text);
  });

  it.each([2.45, 2.77, 3.6])('is never wider than %d em, however large', (roomEm) => {
    for (let value = 1; value < 1e12; value *= 3)
      expect(emWidthOf(fitCount(value, roomEm, englishWords('panels')))).toBeLessThanOrEqual(roomEm);
  });
});
