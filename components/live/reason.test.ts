import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import { reasonWords, told } from './reason.ts';

describe('why something is not live', () => {
  it.each([
    ['nothing, while it is', '', ''],
    ['what the page knows, by key', 'lost', 'Nothing is heard from the server'],
    ['what the server says, as it says it', told('Five9 refuses: why?'), 'Five9 refuses: why?'],
    ['nothing, where the server says nothing', told(''), ''],
  ] as const)('is %s', (...[, reason, words]) => {
    expect(reasonWords(reason, englishWords('live'))).toBe(words);
  });
});
