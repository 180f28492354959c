import { describe, expect, it } from 'vitest';
import { durationForms, fitDuration } from './duration-forms.ts';

describe('a duration where room is scarce', () => {
  it.each([
    [null, ['–']],
    [Number.NaN, ['–']],
    [1_004_000, ['16:44']],
    [3_600_000, ['1:00:00', '1:00 h', '1 h']],
    [43_775_000, ['12:09:35', '12:09 h', '12 h']],
  ])('of %s ms may be written as %j', (ms, forms) => {
    expect(durationForms(ms)).toEqual(forms);
  });

  it.each([
    [35_999_000, 3.7, '9:59:59'],
    [36_000_000, 3.7, '10:00 h'],
    [36_000_000, 3, '10 h'],
    [36_000_000, 0, '10 h'],
    [599_000, 0, '9:59'],
  ])('of %d ms in %d em is %s', (ms, roomEm, text) => {
    expect(fitDuration(ms, roomEm)).toBe(text);
  });
});
