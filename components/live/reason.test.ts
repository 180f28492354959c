import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import { reasonWords, told } from './reason.ts';

describe('why something is not live', () => {
  it.each([
    ['nothing, while it is', '', ''],
    ['what the page knows, by key', 'lost', 'Nothing is heard from the server'],
    ['what the server says, as it says it', told('Five9 refuses: why?'), 'Five9 refuses: why?'],
    [
      'what the server says, in words of the page where it has them',
      told('as told', { key: 'to-load', values: { loading: '7', all: '8' } }),
      '7 of 8 tables still to load',
    ],
    [
      'with the time of the next try',
      told('as told', { key: 'no-seat', again: '14:20' }),
      'no seat free at Five9; trying again at 14:20',
    ],
    ['as told, where the page does not know the code', told('as told', { key: 'of-tomorrow' }), 'as told'],
    ['nothing, where the server says nothing', told(''), ''],
  ] as const)('is %s', (...[, reason, words]) => {
    expect(reasonWords(reason, englishWords('live'))).toBe(words);
  });
});
