import { isSince, type Cell } from '#lib/domain/cell';
import type { Column } from '#lib/domain/column';
import type { SortBy } from '#lib/domain/desk-address';
import type { ResultRow, ResultTable } from '#lib/domain/result-table';
import type { Band } from '#lib/domain/threshold';
import { TextRanks } from './text-ranks.ts';

export interface RowQuestion {
  sort: readonly SortBy[];
  /** The moment that running durations are compared at, epoch ms. */
  now: number;
  /** How each row stands: critical ones come first, then warned ones. Absent: alarms stay where the sort puts them. */
  bandOf?: ((row: ResultRow) => Band) | undefined;
}

/** A column of the sort, laid out for comparing: what kind of value each row has there, and the value as a number. */
interface SortKey {
  kinds: Uint8Array;
  values: Float64Array;
  sign: 1 | -1;
}

// Numbers stand before text, and what has no data last whichever way a column is sorted.
const NUMBER = 0;
const TEXT = 1;
const NOTHING = 2;
const ALARM: Readonly<Record<Band, number>> = { critical: 0, warn: 1, ok: 2, none: 2 };

/**
 * Sorts the rows of a table, again and again as they change. Ties, and no sort at all, go by key, so that an order
 * follows from the values alone; a column that the table has not is passed over. What it knows of texts it keeps from
 * one time to the next.
 */
export class RowSorter {
  readonly #texts = new TextRanks();
  readonly #keys = new TextRanks({ apart: true });
  /** The rows sorted last, with the ranks of their keys: the next question is often put to the same ones. */
  #last: { rows: readonly ResultRow[]; keys: Float64Array } = { rows: [], keys: new Float64Array() };

  sort(
    { columns, rows }: Pick<ResultTable, 'columns' | 'rows'>,
    { sort, now, bandOf }: RowQuestion,
  ): readonly ResultRow[] {
    const keys = this.#keyRanks(rows);
    const bands = bandOf && Uint8Array.from(rows, (row) => ALARM[bandOf(row)]);
    const by = sortColumns(columns, sort).map(({ index, sign }) => this.#sortKey(rows, { index, sign, now }));
    const order = Uint32Array.from(rows.keys()).sort((a, b) => {
      const alarm = bands ? at(bands, a) - at(bands, b) : 0;
      if (alarm !== 0) return alarm;
      for (const key of by) {
        const difference = compareAt(key, a, b);
        if (difference !== 0) return difference;
      }
      return at(keys, a) - at(keys, b);
    });
    return Array.from(order, (place) => rows[place]).filter((row) => row !== undefined);
  }

  #keyRanks(rows: readonly ResultRow[]): Float64Array {
    if (rows !== this.#last.rows) {
      this.#keys.learn(new Set(rows.map(({ key }) => key)));
      this.#last = { rows, keys: Float64Array.from(rows, ({ key }) => this.#keys.rankOf(key)) };
    }
    return this.#last.keys;
  }

  #sortKey(
    rows: readonly ResultRow[],
    { index, sign, now }: { index: number; sign: 1 | -1; now: number },
  ): SortKey {
    const texts = new Set<string>();
    for (const { cells } of rows) {
      const cell = cells[index];
      if (typeof cell === 'string' && cell !== '') texts.add(cell);
    }
    this.#texts.learn(texts);
    const kinds = new Uint8Array(rows.length);
    const values = new Float64Array(rows.length);
    rows.forEach(({ cells }, row) => {
      const cell = cells[index] ?? null;
      kinds[row] = kindOf(cell);
      values[row] = typeof cell === 'string' ? this.#texts.rankOf(cell) : numberOf(cell, now);
    });
    return { kinds, values, sign };
  }
}

function compareAt({ kinds, values, sign }: SortKey, a: number, b: number): number {
  const [left, right] = [at(kinds, a), at(kinds, b)];
  if (left === NOTHING || right === NOTHING) return left === right ? 0 : left === NOTHING ? 1 : -1;
  return (left === right ? at(values, a) - at(values, b) : left - right) * sign;
}

function kindOf(cell: Cell): number {
  if (cell === null || cell === '') return NOTHING;
  return typeof cell === 'string' ? TEXT : NUMBER;
}

function numberOf(cell: Exclude<Cell, string>, now: number): number {
  if (isSince(cell)) return now - cell.since;
  return cell ?? 0;
}

function at(values: Uint8Array | Float64Array, index: number): number {
  return values[index] ?? 0;
}

interface SortColumn {
  index: number;
  sign: 1 | -1;
}

function sortColumns(columns: readonly Column[], sort: readonly SortBy[]): SortColumn[] {
  return sort.flatMap(({ column, direction }) => {
    const index = columns.findIndex((other) => other.name === column);
    return index < 0 ? [] : [{ index, sign: direction === 'asc' ? 1 : -1 } satisfies SortColumn];
  });
}
