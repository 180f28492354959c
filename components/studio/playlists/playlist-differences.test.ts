import { describe, expect, it } from 'vitest';
import type { PlaylistDocument } from '#lib/domain/playlist';
import { englishWords } from '#lib/words/testing/english-words';
import {
  changeItem,
  moveItem,
  newPlaylist,
  withHoliday,
  withItem,
  withoutItem,
  withRest,
} from './edit-playlist.ts';
import { playlistDifferences } from './playlist-differences.ts';

const before: PlaylistDocument = { ...withItem(newPlaylist('a'), 'b'), name: 'Floor' };
const told = (after: PlaylistDocument): string[] =>
  playlistDifferences(before, after, {
    nameOf: (board) => `Board ${board.toUpperCase()}`,
    t: englishWords('studio'),
  });

describe('what somebody did to a playlist', () => {
  it.each<[string, PlaylistDocument, string[]]>([
    ['nothing', before, []],
    ['name', { ...before, name: 'Hall' }, ['Name: Floor → Hall']],
    ['zone', { ...before, zone: 'UTC' }, ['Time zone: that of the boards → UTC']],
    ['a board more', withItem(before, 'c'), ['Added Board C']],
    ['a board less', withoutItem(before, 'item-1'), ['Took Board A away']],
    ['order', moveItem(before, 'item-1', 1), ['The order was changed']],
    ['dwell', changeItem(before, 'item-2', { dwellMs: 90_000 }), ['Board B stays 30 s → 1 min 30 s']],
    ['board', changeItem(before, 'item-2', { board: 'c' }), ['Board B → Board C']],
    [
      'hours',
      changeItem(before, 'item-1', { hours: { days: ['mon'], from: null, to: null } }),
      ['Board A: Always → Mon, all day'],
    ],
    ['rest', withRest(before), ['Rest hours were changed']],
    ['holidays', withHoliday(before, '2026-12-25'), ['Holidays added: 2026-12-25']],
  ])('%s', (_, after, sentences) => {
    expect(told(after)).toEqual(sentences);
  });
});
