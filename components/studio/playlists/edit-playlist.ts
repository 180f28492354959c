import type { Hours, PlaylistDocument, PlaylistItem, RestHours } from '#lib/domain/playlist';
import { PLAYLIST_FORMAT } from '#lib/domain/playlist';
import type { Words } from '#lib/words/words';

export const ALWAYS: Hours = { days: [], from: null, to: null };
const USUAL_DWELL_MS = 30_000;

/** A playlist to begin with: one board, always. */
export function newPlaylist(board: string): PlaylistDocument {
  return {
    format: PLAYLIST_FORMAT,
    name: '',
    zone: null,
    items: [newItem([], board)],
    rest: [],
    holidays: [],
  };
}

/** A copy under another name, to be saved as a playlist of its own. */
export function copyOf(document: PlaylistDocument, t: Words<'studio'>): PlaylistDocument {
  return { ...document, name: t('playlists.copyName', { name: document.name.slice(0, 70) }) };
}

export function withItem(document: PlaylistDocument, board: string): PlaylistDocument {
  return { ...document, items: [...document.items, newItem(document.items, board)] };
}

export function withoutItem(document: PlaylistDocument, id: string): PlaylistDocument {
  return { ...document, items: document.items.filter((item) => item.id !== id) };
}

export function changeItem(
  document: PlaylistDocument,
  id: string,
  change: Partial<Omit<PlaylistItem, 'id'>>,
): PlaylistDocument {
  return {
    ...document,
    items: document.items.map((item) => (item.id === id ? { ...item, ...change } : item)),
  };
}

/** Moves an item up (-1) or down (1); at an end it stays. */
export function moveItem(document: PlaylistDocument, id: string, by: -1 | 1): PlaylistDocument {
  const at = document.items.findIndex((item) => item.id === id);
  const to = at + by;
  const item = document.items[at];
  if (!item || to < 0 || to >= document.items.length) return document;
  return { ...document, items: document.items.toSpliced(at, 1).toSpliced(to, 0, item) };
}

export function withRest(document: PlaylistDocument): PlaylistDocument {
  const night: RestHours = { mode: 'dim', hours: { days: [], from: '20:00', to: '06:00' } };
  return { ...document, rest: [...document.rest, night] };
}

export function changeRest(
  document: PlaylistDocument,
  at: number,
  change: Partial<RestHours>,
): PlaylistDocument {
  return {
    ...document,
    rest: document.rest.map((rest, place) => (place === at ? { ...rest, ...change } : rest)),
  };
}

export function withoutRest(document: PlaylistDocument, at: number): PlaylistDocument {
  return { ...document, rest: document.rest.filter((_, place) => place !== at) };
}

export function withHoliday(document: PlaylistDocument, date: string): PlaylistDocument {
  return { ...document, holidays: [...new Set([...document.holidays, date])].toSorted() };
}

export function withoutHoliday(document: PlaylistDocument, date: string): PlaylistDocument {
  return { ...document, holidays: document.holidays.filter((one) => one !== date) };
}

function newItem(others: readonly PlaylistItem[], board: string): PlaylistItem {
  const taken = new Set(others.map(({ id }) => id));
  let number = others.length + 1;
  while (taken.has(`item-${number}`)) number += 1;
  return { id: `item-${number}`, board, dwellMs: USUAL_DWELL_MS, hours: ALWAYS };
}
