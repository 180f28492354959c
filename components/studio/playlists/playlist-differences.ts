import type { PlaylistDocument, PlaylistItem } from '#lib/domain/playlist';
import { formatSpan } from '#lib/format/age';
import type { Words } from '#lib/words/words';
import { hoursWords } from './hours-words.ts';

interface Telling {
  nameOf: (board: string) => string;
  t: Words<'studio'>;
}

/** What somebody did to a playlist, a sentence each. */
export function playlistDifferences(
  before: PlaylistDocument,
  after: PlaylistDocument,
  telling: Telling,
): string[] {
  const { t } = telling;
  const zone = (of: PlaylistDocument): string => of.zone ?? t('playlists.differences.boardsZone');
  return [
    ...(before.name === after.name
      ? []
      : [t('playlists.differences.name', { was: before.name, is: after.name })]),
    ...(before.zone === after.zone
      ? []
      : [t('playlists.differences.zone', { was: zone(before), is: zone(after) })]),
    ...itemDifferences(before, after, telling),
    ...(isSame(before.rest, after.rest) ? [] : [t('playlists.differences.rest')]),
    ...dateDifferences(before.holidays, after.holidays, t),
  ];
}

function itemDifferences(before: PlaylistDocument, after: PlaylistDocument, telling: Telling): string[] {
  const { nameOf, t } = telling;
  const was = new Map(before.items.map((item) => [item.id, item]));
  const is = new Map(after.items.map((item) => [item.id, item]));
  const kept = (items: readonly PlaylistItem[]): string[] =>
    items.map(({ id }) => id).filter((id) => was.has(id) && is.has(id));
  return [
    ...after.items
      .filter(({ id }) => !was.has(id))
      .map(({ board }) => t('playlists.differences.added', { board: nameOf(board) })),
    ...before.items
      .filter(({ id }) => !is.has(id))
      .map(({ board }) => t('playlists.differences.gone', { board: nameOf(board) })),
    ...after.items.flatMap((item) => changeOf(was.get(item.id), item, telling)),
    ...(isSame(kept(before.items), kept(after.items)) ? [] : [t('playlists.differences.order')]),
  ];
}

function changeOf(was: PlaylistItem | undefined, is: PlaylistItem, { nameOf, t }: Telling): string[] {
  if (!was) return [];
  const board = nameOf(is.board);
  return [
    ...(was.board === is.board
      ? []
      : [t('playlists.differences.board', { was: nameOf(was.board), is: board })]),
    ...(was.dwellMs === is.dwellMs
      ? []
      : [
          t('playlists.differences.stays', {
            board,
            was: formatSpan(was.dwellMs, t),
            is: formatSpan(is.dwellMs, t),
          }),
        ]),
    ...(isSame(was.hours, is.hours)
      ? []
      : [
          t('playlists.differences.hours', {
            board,
            was: hoursWords(was.hours, t),
            is: hoursWords(is.hours, t),
          }),
        ]),
  ];
}

function dateDifferences(before: readonly string[], after: readonly string[], t: Words<'studio'>): string[] {
  const added = after.filter((date) => !before.includes(date));
  const gone = before.filter((date) => !after.includes(date));
  return [
    ...(added.length > 0 ? [t('playlists.differences.holidaysAdded', { dates: added.join(', ') })] : []),
    ...(gone.length > 0 ? [t('playlists.differences.holidaysGone', { dates: gone.join(', ') })] : []),
  ];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
