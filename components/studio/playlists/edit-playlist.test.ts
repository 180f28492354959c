import { describe, expect, it } from 'vitest';
import { readPlaylistDocument } from '#lib/domain/playlist-schema';
import { englishWords } from '#lib/words/testing/english-words';
import {
  copyOf,
  moveItem,
  newPlaylist,
  withHoliday,
  withItem,
  withoutItem,
  withRest,
} from './edit-playlist.ts';

const three = withItem(withItem(newPlaylist('a'), 'b'), 'c');
const boards = ({ items }: typeof three): string[] => items.map(({ board }) => board);

describe('a playlist that is edited', () => {
  it('keeps ids unique, also where one was taken away', () => {
    const again = withItem(withoutItem(three, 'item-1'), 'd');
    expect(again.items.map(({ id }) => id)).toEqual(['item-2', 'item-3', 'item-4']);
  });

  it('moves a board by one, and not past the ends', () => {
    expect(boards(moveItem(three, 'item-3', -1))).toEqual(['a', 'c', 'b']);
    expect(boards(moveItem(three, 'item-1', 1))).toEqual(['b', 'a', 'c']);
    expect(moveItem(three, 'item-1', -1)).toBe(three);
    expect(moveItem(three, 'item-3', 1)).toBe(three);
  });

  it('has holidays in order, each once', () => {
    const one = withHoliday(withHoliday(three, '2026-12-25'), '2026-01-01');
    expect(withHoliday(one, '2026-12-25').holidays).toEqual(['2026-01-01', '2026-12-25']);
  });

  it('can be saved with what it begins with', () => {
    const named = { ...copyOf(withRest(three), englishWords('studio')), name: 'Floor' };
    expect(readPlaylistDocument(named).kind).toBe('ok');
  });
});
