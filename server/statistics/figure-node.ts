import type { Cell } from '#lib/domain/cell';
import type { TableRow } from '#lib/domain/table-delta';
import type { Accumulator } from './accumulators.ts';
import type { FigurePlan } from './plan-figure.ts';
import type { FilterNode } from './filter-node.ts';
import { groupKeyOf } from './group-key.ts';
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
  readonly #groupBy: number | null;
  readonly #columns: readonly number[];
  readonly #groups = new Map<string, Group>();
  readonly #done = new SlotMarks();

  /** `groupBy` is a column's index (-1: a column the table does not have), null for all rows together. */
  constructor(
    shape: { key: string; filter: FilterNode; plan: FigurePlan; groupBy: number | null },
    slots: RowSlots,
  ) {
    this.key = shape.key;
    this.filter = shape.filter;
    this.#plan = shape.plan;
    this.#groupBy = shape.groupBy;
    this.#slots = slots;
    const columns = new Set(shape.plan.columns);
    if (shape.groupBy !== null && shape.groupBy !== -1) columns.add(shape.groupBy);
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
    const key = groupKeyOf(row, this.#groupBy);
    let group = this.#groups.get(key);
    if (!group) {
      group = { rows: 0, accumulator: this.#plan.begin() };
      this.#groups.set(key, group);
    }
    group.rows += 1;
    group.accumulator.add(row);
    this.touched.add(key);
  }

  #remove(row: TableRow): void {
    const key = groupKeyOf(row, this.#groupBy);
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
      if (row) stale.get(groupKeyOf(row, this.#groupBy))?.add(row);
    }
  }
}
