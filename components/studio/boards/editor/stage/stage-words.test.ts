import { describe, expect, it } from 'vitest';
import { movePanel } from '#lib/domain/arrange-panels';
import { removePanel, replacePanel } from '#lib/domain/edit-board';
import { sizePanel } from '#lib/domain/size-panel';
import { blended } from '#lib/domain/templates/blended';
import { englishWords } from '#lib/words/testing/english-words';
import { arrangeByKey } from './arrange-by-key.ts';
import { arrangedWords, editWords } from './stage-words.ts';
import { worded } from '#lib/domain/templates/worded';

const t = englishWords('studio');
const board = worded(blended(), englishWords('boards'));
const [first] = board.panels;
if (!first) throw new Error('The board has no panel');

describe('what a key did', () => {
  it('is said with the place that came of it', () => {
    const sized = arrangeByKey(board, 'calls-waiting', { kind: 'size', direction: 'left', exchanges: null });
    expect(arrangedWords({ before: board, id: 'calls-waiting', arranged: sized }, t)).toBe(
      'Calls waiting: 10 by 14 cells, at column 1, row 1.',
    );
  });

  it('is said with whom it met, and what another press would do', () => {
    const blocked = arrangeByKey(board, 'calls-waiting', {
      kind: 'step',
      direction: 'right',
      exchanges: null,
    });
    expect(arrangedWords({ before: board, id: 'calls-waiting', arranged: blocked }, t)).toBe(
      'Longest wait is in the way. Press once more to change places.',
    );
    const bound = arrangeByKey(board, 'agents', { kind: 'size', direction: 'right', exchanges: null });
    expect(arrangedWords({ before: board, id: 'agents', arranged: bound }, t)).toBe(
      'Agents cannot be any wider.',
    );
  });
});

describe('an edit', () => {
  it.each([
    ['“Calls waiting” removed', removePanel(board, 'calls-waiting')],
    ['“Waiting” changed', replacePanel(board, { ...first, title: 'Waiting' })],
    ['“Calls waiting” sized', sizePanel(board, 'calls-waiting', { right: 9 })],
    ['Panels arranged', sizePanel(board, 'calls-waiting', { right: 13 })],
    [
      'Panels arranged',
      movePanel(board, 'calls-waiting', { to: { column: 12, row: 0 }, over: 'longest-wait' }).document,
    ],
    ['Board changed', { ...board, name: 'Night' }],
  ])('is called %s', (words, after) => {
    expect(editWords(board, after, t)).toBe(words);
  });

  it('is called by what came when it is done the other way round', () => {
    expect(editWords(removePanel(board, 'agents'), board, t)).toBe('“Agents” added');
  });
});
