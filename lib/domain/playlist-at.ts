import { type Calendar, dayNumber, type Stretch, stretchAt } from './hours.ts';
import type { PlaylistDocument, PlaylistItem } from './playlist.ts';

/** The shortest that a board may stay; what is left of a stretch is given to the board before where it is less. */
export const SHORTEST_DWELL_MS = 5_000;

export type RestMode = 'none' | 'dim' | 'blank';

export interface PlaylistMoment {
  /** What stands; null where nothing is due. */
  item: PlaylistItem | null;
  /** Its place in the playlist; -1 without one. */
  index: number;
  /** Since when it stands, epoch ms; 0 where nothing was ever due. */
  since: number;
  /** When the next one takes its place; null: never, where nothing is due any more. */
  until: number | null;
  /** What is shown next, maybe the same again, and when: at `until`, or later where nothing is due until then. */
  next: { item: PlaylistItem; index: number; at: number } | null;
  rest: RestMode;
  /** When the screen's rest begins, changes or ends; null: never. */
  restUntil: number | null;
}

export interface PlaylistQuestion {
  /** Epoch ms. */
  now: number;
  /** IANA zone of the playlist's hours; one that is not known is UTC. */
  zone: string;
  /** Whether a board can be shown; items of others are left out. */
  isShown: (boardId: string) => boolean;
}

/** Items that take turns, by their places in the playlist (`0,2,3`), and for how long they do. */
type Cycle = Stretch<string>;
type Turn = Pick<PlaylistMoment, 'item' | 'index' | 'since' | 'until'>;

interface Remembered {
  zone: string;
  calendar: Calendar;
  shown: string;
  cycles: Cycle[];
  rests: Stretch<RestMode>[];
}

/** Asked every second for the same stretch, so the last ones are remembered: this one and the one to come. */
const MOST_STRETCHES = 2;
const remembered = new WeakMap<PlaylistDocument, Remembered>();

/**
 * What stands at a moment. The answer depends on the playlist and the clock only, so that screens agree, whenever they
 * were switched on: the items that are due take turns from the moment since which exactly these are due (or, where that
 * never changes, since 1970), and begin anew when that changes.
 */
export function playlistAt(
  playlist: PlaylistDocument,
  { now, zone, isShown }: PlaylistQuestion,
): PlaylistMoment {
  const memory = memoryOf(playlist, { zone, isShown });
  const turn = turnAt(playlist, memory, now);
  const rest = restAt(playlist, memory, now);
  return { ...turn, next: nextAfter(playlist, memory, turn), rest: rest.state, restUntil: rest.until };
}

/** A time over which the same items take turns and the screen rests, or does not, in the same way. */
export interface PlaylistStretch {
  from: number;
  until: number;
  /** Places in the playlist, in turn. */
  items: readonly number[];
  rest: RestMode;
}

/** What stands between two moments, without counting every turn. */
export function stretchesBetween(
  playlist: PlaylistDocument,
  { from, until, ...asked }: Omit<PlaylistQuestion, 'now'> & { from: number; until: number },
): PlaylistStretch[] {
  const memory = memoryOf(playlist, asked);
  const stretches: PlaylistStretch[] = [];
  for (let at = from; at < until;) {
    const cycle = cycleAt(playlist, memory, at);
    const rest = restAt(playlist, memory, at);
    const end = Math.min(cycle.until ?? until, rest.until ?? until, until);
    stretches.push({ from: at, until: end, items: placesIn(cycle.state), rest: rest.state });
    at = end;
  }
  return stretches;
}

function nextAfter(playlist: PlaylistDocument, memory: Remembered, turn: Turn): PlaylistMoment['next'] {
  if (turn.until === null) return null;
  let next = turnAt(playlist, memory, turn.until);
  // Two stretches without anything due are one, so there is nothing between it and the next item.
  if (!next.item && next.until !== null) next = turnAt(playlist, memory, next.until);
  return next.item && { item: next.item, index: next.index, at: next.since };
}

function turnAt(playlist: PlaylistDocument, memory: Remembered, now: number): Turn {
  const cycle = cycleAt(playlist, memory, now);
  const turns = placesIn(cycle.state);
  const dwells = turns.map((index) => playlist.items[index]?.dwellMs ?? SHORTEST_DWELL_MS);
  const roundMs = dwells.reduce((sum, dwellMs) => sum + dwellMs, 0);
  const begin = cycle.from ?? 0;
  if (roundMs <= 0) return { item: null, index: -1, since: begin, until: cycle.until };

  let since = now - ((((now - begin) % roundMs) + roundMs) % roundMs);
  let at = 0;
  for (; now >= since + (dwells[at] ?? roundMs); at += 1) since += dwells[at] ?? roundMs;
  if (isRemnant(cycle, since)) {
    at = (at + turns.length - 1) % turns.length;
    since -= dwells[at] ?? roundMs;
  }
  let until = since + (dwells[at] ?? roundMs);
  if (cycle.until !== null && (until > cycle.until || isRemnant(cycle, until))) until = cycle.until;
  const index = turns[at] ?? -1;
  return { item: playlist.items[index] ?? null, index, since, until };
}

/** `0,2,3` as numbers. */
function placesIn(places: string): number[] {
  return places === '' ? [] : places.split(',').map(Number);
}

/** Whether what is left of a stretch at a moment inside it is too short for another board. */
function isRemnant({ from, until }: Cycle, at: number): boolean {
  return until !== null && at > (from ?? 0) && until - at < SHORTEST_DWELL_MS;
}

function cycleAt({ items }: PlaylistDocument, { calendar, shown, cycles }: Remembered, now: number): Cycle {
  const inPlay = placesIn(shown);
  return recall(cycles, now, () =>
    stretchAt(now, { all: inPlay.flatMap((index) => items[index]?.hours ?? []), calendar }, (holds) =>
      inPlay
        .filter((index) => {
          const hours = items[index]?.hours;
          return hours !== undefined && holds(hours);
        })
        .join(','),
    ),
  );
}

function restAt({ rest }: PlaylistDocument, { calendar, rests }: Remembered, now: number): Stretch<RestMode> {
  return recall(rests, now, () =>
    stretchAt<RestMode>(now, { all: rest.map(({ hours }) => hours), calendar }, (holds) => {
      const modes = rest.filter(({ hours }) => holds(hours)).map(({ mode }) => mode);
      return modes.includes('blank') ? 'blank' : (modes[0] ?? 'none');
    }),
  );
}

function recall<State>(known: Stretch<State>[], now: number, find: () => Stretch<State>): Stretch<State> {
  const found = known.find(
    ({ from, until }) => (from === null || from <= now) && (until === null || now < until),
  );
  if (found) return found;
  const fresh = find();
  known.push(fresh);
  if (known.length > MOST_STRETCHES) known.shift();
  return fresh;
}

function memoryOf(playlist: PlaylistDocument, { zone, isShown }: Omit<PlaylistQuestion, 'now'>): Remembered {
  const shown = playlist.items.flatMap(({ board }, index) => (isShown(board) ? [index] : [])).join(',');
  const known = remembered.get(playlist);
  if (known && known.zone === zone && known.shown === shown) return known;
  const holidays = new Set(playlist.holidays.flatMap((date) => dayNumber(date) ?? []));
  const fresh: Remembered = { zone, calendar: { zone, holidays }, shown, cycles: [], rests: [] };
  remembered.set(playlist, fresh);
  return fresh;
}
