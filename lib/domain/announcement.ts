/** Who is told: every wall, those of some playlists, or some displays, by their ids. */
export type Audience =
  | { kind: 'all' }
  | { kind: 'playlists'; ids: readonly string[] }
  | { kind: 'displays'; ids: readonly string[] };

/** `notice`: stands by itself and comes first. `ticker`: takes its turn in the line with the others. */
export type AnnouncementTone = 'notice' | 'ticker';

/** A sentence in a wall's own lane, never over a number. Times are epoch ms. */
export interface Announcement {
  id: string;
  text: string;
  tone: AnnouncementTone;
  startsAt: number;
  endsAt: number;
}
