import { isSince, type Cell } from '#lib/domain/cell';

// `numeric`: a pair such as `12 (3)` goes by its first number, and `Queue 9` stands before `Queue 10`.
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/**
 * Orders two cells, no data last whichever way. A running duration is longer than any that stands still, and the longer
 * the earlier it began: the order never changes with time alone. Numbers stand before text.
 */
export function compareCells(a: Cell, b: Cell, direction: 'asc' | 'desc'): number {
  const [noA, noB] = [isNoData(a), isNoData(b)];
  if (noA || noB) return Number(noA) - Number(noB);
  return upward(a, b) * (direction === 'asc' ? 1 : -1);
}

function upward(a: Cell, b: Cell): number {
  if (isSince(a) && isSince(b)) return b.since - a.since;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return rankOf(a) - rankOf(b);
}

function rankOf(cell: Cell): number {
  if (typeof cell === 'number') return 0;
  return isSince(cell) ? 1 : 2;
}

function isNoData(cell: Cell): boolean {
  return cell === null || cell === '';
}
