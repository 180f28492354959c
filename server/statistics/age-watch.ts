import { isSince } from '#lib/domain/cell';
import type { AgeCondition } from './compile-where.ts';
import type { Batch, Move, RowSlots } from './row-slots.ts';

interface Due {
  since: number;
  slot: number;
}

/**
 * Which rows are about to become older than a limit in one column: a heap by beginning. An entry whose row has moved on
 * is dropped when its turn comes.
 */
export class AgeWatch {
  readonly condition: AgeCondition;
  /** How many filters lean on it. */
  holders = 0;
  /** The rows that crossed the limit in the batch at hand. */
  crossed: Move[] = [];
  readonly #slots: RowSlots;
  #heap: Due[] = [];

  constructor(condition: AgeCondition, slots: RowSlots, now: number) {
    this.condition = condition;
    this.#slots = slots;
    this.#fill(now);
  }

  /** The moment the next row crosses, epoch ms; Infinity when none will. It may turn out to have moved on. */
  get nextAt(): number {
    const first = this.#heap[0];
    return first ? this.#crossesAt(first.since) : Infinity;
  }

  apply(batch: Batch): void {
    for (const move of batch.byColumn[this.condition.column] ?? []) this.#watch(move.slot, batch.now);
    for (const move of batch.added) this.#watch(move.slot, batch.now);
    this.crossed = [];
    for (
      let first = this.#heap[0];
      first && this.#crossesAt(first.since) <= batch.now;
      first = this.#heap[0]
    ) {
      this.#removeFirst();
      if (this.#holds(first)) this.crossed.push(this.#slots.move(first.slot));
    }
    if (this.#heap.length > 2 * this.#slots.size + 64) this.#fill(batch.now);
  }

  // The first whole millisecond at which the row is older than the limit.
  #crossesAt(since: number): number {
    return Math.floor(since + this.condition.ms) + 1;
  }

  #holds({ slot, since }: Due): boolean {
    const cell = this.#slots.row(slot)?.[this.condition.column];
    return isSince(cell) && cell.since === since;
  }

  #watch(slot: number, now: number): void {
    const cell = this.#slots.row(slot)?.[this.condition.column];
    if (isSince(cell) && this.#crossesAt(cell.since) > now) this.#add({ since: cell.since, slot });
  }

  #fill(now: number): void {
    this.#heap = [];
    for (let slot = 0; slot < this.#slots.size; slot++) this.#watch(slot, now);
  }

  #add(entry: Due): void {
    const heap = this.#heap;
    let at = heap.length;
    heap.push(entry);
    while (at > 0) {
      const parentAt = (at - 1) >> 1;
      const parent = heap[parentAt];
      if (!parent || parent.since <= entry.since) break;
      heap[at] = parent;
      at = parentAt;
    }
    heap[at] = entry;
  }

  #removeFirst(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let at = 0;
    for (;;) {
      let childAt = 2 * at + 1;
      const left = heap[childAt];
      if (!left) break;
      const right = heap[childAt + 1];
      const least = right && right.since < left.since ? right : left;
      if (least === right) childAt += 1;
      if (least.since >= last.since) break;
      heap[at] = least;
      at = childAt;
    }
    heap[at] = last;
  }
}
