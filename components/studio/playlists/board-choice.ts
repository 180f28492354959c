import type { Words } from '#lib/words/words';

/** A board that a playlist may show. */
export interface BoardChoice {
  id: string;
  name: string;
}

/** Its name; one that is not published any more keeps its place and says so. */
export function boardName(boards: readonly BoardChoice[], id: string, t: Words<'studio'>): string {
  return boards.find((board) => board.id === id)?.name ?? t('playlists.goneBoard');
}
