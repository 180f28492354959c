import type { RowsQuery, Where } from '#lib/domain/live-query';
import type { ResultTable } from '#lib/domain/result-table';
import { canonicalWhere } from './canonical-query.ts';
import { columnTargets, type ColumnTargets } from './column-targets.ts';
import type { FilterNode } from './filter-node.ts';
import type { ResultChange } from './live-queries.ts';
import type { QueryNodes } from './query-nodes.ts';
import type { QueryView } from './query-view.ts';
import { changeOf, isEmptyEdit, newEdit } from './result-change.ts';
import { rowsColumns } from './result-columns.ts';
import type { Batch } from './row-slots.ts';

/** Rows of a table without order or limit: nothing is kept but what the filter knows. */
export class RowsView implements QueryView {
  readonly q: string;
  readonly query: RowsQuery;
  readonly #where: Where | null;
  #version = 0;
  #bound: { nodes: QueryNodes; filter: FilterNode; targets: ColumnTargets } | null = null;

  constructor(q: string, query: RowsQuery) {
    this.q = q;
    this.query = query;
    this.#where = canonicalWhere(query.where);
  }

  bind(nodes: QueryNodes): void {
    const filter = nodes.holdFilter(this.#where);
    this.#bound = { nodes, filter, targets: columnTargets(this.query, nodes) };
    this.#version += 1;
  }

  release(): void {
    this.#bound?.nodes.releaseFilter(this.#bound.filter);
    this.#bound = null;
  }

  apply(batch: Batch): ResultChange | null {
    if (!this.#bound) return null;
    const { filter, targets } = this.#bound;
    const edit = newEdit();
    for (const { key } of filter.left) edit.del.push(key);
    for (const { key, after } of filter.entered) {
      if (after) edit.add.push({ key, cells: targets.project(after) });
    }
    for (const column of batch.changedColumns) {
      for (const target of targets.shownAt(column)) {
        for (const { slot, key, after } of batch.byColumn[column] ?? []) {
          if (after && filter.stayed(slot, batch)) edit.set.push([key, target, after[column] ?? null]);
        }
      }
    }
    if (isEmptyEdit(edit)) return null;
    const change = changeOf(edit, this.#version, { rows: filter.members, columns: targets.width });
    this.#version += 1;
    return change;
  }

  result(): ResultTable {
    const columns = rowsColumns(this.query, this.#bound?.nodes.columns ?? []);
    if (!this.#bound) return { version: this.#version, columns, rows: [] };
    const { nodes, filter, targets } = this.#bound;
    const rows = [];
    for (const slot of filter.slots()) {
      const row = nodes.slots.row(slot);
      if (row) rows.push({ key: nodes.slots.key(slot), cells: targets.project(row) });
    }
    return { version: this.#version, columns, rows };
  }
}
