import type { Cell } from '#lib/domain/cell';
import type { TableRow } from '#lib/domain/table-delta';
import type { Accumulator } from './accumulators.ts';
import type { FigurePlan } from './plan-figure.ts';
import type { FilterNode } from './filter-node.ts';
import { type Grouping, groupsOf } from './group-key.ts';
import type { Batch, RowSlots } from './row-slots.ts';
import { SlotMarks } from './slot-marks.ts';

interface Group {
  rows: number;
  accumulator: Accumulator;
}

/** One figure over the rows of a filter, by group, shared by all queries that show it. */
export class FigureNode {
  readonly key: string;
  readonly filter: FilterNode;
  holders = 0;
  /** The groups whose figure may differ since the batch before. */
  touched = new Set<string>();
  readonly #slots: RowSlots;
  readonly #plan: FigurePlan;
  readonly #grouping: Grouping;
  readonly #columns: readonly number[];
  readonly #groups = new Map<string, Group>();
  readonly #done = new SlotMarks();

  constructor(
    shape: { key: string; filter: FilterNode; plan: FigurePlan; grouping: Grouping },
    slots: RowSlots,
  ) {
    this.key = shape.key;
    this.filter = shape.filter;
    this.#plan = shape.plan;
    this.#grouping = shape.grouping;
    this.#slots = slots;
    const columns = new Set(shape.plan.columns);
    if (shape.grouping !== null && shape.grouping.at !== -1) columns.add(shape.grouping.at);
    this.#columns = [...columns];
    for (const slot of this.filter.slots()) {
      const row = slots.row(slot);
      if (row) this.#add(row);
    }
    this.touched.clear();
  }

  groups(): IterableIterator<string> {
    return this.#groups.keys();
  }

  has(group: string): boolean {
    return this.#groups.has(group);
  }

  /** Undefined for a group without rows. */
  value(group: string): Cell | undefined {
    return this.#groups.get(group)?.accumulator.value();
  }

  apply(batch: Batch): void {
    if (this.touched.size > 0) this.touched = new Set();
    for (const { before } of this.filter.left) if (before) this.#remove(before);
    for (const column of this.#columns) {
      const moves = batch.byColumn[column];
      if (!moves) continue;
      for (const { slot, before, after } of moves) {
        if (!this.filter.stayed(slot, batch) || this.#done.get(slot) === batch.seq) continue;
        this.#done.set(slot, batch.seq);
        if (before) this.#remove(before);
        if (after) this.#add(after);
      }
    }
    for (const { after } of this.filter.entered) if (after) this.#add(after);
    this.#refreshStale();
  }

  #add(row: TableRow): void {
    for (const key of groupsOf(row, this.#grouping)) this.#addTo(key, row);
  }

  #remove(row: TableRow): void {
    for (const key of groupsOf(row, this.#grouping)) this.#removeFrom(key, row);
  }

  #addTo(key: string, row: TableRow): void {
    let group = this.#groups.get(key);
    if (!group) {
      group = { rows: 0, accumulator: this.#plan.begin() };
      this.#groups.set(key, group);
    }
    group.rows += 1;
    group.accumulator.add(row);
    this.touched.add(key);
  }

  #removeFrom(key: string, row: TableRow): void {
    const group = this.#groups.get(key);
    if (!group) return;
    group.rows -= 1;
    group.accumulator.remove(row);
    this.touched.add(key);
    if (group.rows === 0) this.#groups.delete(key);
  }

  #refreshStale(): void {
    const stale = new Map<string, Accumulator>();
    for (const key of this.touched) {
      const accumulator = this.#groups.get(key)?.accumulator;
      if (accumulator?.stale) stale.set(key, accumulator);
    }
    if (stale.size === 0) return;
    for (const accumulator of stale.values()) accumulator.clear();
    for (let slot = 0; slot < this.#slots.size; slot++) {
      const row = this.filter.has(slot) ? this.#slots.row(slot) : null;
      if (row) for (const key of groupsOf(row, this.#grouping)) stale.get(key)?.add(row);
    }
  }
}
