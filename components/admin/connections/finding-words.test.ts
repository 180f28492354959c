import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import type { CheckFinding } from '#lib/domain/connection-check';
import { findingWords } from './finding-words.ts';

const t = englishWords('admin');

describe('what a check found', () => {
  it.each<[CheckFinding, string]>([
    [{ code: 'versions', values: { oldest: '2', newest: '13' } }, 'It serves versions 2 to 13.'],
    [
      { code: 'timeout', values: { service: 'statistics' } },
      'The statistics service did not answer in time.',
    ],
    [{ code: 'quota-until', values: { service: 'configuration', time: '12:00' } }, 'used up until 12:00.'],
    [{ code: 'tls-expired', values: {} }, 'The certificate of this host has expired.'],
  ])('is said with what stands in it: %o', (found, words) => {
    expect(findingWords({ found }, t)).toContain(words);
  });

  it('names the user that it was found of', () => {
    const found: CheckFinding = { code: 'lets-in', values: { service: 'configuration' } };
    const finding = 'The configuration service answers and lets this user in.';
    expect(findingWords({ found, asked: 'dir' }, t)).toBe(`User dir: ${finding}`);
    expect(findingWords({ found, asked: null }, t)).toBe(`The polling user: ${finding}`);
  });
});
