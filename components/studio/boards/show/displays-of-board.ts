import type { DisplayView } from '#lib/domain/display';
import type { PlaylistView } from '#lib/domain/playlist-view';
import { hasBoard } from '#lib/domain/show-board';

export interface DisplaysOfBoard {
  /** They show the board, at some time or always. */
  showing: readonly DisplayView[];
  /** They could. */
  others: readonly DisplayView[];
}

/** The displays that show a board, by their playlists, and those that do not; revoked ones are neither. */
export function displaysOfBoard(
  board: string,
  { displays, playlists }: { displays: readonly DisplayView[]; playlists: readonly PlaylistView[] },
): DisplaysOfBoard {
  const shows = ({ playlist }: DisplayView): boolean => {
    const known = playlists.find(({ id }) => id === playlist);
    return known !== undefined && hasBoard(known.document, board);
  };
  const paired = displays.filter(({ standing }) => standing !== 'revoked');
  return { showing: paired.filter(shows), others: paired.filter((display) => !shows(display)) };
}
