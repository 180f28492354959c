import { describe, expect, it } from 'vitest';
import { findBoards, type ListedBoard } from './listed-board.ts';

function board(name: string, over: Partial<ListedBoard> = {}): ListedBoard {
  return {
    id: name,
    name,
    key: null,
    team: null,
    draft: { version: 1, by: 'Maria Keller', at: 0 },
    published: null,
    archivedAt: null,
    mayEdit: true,
    playlists: [],
    ...over,
  };
}

const BOARDS = [
  board('Whole floor', { team: { id: 't', name: 'Support' } }),
  board('Sales', { playlists: ['Hall', 'Support room'] }),
  board('Queues'),
];

describe('looking for a board', () => {
  it.each([
    ['', ['Whole floor', 'Sales', 'Queues']],
    ['floor', ['Whole floor']],
    ['SUPPORT', ['Whole floor', 'Sales']],
    ['support hall', ['Sales']],
    ['nothing', []],
  ])('“%s” finds %o', (text, names) => {
    expect(findBoards(BOARDS, text).map(({ name }) => name)).toEqual(names);
  });
});
