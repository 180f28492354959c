import type { Cell } from '#lib/domain/cell';
import type { TableRow } from '#lib/domain/table-delta';
import { compareCells, compareKeys } from './compare-rows.ts';

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

export type NumberOf = (row: TableRow) => number | null;

export class Count implements Accumulator {
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

export class Nothing implements Accumulator {
  readonly stale = false;
  add(): void {}
  remove(): void {}
  clear(): void {}
  value(): Cell {
    return null;
  }
}

export class Sum implements Accumulator {
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

export class Mean implements Accumulator {
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

export class Extreme implements Accumulator {
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

export class Distinct implements Accumulator {
  readonly stale = false;
  readonly #column: number;
  readonly #rowsOf = new Map<string, number>();
  constructor(column: number) {
    this.#column = column;
  }
  add(row: TableRow): void {
    const key = this.#keyOf(row);
    if (key !== null) this.#rowsOf.set(key, (this.#rowsOf.get(key) ?? 0) + 1);
  }
  remove(row: TableRow): void {
    const key = this.#keyOf(row);
    if (key === null) return;
    const rows = (this.#rowsOf.get(key) ?? 0) - 1;
    if (rows > 0) this.#rowsOf.set(key, rows);
    else this.#rowsOf.delete(key);
  }
  clear(): void {
    this.#rowsOf.clear();
  }
  value(): Cell {
    return this.#rowsOf.size;
  }
  #keyOf(row: TableRow): string | null {
    const cell = row[this.#column] ?? null;
    return cell === null ? null : JSON.stringify(cell);
  }
}

export class First implements Accumulator {
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
