import { isSince, type Cell } from '#lib/domain/cell';
import type { Aggregate } from '#lib/domain/live-query';
import type { Column } from '#lib/domain/column';
import type { TableRow } from '#lib/domain/table-delta';
import { compareCells, compareKeys } from './compare-rows.ts';
import type { FindColumn } from './compile-where.ts';

/**
 * One figure over some rows, kept as rows come and go. `stale` after a change that it cannot follow from what it holds
 * (its extremum left; a sum that is not exact, which would drift): it must be cleared and given all its rows again.
 */
export interface Accumulator {
  readonly stale: boolean;
  add(row: TableRow): void;
  remove(row: TableRow): void;
  clear(): void;
  value(): Cell;
}

/** What a figure takes from a table layout: the columns it reads and how to begin a new one. */
export interface FigurePlan {
  columns: readonly number[];
  begin: () => Accumulator;
}

type NumberOf = (row: TableRow) => number | null;

/** A column of unknown kind is never combined over rows: its figure is no data. */
export function planFigure(figure: Aggregate, columns: readonly Column[], find: FindColumn): FigurePlan {
  if (figure.fn === 'count') return { columns: [], begin: () => new Count() };
  const at = find(figure.column);
  if (figure.fn === 'first') {
    const by = find(figure.by);
    return { columns: present(at, by), begin: () => new First(at, by) };
  }
  if (at === -1 || columns[at]?.kind === 'unknown') return { columns: [], begin: () => new Nothing() };
  const valueOf: NumberOf = (row) => numberIn(row[at]);
  switch (figure.fn) {
    case 'sum':
      return { columns: [at], begin: () => new Sum(valueOf) };
    case 'min':
      return { columns: [at], begin: () => new Extreme(valueOf, -1, (value) => value) };
    case 'max':
      return { columns: [at], begin: () => new Extreme(valueOf, 1, (value) => value) };
    case 'oldest':
      return {
        columns: [at],
        begin: () =>
          new Extreme(
            (row) => sinceIn(row[at]),
            -1,
            (since) => ({ since }),
          ),
      };
    case 'mean': {
      const weight = figure.weight === null ? -1 : find(figure.weight);
      if (weight === -1) return { columns: [], begin: () => new Nothing() };
      return { columns: [at, weight], begin: () => new Mean(valueOf, (row) => numberIn(row[weight])) };
    }
  }
}

function present(...indexes: number[]): number[] {
  return indexes.filter((index) => index !== -1);
}

function numberIn(cell: Cell | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}

function sinceIn(cell: Cell | undefined): number | null {
  return isSince(cell) ? cell.since : null;
}

class Count implements Accumulator {
  readonly stale = false;
  #rows = 0;
  add(): void {
    this.#rows += 1;
  }
  remove(): void {
    this.#rows -= 1;
  }
  clear(): void {
    this.#rows = 0;
  }
  value(): Cell {
    return this.#rows;
  }
}

class Nothing implements Accumulator {
  readonly stale = false;
  add(): void {}
  remove(): void {}
  clear(): void {}
  value(): Cell {
    return null;
  }
}

class Sum implements Accumulator {
  stale = false;
  readonly #valueOf: NumberOf;
  #values = 0;
  #sum = 0;
  #isExact = true;
  constructor(valueOf: NumberOf) {
    this.#valueOf = valueOf;
  }
  add(row: TableRow): void {
    const value = this.#valueOf(row);
    if (value === null) return;
    this.#values += 1;
    this.#sum += value;
    this.#isExact &&= Number.isInteger(value) && Number.isSafeInteger(this.#sum);
  }
  remove(row: TableRow): void {
    const value = this.#valueOf(row);
    if (value === null) return;
    this.#values -= 1;
    this.#sum -= value;
    if (!this.#isExact) this.stale = true;
  }
  clear(): void {
    this.stale = false;
    this.#values = 0;
    this.#sum = 0;
    this.#isExact = true;
  }
  value(): Cell {
    return this.#values === 0 ? null : this.#sum;
  }
}

class Mean implements Accumulator {
  stale = false;
  readonly #valueOf: NumberOf;
  readonly #weightOf: NumberOf;
  #sum = 0;
  #weights = 0;
  #isExact = true;
  constructor(valueOf: NumberOf, weightOf: NumberOf) {
    this.#valueOf = valueOf;
    this.#weightOf = weightOf;
  }
  add(row: TableRow): void {
    this.#count(row, 1);
  }
  remove(row: TableRow): void {
    this.#count(row, -1);
  }
  clear(): void {
    this.stale = false;
    this.#sum = 0;
    this.#weights = 0;
    this.#isExact = true;
  }
  value(): Cell {
    return this.#weights > 0 ? this.#sum / this.#weights : null;
  }
  #count(row: TableRow, sign: 1 | -1): void {
    const value = this.#valueOf(row);
    const weight = this.#weightOf(row);
    if (value === null || weight === null || weight <= 0) return;
    this.#sum += sign * value * weight;
    this.#weights += sign * weight;
    this.#isExact &&=
      Number.isInteger(value) &&
      Number.isInteger(weight) &&
      Number.isSafeInteger(this.#sum) &&
      Number.isSafeInteger(this.#weights);
    if (sign === -1 && !this.#isExact) this.stale = true;
  }
}

class Extreme implements Accumulator {
  stale = false;
  readonly #valueOf: NumberOf;
  readonly #sign: 1 | -1;
  readonly #show: (value: number) => Cell;
  #best: number | null = null;
  constructor(valueOf: NumberOf, sign: 1 | -1, show: (value: number) => Cell) {
    this.#valueOf = valueOf;
    this.#sign = sign;
    this.#show = show;
  }
  add(row: TableRow): void {
    const value = this.#valueOf(row);
    if (value !== null && (this.#best === null || (value - this.#best) * this.#sign > 0)) this.#best = value;
  }
  remove(row: TableRow): void {
    const value = this.#valueOf(row);
    if (value !== null && this.#best !== null && (value - this.#best) * this.#sign >= 0) this.stale = true;
  }
  clear(): void {
    this.stale = false;
    this.#best = null;
  }
  value(): Cell {
    return this.#best === null ? null : this.#show(this.#best);
  }
}

class First implements Accumulator {
  stale = false;
  readonly #column: number;
  readonly #by: number;
  #best: TableRow | null = null;
  constructor(column: number, by: number) {
    this.#column = column;
    this.#by = by;
  }
  add(row: TableRow): void {
    if ((row[this.#by] ?? null) === null) return;
    if (this.#best === null || this.#compare(row, this.#best) < 0) this.#best = row;
  }
  remove(row: TableRow): void {
    if (this.#best !== null && row[0] === this.#best[0]) this.stale = true;
  }
  clear(): void {
    this.stale = false;
    this.#best = null;
  }
  value(): Cell {
    return this.#best?.[this.#column] ?? null;
  }
  #compare(a: TableRow, b: TableRow): number {
    return compareCells(b[this.#by] ?? null, a[this.#by] ?? null) || compareKeys(a, b);
  }
}
