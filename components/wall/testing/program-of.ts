import type { Board, Panel } from '#lib/domain/board';
import type { WallProgram } from '#lib/domain/display';
import { NO_LOOKS } from '#lib/domain/looks';
import { type PlaylistItem, PLAYLIST_FORMAT } from '#lib/domain/playlist';

interface Parts extends Partial<Omit<WallProgram, 'display' | 'playlist' | 'boards'>> {
  /** Its id; null for a wall of a person's. */
  display?: string | null;
  boards?: readonly Board[];
  items?: readonly PlaylistItem[];
  rest?: WallProgram['playlist']['rest'];
}

/** A program for a test: one board for a minute, unless told; every board stands all the time. */
export function programOf({
  display = null,
  boards = [boardOf('b1')],
  items,
  rest = [],
  ...over
}: Parts = {}): WallProgram {
  return {
    version: 'v1',
    display:
      display === null
        ? null
        : { id: display, name: 'Lobby', place: 'Ground floor', zoom: 1, overscanPercent: 0, locale: null },
    playlist: {
      format: PLAYLIST_FORMAT,
      name: 'All day',
      zone: null,
      items: items ?? boards.map(({ id }) => itemOf(id)),
      rest,
      holidays: [],
    },
    zone: 'UTC',
    boards: Object.fromEntries(boards.map((board) => [board.id, board])),
    noBoard: null,
    announcements: [],
    blankUntil: null,
    looks: NO_LOOKS,
    address: null,
    locale: null,
    isDemo: false,
    ...over,
  };
}

export function itemOf(board: string, over: Partial<PlaylistItem> = {}): PlaylistItem {
  return { id: `item-${board}`, board, dwellMs: 60_000, hours: { days: [], from: null, to: null }, ...over };
}

/** A board of these panels; by itself of none. */
export function boardOf(id: string, panels: readonly Panel[] = []): Board {
  return {
    id,
    name: `Board ${id}`,
    connection: 'five9',
    grid: { columns: 48, rows: 48 },
    theme: 'dark',
    masking: { agents: 'names' },
    codes: true,
    panels,
  };
}
