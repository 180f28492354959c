import type { Announcement } from './announcement.ts';
import type { Board } from './board.ts';
import type { DataScope } from './data-scope.ts';
import type { Looks } from './looks.ts';
import type { PlaylistDocument } from './playlist.ts';
import type { Locale } from '#lib/words/locale';

/** What a display sets for itself. `zoom` as in the wall's settings, `overscanPercent` the inset of each edge. */
export interface DisplaySettings {
  name: string;
  /** Where it hangs, in the words of whoever paired it. */
  place: string;
  zoom: number;
  overscanPercent: number;
  /** Its own language; null: the installation's. */
  locale: Locale | null;
}

/**
 * Why a wall has no board at all, for the words on it. `connection`: none runs, `asked-connection`: the one asked for does
 * not, `scope`: whoever looks may see nothing yet, `playlist`: none is chosen, or it is empty, `boards`: those of it are gone.
 */
export type NoBoardReason = 'connection' | 'asked-connection' | 'scope' | 'playlist' | 'boards';

/** All that a wall needs to run by itself until it hears otherwise. */
export interface WallProgram {
  /** Another as soon as anything below is. */
  version: string;
  /** Null for a wall in a person's browser. */
  display: (DisplaySettings & { id: string }) | null;
  playlist: PlaylistDocument;
  /** IANA zone of the playlist's hours. */
  zone: string;
  /** The boards of the playlist as published, ready to be drawn, by id. One that is gone or may not be seen is missing. */
  boards: Readonly<Record<string, Board>>;
  /** Null where there is any board. */
  noBoard: NoBoardReason | null;
  /** Those that run now or later, for this wall. */
  announcements: readonly Announcement[];
  /** Until when the screen is black by command; null: it is not. */
  blankUntil: number | null;
  /** Whose it is, and how states are drawn. */
  looks: Looks;
  /** Where people reach us, for codes; null: under the address that the wall was loaded from. */
  address: string | null;
  /** The language it speaks; null for a wall in a person's browser, which speaks theirs. */
  locale: Locale | null;
  /** The numbers are those of a simulated contact centre. */
  isDemo: boolean;
}

/** What a wall is told to do at once. `program`: ask for the program again. `codes`: every panel
 * shows a code that leads to where it comes from. A message takes the lane, an urgent one the screen. */
export type DisplayCommand =
  | { do: 'program' }
  | { do: 'identify'; forMs: number }
  | { do: 'codes'; forMs: number }
  | { do: 'reload' }
  | { do: 'message'; text: string; forMs: number; isUrgent: boolean };

/** Whether a display answered a command in time. `outcome` null: it did not. */
export interface CommandAnswer {
  answered: boolean;
  outcome: CommandOutcome | null;
  afterMs: number;
}

export type CommandOutcome = 'done' | 'failed';

/** What a display says of itself every few seconds. Moments are epoch ms on the server's clock as the display knows it. */
export interface DisplayReport {
  build: string;
  screen: { width: number; height: number; pixelRatio: number };
  /** Bytes of the page's heap; null where the browser does not tell. */
  heapBytes: number | null;
  /** By how much the television's own clock is ahead of the server's; null before the server was heard. */
  clockSkewMs: number | null;
  /** The version of the program it runs. */
  program: string;
  /** What stands on the screen. `board` null: no board, because of `why`. */
  shows: { board: string | null; item: string | null; why: 'board' | 'blank' | 'nothing' | 'denied' };
  /** What was really painted: when a frame last reached the screen, frames since the last report, and the age of the oldest numbers in it. */
  painted: { at: number | null; frames: number; dataAgeMs: number | null };
  stream: 'connecting' | 'live' | 'lost';
  /** Boards turned since the page was loaded, and when that was. */
  turns: number;
  loadedAt: number | null;
}

/** How a display stands, as the fleet page words it. `frozen`: its stream is open, but nothing is painted. */
export type DisplayStanding = 'live' | 'stale' | 'frozen' | 'offline' | 'never-seen' | 'revoked';

/** A display as managers see it. */
export interface DisplayView extends DisplaySettings {
  id: string;
  playlist: string | null;
  /** Whose rows it may show. */
  scope: DataScope;
  standing: DisplayStanding;
  /** Since when it stands so, where that is known. */
  since: number | null;
  lastSeenAt: number | null;
  report: DisplayReport | null;
  /** The version of the program it is to run; null before it has asked for one. */
  program: string | null;
  blankUntil: number | null;
  pairedAt: number;
  pairedBy: string;
  /** Grows by one a change, for compare-and-set. */
  version: number;
}
