import type { DisplayView } from './display.ts';
import { PLAYLIST_FORMAT, type PlaylistDocument, type PlaylistItem } from './playlist.ts';
import { PLAYLIST_BOUNDS } from './playlist-bounds.ts';
import type { PlaylistView } from './playlist-view.ts';

/** How a display comes to show a board: in turn with what it shows, or that board and nothing else. */
export const SHOW_MANNERS = ['too', 'alone'] as const;
export type ShowManner = (typeof SHOW_MANNERS)[number];

/** What is done so that a display shows a board. Whatever it is, no other display shows anything else for it. */
export type ShowPlan =
  /** It shows it already. */
  | { kind: 'shown' }
  /** Its playlist gets the board at its end; every display that has this playlist was chosen. */
  | { kind: 'append'; playlist: string; name: string; document: PlaylistDocument }
  /** Others have its playlist too, so it gets a new one: the same with the board at its end. */
  | { kind: 'copy'; name: string; document: PlaylistDocument; of: string }
  /** There is a playlist of this board alone. */
  | { kind: 'reuse'; playlist: string; name: string }
  /** A new playlist of this board alone. */
  | { kind: 'add'; name: string; document: PlaylistDocument }
  /** Its playlist holds as many boards as one may. */
  | { kind: 'full'; name: string };

export interface ShowChoice {
  display: string;
  manner: ShowManner;
}

/** What became of a display that was chosen: `changed` where somebody changed it, or its playlist, meanwhile. */
export const SHOW_OUTCOMES = ['done', 'gone', 'changed', 'full'] as const;
export type ShowOutcome = (typeof SHOW_OUTCOMES)[number];

export interface ShownOn {
  display: string;
  outcome: ShowOutcome;
}

type KnownDisplay = Pick<DisplayView, 'id' | 'playlist' | 'standing'>;
type KnownPlaylist = Pick<PlaylistView, 'id' | 'document'>;

interface ShowFacts {
  board: { id: string; name: string };
  displays: readonly KnownDisplay[];
  playlists: readonly KnownPlaylist[];
}

const ALWAYS = { days: [], from: null, to: null } as const;
const USUAL_DWELL_MS = 30_000;

/** Whether a playlist shows a board at some time. */
export function hasBoard({ items }: PlaylistDocument, board: string): boolean {
  return items.some((item) => item.board === board);
}

/** What would be done for each display that was chosen, by its id. */
export function planShow(choices: readonly ShowChoice[], facts: ShowFacts): ReadonlyMap<string, ShowPlan> {
  const { displays, playlists } = facts;
  return new Map(
    choices.flatMap(({ display: id, manner }): [string, ShowPlan][] => {
      const display = displays.find((one) => one.id === id);
      if (!display) return [];
      const playlist = playlists.find((one) => one.id === display.playlist);
      // The built-in board is what stands where nothing was chosen; nobody misses it.
      const plan = manner === 'alone' || !playlist ? alone(facts, playlist) : too(facts, playlist, choices);
      return [[id, plan]];
    }),
  );
}

function alone({ board, playlists }: ShowFacts, playlist: KnownPlaylist | undefined): ShowPlan {
  if (playlist && isAlone(playlist.document, board.id)) return { kind: 'shown' };
  const known = playlists.find(({ document }) => isAlone(document, board.id));
  if (known) return { kind: 'reuse', playlist: known.id, name: known.document.name };
  const name = freeName(board.name, playlists);
  const items = [itemOf(board.id, [])];
  return {
    kind: 'add',
    name,
    document: { format: PLAYLIST_FORMAT, name, zone: null, items, rest: [], holidays: [] },
  };
}

function too(
  { board, displays, playlists }: ShowFacts,
  { id, document }: KnownPlaylist,
  choices: readonly ShowChoice[],
): ShowPlan {
  if (hasBoard(document, board.id)) return { kind: 'shown' };
  if (document.items.length >= PLAYLIST_BOUNDS.items) return { kind: 'full', name: document.name };
  const items = [...document.items, itemOf(board.id, document.items)];
  const isChosen = (one: KnownDisplay): boolean =>
    choices.some(({ display, manner }) => display === one.id && manner === 'too');
  const isForAll = displays
    .filter(({ playlist, standing }) => playlist === id && standing !== 'revoked')
    .every(isChosen);
  if (isForAll)
    return { kind: 'append', playlist: id, name: document.name, document: { ...document, items } };
  const name = freeName(`${document.name} + ${board.name}`, playlists);
  return { kind: 'copy', name, document: { ...document, name, items }, of: document.name };
}

/** Whether it shows this board and nothing else, at all times and on a screen that never rests. */
function isAlone({ items, rest }: PlaylistDocument, board: string): boolean {
  const [item, ...more] = items;
  return (
    item?.board === board &&
    more.length === 0 &&
    rest.length === 0 &&
    item.hours.days.length === 0 &&
    item.hours.from === null
  );
}

function itemOf(board: string, others: readonly PlaylistItem[]): PlaylistItem {
  const taken = new Set(others.map(({ id }) => id));
  let number = others.length + 1;
  while (taken.has(`item-${number}`)) number += 1;
  return { id: `item-${number}`, board, dwellMs: USUAL_DWELL_MS, hours: ALWAYS };
}

/** A name that no playlist has, whatever its case. */
function freeName(wanted: string, playlists: readonly KnownPlaylist[]): string {
  const taken = new Set(playlists.map(({ document }) => document.name.toLowerCase()));
  const plain = wanted.slice(0, PLAYLIST_BOUNDS.nameLength - 4).trim();
  let name = plain;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${plain} ${number}`;
  return name;
}
