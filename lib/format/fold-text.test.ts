import { expect, test } from 'vitest';
import { foldText } from './fold-text.ts';

test.each([
  ['José  Müller', 'jose muller'],
  ['ÅSA', 'asa'],
  ['  Queue\t9\n', 'queue 9'],
  ['ana  b  (x@y.example)', 'ana b (x@y.example)'],
  ['ﬁne', 'fine'],
  ['a^b`c', 'abc'],
  ['', ''],
])('%j is searched as %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});
