import type { RowsQuery, Where } from '#lib/domain/live-query';
import type { ResultTable } from '#lib/domain/result-table';
import { canonicalWhere } from './canonical-query.ts';
import { columnTargets, type ColumnTargets } from './column-targets.ts';
import type { ResultChange } from './live-queries.ts';
import type { OrderNode } from './order-node.ts';
import type { QueryNodes } from './query-nodes.ts';
import type { QueryView } from './query-view.ts';
import { changeOf, isEmptyEdit, newEdit, type ResultEdit } from './result-change.ts';
import { rowsColumns } from './result-columns.ts';
import type { Batch } from './row-slots.ts';
import { SlotMarks } from './slot-marks.ts';

const HIDDEN = 0;

/** Rows of a table in order, the first `limit` of them; without an order, by key. */
export class OrderedRowsView implements QueryView {
  readonly q: string;
  readonly query: RowsQuery;
  readonly #where: Where | null;
  #version = 0;
  #bound: { nodes: QueryNodes; order: OrderNode; targets: ColumnTargets } | null = null;
  /** The slots shown, in order; each is marked with the batch it was last shown in. */
  #shown: readonly number[] = [];
  #marks = new SlotMarks();

  constructor(q: string, query: RowsQuery) {
    this.q = q;
    this.query = query;
    this.#where = canonicalWhere(query.where);
  }

  bind(nodes: QueryNodes): void {
    const order = nodes.holdOrder(this.#where, this.query.orderBy ?? []);
    this.#bound = { nodes, order, targets: columnTargets(this.query, nodes) };
    this.#marks = new SlotMarks();
    this.#shown = this.#cut(order);
    for (const slot of this.#shown) this.#marks.set(slot, 1);
    this.#version += 1;
  }

  release(): void {
    this.#bound?.nodes.releaseOrder(this.#bound.order);
    this.#bound = null;
  }

  apply(batch: Batch): ResultChange | null {
    if (!this.#bound) return null;
    const { order, targets } = this.#bound;
    const edit = newEdit();
    const came = new Set<number>();
    if (order.changed) this.#move(edit, came, batch);
    for (const column of batch.changedColumns) {
      for (const target of targets.shownAt(column)) {
        for (const { slot, key, after } of batch.byColumn[column] ?? []) {
          if (after && this.#marks.get(slot) !== HIDDEN && !came.has(slot)) {
            edit.set.push([key, target, after[column] ?? null]);
          }
        }
      }
    }
    if (isEmptyEdit(edit)) return null;
    const change = changeOf(edit, this.#version, { rows: this.#shown.length, columns: targets.width });
    this.#version += 1;
    return change;
  }

  result(): ResultTable {
    const columns = rowsColumns(this.query, this.#bound?.nodes.columns ?? []);
    if (!this.#bound) return { version: this.#version, columns, rows: [] };
    const { nodes, targets } = this.#bound;
    const rows = this.#shown.flatMap((slot) => {
      const row = nodes.slots.row(slot);
      return row ? [{ key: nodes.slots.key(slot), cells: targets.project(row) }] : [];
    });
    return { version: this.#version, columns, rows };
  }

  #cut({ sorted }: OrderNode): readonly number[] {
    return this.query.limit === undefined ? sorted : sorted.slice(0, this.query.limit);
  }

  /** Which rows come and go, and the new order where it does not follow from that. */
  #move(edit: ResultEdit, came: Set<number>, batch: Batch): void {
    if (!this.#bound) return;
    const { nodes, order, targets } = this.#bound;
    const next = this.#cut(order);
    for (const slot of next) {
      if (this.#marks.get(slot) === HIDDEN) came.add(slot);
      this.#marks.set(slot, batch.seq + 1);
    }
    const follows: number[] = [];
    for (const slot of this.#shown) {
      if (this.#marks.get(slot) === batch.seq + 1) {
        follows.push(slot);
        continue;
      }
      this.#marks.set(slot, HIDDEN);
      edit.del.push(nodes.slots.key(slot));
    }
    for (const slot of came) {
      const row = nodes.slots.row(slot);
      if (row) edit.add.push({ key: nodes.slots.key(slot), cells: targets.project(row) });
      follows.push(slot);
    }
    if (follows.some((slot, place) => slot !== next[place])) {
      edit.order = next.map((slot) => nodes.slots.key(slot));
    }
    this.#shown = next;
  }
}
