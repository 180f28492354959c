/** The version that playlists are written in. */
export const PLAYLIST_FORMAT = 1;

/** A holiday is a day of its own, in the place of the weekday it falls on. */
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'] as const;
export type Day = (typeof DAYS)[number];

/**
 * A time of the week in the playlist's zone. No days: every day. `from` and `to` are `HH:MM`; without both the whole day;
 * where `to` is not later than `from` it runs over midnight, and belongs to the day it begins on.
 */
export interface Hours {
  days: readonly Day[];
  from: string | null;
  to: string | null;
}

/** One board and how long it stays. */
export interface PlaylistItem {
  /** Unique in its playlist, kept over edits. */
  id: string;
  board: string;
  dwellMs: number;
  hours: Hours;
}

/** When a screen is dimmed or black. Black wins where both hold. */
export interface RestHours {
  mode: 'dim' | 'blank';
  hours: Hours;
}

/** Which boards a display shows, and when. Plain JSON. */
export interface PlaylistDocument {
  format: typeof PLAYLIST_FORMAT;
  name: string;
  /** IANA zone of its hours; null for that of the board's connection. */
  zone: string | null;
  items: readonly PlaylistItem[];
  rest: readonly RestHours[];
  /** Days, as `YYYY-MM-DD`. */
  holidays: readonly string[];
}
