import { SHORTEST_DWELL_MS } from './playlist-at.ts';

/** What a playlist may hold; a wall works through all of it. */
export const PLAYLIST_BOUNDS = {
  nameLength: 80,
  items: 50,
  rests: 20,
  holidays: 200,
  shortestDwellMs: SHORTEST_DWELL_MS,
  longestDwellMs: 3_600_000,
};
