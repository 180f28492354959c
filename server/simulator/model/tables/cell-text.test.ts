import { describe, expect, it } from 'vitest';
import { countText, durationText, meanText, moneyText, percentText, running } from './cell-text.ts';

describe('the text of a cell', () => {
  it.each([
    ['a duration is cut to the second', durationText(61_999), '61000'],
    ['less than a second is none', durationText(999), '0'],
    ['a mean is cut to the second', meanText(10_000, 3), '3000'],
    ['time without an occurrence in the range stands as one', meanText(5000, 0), '5000'],
    ['no time is none', meanText(0, 0), '0'],
    ['a count', countText(12), '12'],
    ['a percent has two decimals', percentText(14, 17), '82.35'],
    ['all of it', percentText(3, 3), '100.00'],
    ['a percent of nothing is empty', percentText(0, 0), ''],
    ['money has four decimals', moneyText(4188), '0.4188'],
  ])('%s', (_, text, expected) => {
    expect(text).toBe(expected);
  });

  it('a running duration is its beginning, one that does not run is 0', () => {
    expect(running(5)).toEqual({ since: 5 });
    expect(running(null)).toBe('0');
  });
});
