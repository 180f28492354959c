import { expect, it } from 'vitest';
import { isSeen, isSendable, sendable } from './sent-text.ts';

it.each<[text: string, sent: string, isAsItWas: boolean, isThereToSee: boolean]>([
  ['Call me back.', 'Call me back.', true, true],
  ['  one\n two\t ', 'one\n two', true, true],
  ['a\u0000b\u000Bc\u001Fd', 'abcd', false, true],
  ['\uD83D half \uDE00', 'half', false, true],
  ['\uFFFE\uFFFF', '', false, false],
  ['\u{1F44D}\u{1F3FD}', '\u{1F44D}\u{1F3FD}', true, true],
  ['\u200B\u200D\u2060', '\u200B\u200D\u2060', true, false],
  ['\u3164\u2800\u00AD \u034F\uFE0F', '\u3164\u2800\u00AD \u034F\uFE0F', true, false],
  ['\u200Bא', '\u200Bא', true, true],
  ['', '', true, false],
])('%j is sent as %j', (...[text, sent, isAsItWas, isThereToSee]) => {
  expect([sendable(text), isSendable(text), isSeen(text)]).toEqual([sent, isAsItWas, isThereToSee]);
});
