import type { Cell } from '#lib/domain/cell';
import type { ResultRow } from '#lib/domain/result-table';
import type { ResultChange } from './live-queries.ts';

/** What a batch changes of one result, without its versions. */
export interface ResultEdit {
  set: (readonly [key: string, column: number, cell: Cell])[];
  add: ResultRow[];
  del: string[];
  order?: readonly string[];
}

export function newEdit(): ResultEdit {
  return { set: [], add: [], del: [] };
}

export function isEmptyEdit({ set, add, del, order }: ResultEdit): boolean {
  return set.length === 0 && add.length === 0 && del.length === 0 && order === undefined;
}

/** The size a result has now: a delta that would weigh more than the whole goes out as the whole. */
export interface ResultSize {
  rows: number;
  columns: number;
}

export function changeOf(edit: ResultEdit, from: number, size: ResultSize): ResultChange {
  if (weightOfEdit(edit, size.columns) > weightOfWhole(size)) return { kind: 'reset' };
  return { kind: 'delta', delta: { from, version: from + 1, ...edit } };
}

// In cells, roughly: a set cell carries its row's key and its column's index, the key of a whole row is its first cell,
// and the whole describes its columns.
function weightOfEdit({ set, add, del, order }: ResultEdit, columns: number): number {
  return 3 * set.length + columns * add.length + del.length + (order?.length ?? 0);
}

function weightOfWhole({ rows, columns }: ResultSize): number {
  return columns * rows + 4 * columns + 8;
}
