/** Who is told: every wall, those of some playlists, or some displays, by their ids. */
export type Audience =
  | { kind: 'all' }
  | { kind: 'playlists'; ids: readonly string[] }
  | { kind: 'displays'; ids: readonly string[] };

/** `notice`: stands by itself and comes first. `ticker`: takes its turn in the line with the others. */
export const ANNOUNCEMENT_TONES = ['notice', 'ticker'] as const;
export type AnnouncementTone = (typeof ANNOUNCEMENT_TONES)[number];

/** A sentence in a wall's own lane, never over a number. Times are epoch ms. */
export interface Announcement {
  id: string;
  text: string;
  tone: AnnouncementTone;
  startsAt: number;
  endsAt: number;
}

/** As managers see it. */
export interface AnnouncementView extends Announcement {
  audience: Audience;
  /** Epoch ms. */
  createdAt: number;
  /** The name of whoever wrote it. */
  createdBy: string;
  /** Grows by one a change, for compare-and-set. */
  version: number;
}

/** `audience`: how many playlists or displays one may name; `longestMs`: how far ahead it may end. */
export const ANNOUNCEMENT_BOUNDS = { textLength: 300, audience: 200, longestMs: 366 * 86_400_000 };
