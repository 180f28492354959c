import type { PlaylistDocument, PlaylistItem } from '#lib/domain/playlist';
import { formatSpan } from '#lib/format/age';
import { hoursWords } from './hours-words.ts';

type NameOf = (board: string) => string;

/** What somebody did to a playlist, a sentence each. */
export function playlistDifferences(
  before: PlaylistDocument,
  after: PlaylistDocument,
  nameOf: NameOf,
): string[] {
  return [
    ...(before.name === after.name ? [] : [`Name: ${before.name} → ${after.name}`]),
    ...(before.zone === after.zone ? [] : [`Time zone: ${zoneWords(before)} → ${zoneWords(after)}`]),
    ...itemDifferences(before, after, nameOf),
    ...(isSame(before.rest, after.rest) ? [] : ['Rest hours were changed']),
    ...dateDifferences(before.holidays, after.holidays),
  ];
}

function itemDifferences(before: PlaylistDocument, after: PlaylistDocument, nameOf: NameOf): string[] {
  const was = new Map(before.items.map((item) => [item.id, item]));
  const is = new Map(after.items.map((item) => [item.id, item]));
  const kept = (items: readonly PlaylistItem[]): string[] =>
    items.map(({ id }) => id).filter((id) => was.has(id) && is.has(id));
  return [
    ...after.items.filter(({ id }) => !was.has(id)).map(({ board }) => `Added ${nameOf(board)}`),
    ...before.items.filter(({ id }) => !is.has(id)).map(({ board }) => `Took ${nameOf(board)} away`),
    ...after.items.flatMap((item) => changeOf(was.get(item.id), item, nameOf)),
    ...(isSame(kept(before.items), kept(after.items)) ? [] : ['The order was changed']),
  ];
}

function changeOf(was: PlaylistItem | undefined, is: PlaylistItem, nameOf: NameOf): string[] {
  if (!was) return [];
  const name = nameOf(is.board);
  return [
    ...(was.board === is.board ? [] : [`${nameOf(was.board)} → ${name}`]),
    ...(was.dwellMs === is.dwellMs
      ? []
      : [`${name} stays ${formatSpan(was.dwellMs)} → ${formatSpan(is.dwellMs)}`]),
    ...(isSame(was.hours, is.hours) ? [] : [`${name}: ${hoursWords(was.hours)} → ${hoursWords(is.hours)}`]),
  ];
}

function dateDifferences(before: readonly string[], after: readonly string[]): string[] {
  const added = after.filter((date) => !before.includes(date));
  const gone = before.filter((date) => !after.includes(date));
  return [
    ...(added.length > 0 ? [`Holidays added: ${added.join(', ')}`] : []),
    ...(gone.length > 0 ? [`Holidays taken away: ${gone.join(', ')}`] : []),
  ];
}

function zoneWords({ zone }: PlaylistDocument): string {
  return zone ?? 'that of the boards';
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
