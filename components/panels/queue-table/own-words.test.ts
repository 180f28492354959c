import { describe, expect, it } from 'vitest';
import type { Threshold } from '#lib/domain/threshold';
import { englishWords } from '#lib/words/testing/english-words';
import { ownWords } from './own-words.ts';

const rising = (critical: number): Threshold => ({ direction: 'rising', warn: 1, critical });
const between: Threshold = { direction: 'between', warn: [1, 2], critical: [0, 3] };

describe('limits of its own beside a queue', () => {
  it.each([
    [{ longest: rising(900_000) }, 'limit 15:00'],
    [{ waiting: rising(12), longest: rising(300_000) }, 'limit 5:00'],
    [{ waiting: rising(1_200) }, 'limit 1,200'],
    [{ longest: between }, 'own limits'],
  ])('%j read %s', (limits, words) => {
    expect(ownWords({ key: 'Billing', ...limits }, englishWords('panels'))).toBe(words);
  });
});
