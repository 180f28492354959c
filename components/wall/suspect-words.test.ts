import { describe, expect, it } from 'vitest';
import type { Suspicion } from '#lib/domain/suspect';
import { englishWords } from '#lib/words/testing/english-words';
import { suspectWords } from './suspect-words.ts';

const NINE_HOURS_MS = (9 * 60 + 12) * 60_000;

describe('what is hardly true, in words', () => {
  it.each<[Suspicion, string]>([
    [{ why: 'too-long', of: 'call', ms: NINE_HOURS_MS }, 'unlikely: on a call for 9 h 12 min'],
    [{ why: 'too-long', of: 'wait', ms: 2 * NINE_HOURS_MS }, 'unlikely: waiting for 18 h 24 min'],
    [{ why: 'too-long', of: 'state', ms: NINE_HOURS_MS }, 'unlikely: in one state for 9 h 12 min'],
    [{ why: 'negative' }, 'unlikely: less than none'],
    [{ why: 'beyond-whole' }, 'unlikely: more than 100%'],
  ])('%j', (suspicion, words) => {
    expect(suspectWords(suspicion, englishWords('common'))).toBe(words);
  });
});
