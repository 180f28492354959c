import type { BoardSummary } from '#lib/domain/board-view';

/** A board on the page of boards. */
export interface ListedBoard extends BoardSummary {
  /** The playlists that show it, by name. */
  playlists: readonly string[];
}

/** Boards in which every word is found, in name, team or playlists. */
export function findBoards(boards: readonly ListedBoard[], text: string): readonly ListedBoard[] {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  return boards.filter(({ name, team, playlists }) => {
    const all = [name, team?.name ?? '', ...playlists].join(' ').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
