import type { BoardDocument } from '#lib/domain/board-document';
import { isSameJson } from '#lib/domain/same-json';

/** The one field in which two boards differ, as a path; null where that is more than one, or a panel more or less. */
export function editedField(before: BoardDocument, after: BoardDocument): string | null {
  const ids = (document: BoardDocument): string => document.panels.map(({ id }) => id).join(' ');
  return ids(before) === ids(after) ? fieldWithin(before, after) : null;
}

function fieldWithin(before: object, after: object): string | null {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const [key, ...more] = [...new Set([...old.keys(), ...now.keys()])].filter(
    (name) => old.get(name) !== now.get(name) && !isSameJson(old.get(name), now.get(name)),
  );
  if (key === undefined || more.length > 0) return null;
  const [one, other]: readonly unknown[] = [old.get(key), now.get(key)];
  if (!isHolder(one) || !isHolder(other)) return key;
  const within = fieldWithin(one, other);
  return within && `${key}.${within}`;
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
