import { createHash } from 'node:crypto';
import type { BoardDocument } from '#lib/domain/board-document';

/** The same for the same board, in whatever order its fields were written. */
export function boardHash(document: BoardDocument): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(document)))
    .digest('hex');
}

export function isSameBoard(one: BoardDocument, other: BoardDocument): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}
