import { compileOrder, type CompareRows } from './compare-rows.ts';
import type { FindColumn } from './compile-where.ts';
import type { FilterNode } from './filter-node.ts';
import type { OrderBy } from '#lib/domain/live-query';
import type { Batch, RowSlots } from './row-slots.ts';
import { SlotMarks } from './slot-marks.ts';

/** The rows of a filter in one order, shared by all queries that cut their rows from it. */
export class OrderNode {
  readonly key: string;
  readonly filter: FilterNode;
  holders = 0;
  /** Whether the batch at hand changed it. */
  changed = false;
  readonly #slots: RowSlots;
  readonly #columns: readonly number[];
  readonly #compare: CompareRows;
  readonly #dirty = new SlotMarks();
  #sorted: number[];

  constructor(
    { key, filter, orderBy }: { key: string; filter: FilterNode; orderBy: readonly OrderBy[] },
    { slots, find }: { slots: RowSlots; find: FindColumn },
  ) {
    this.key = key;
    this.filter = filter;
    this.#slots = slots;
    this.#columns = orderBy.map(({ column }) => find(column)).filter((at) => at !== -1);
    this.#compare = compileOrder(orderBy, find);
    this.#sorted = filter.slots().toSorted(this.#compareSlots);
  }

  get sorted(): readonly number[] {
    return this.#sorted;
  }

  apply(batch: Batch): void {
    const incoming: number[] = [];
    let outgoing = 0;
    for (const { slot } of this.filter.left) {
      this.#dirty.set(slot, batch.seq);
      outgoing += 1;
    }
    for (const { slot } of this.filter.entered) incoming.push(slot);
    for (const column of this.#columns) {
      for (const { slot } of batch.byColumn[column] ?? []) {
        if (!this.filter.stayed(slot, batch) || this.#dirty.get(slot) === batch.seq) continue;
        this.#dirty.set(slot, batch.seq);
        outgoing += 1;
        incoming.push(slot);
      }
    }
    this.changed = incoming.length + outgoing > 0;
    if (!this.changed) return;
    const kept = outgoing > 0 ? this.#withoutDirty(batch.seq) : this.#sorted;
    this.#sorted = incoming.length > 0 ? this.#merge(kept, incoming.toSorted(this.#compareSlots)) : kept;
  }

  readonly #compareSlots = (a: number, b: number): number => {
    const rowA = this.#slots.row(a);
    const rowB = this.#slots.row(b);
    return rowA && rowB ? this.#compare(rowA, rowB) : 0;
  };

  #withoutDirty(seq: number): number[] {
    const kept: number[] = [];
    for (const slot of this.#sorted) if (this.#dirty.get(slot) !== seq) kept.push(slot);
    return kept;
  }

  // Few newcomers into many: find each one's place by halving, copy the stretches between.
  #merge(kept: readonly number[], incoming: readonly number[]): number[] {
    const merged: number[] = [];
    let from = 0;
    for (const slot of incoming) {
      const place = this.#placeOf(slot, kept, from);
      for (; from < place; from++) merged.push(kept[from] ?? 0);
      merged.push(slot);
    }
    for (; from < kept.length; from++) merged.push(kept[from] ?? 0);
    return merged;
  }

  #placeOf(slot: number, kept: readonly number[], from: number): number {
    let low = from;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compareSlots(kept[middle] ?? 0, slot) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
