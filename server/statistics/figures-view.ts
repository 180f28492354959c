import { sameCell, type Cell } from '#lib/domain/cell';
import type { FiguresQuery } from '#lib/domain/live-query';
import type { ResultTable } from '#lib/domain/result-table';
import type { FigureNode } from './figure-node.ts';
import { ALL_ROWS } from './group-key.ts';
import { holdFigure, type HeldFigure } from './held-figure.ts';
import type { ResultChange } from './live-queries.ts';
import { figureShape, type FigureShape, type QueryNodes } from './query-nodes.ts';
import type { QueryView } from './query-view.ts';
import { changeOf, isEmptyEdit, newEdit, type ResultEdit } from './result-change.ts';
import { figuresColumns } from './result-columns.ts';
import type { Batch } from './row-slots.ts';

/** Figures by group. A group has a row while any row of the table is in it, whatever its figures say. */
export class FiguresView implements QueryView {
  readonly q: string;
  readonly query: FiguresQuery;
  readonly #groups: FigureShape;
  #version = 0;
  #bound: { nodes: QueryNodes; groups: FigureNode; figures: readonly HeldFigure[] } | null = null;
  #rows = new Map<string, readonly Cell[]>();

  constructor(q: string, query: FiguresQuery) {
    this.q = q;
    this.query = query;
    this.#groups = figureShape(query, { as: '', fn: 'count' });
  }

  bind(nodes: QueryNodes): void {
    this.#bound = {
      nodes,
      groups: nodes.holdFigure(this.#groups),
      figures: this.query.figures.map((figure) => holdFigure(nodes, this.query, figure)),
    };
    this.#rows = new Map();
    const groups = this.query.groupBy === undefined ? [ALL_ROWS] : this.#bound.groups.groups();
    for (const group of groups) this.#rows.set(group, this.#cells(group));
    this.#version += 1;
  }

  release(): void {
    if (!this.#bound) return;
    const { nodes, groups, figures } = this.#bound;
    for (const node of [groups, ...nodesOf(figures)]) nodes.releaseFigure(node);
    this.#bound = null;
  }

  apply(_batch: Batch): ResultChange | null {
    if (!this.#bound) return null;
    const touched = new Set<string>();
    for (const node of [this.#bound.groups, ...nodesOf(this.#bound.figures)]) {
      for (const group of node.touched) touched.add(group);
    }
    if (touched.size === 0) return null;
    const edit = newEdit();
    for (const group of touched) this.#bringUp(group, edit);
    if (isEmptyEdit(edit)) return null;
    const size = { rows: this.#rows.size, columns: this.query.figures.length + 1 };
    const change = changeOf(edit, this.#version, size);
    this.#version += 1;
    return change;
  }

  result(): ResultTable {
    return {
      version: this.#version,
      columns: figuresColumns(this.query, this.#bound?.nodes.columns ?? []),
      rows: this.#bound ? [...this.#rows].map(([key, cells]) => ({ key, cells })) : [],
    };
  }

  #bringUp(group: string, edit: ResultEdit): void {
    const before = this.#rows.get(group);
    const isThere = this.query.groupBy === undefined || this.#bound?.groups.has(group) === true;
    if (!isThere) {
      if (this.#rows.delete(group)) edit.del.push(group);
      return;
    }
    const cells = this.#cells(group);
    if (!before) {
      edit.add.push({ key: group, cells });
      this.#rows.set(group, cells);
      return;
    }
    let differs = false;
    cells.forEach((cell, column) => {
      if (sameCell(cell, before[column])) return;
      edit.set.push([group, column, cell]);
      differs = true;
    });
    if (differs) this.#rows.set(group, cells);
  }

  #cells(group: string): readonly Cell[] {
    const figures = this.#bound?.figures ?? [];
    return [group, ...figures.map((figure) => figure.value(group))];
  }
}

function nodesOf(figures: readonly HeldFigure[]): readonly FigureNode[] {
  return figures.flatMap(({ nodes }) => nodes);
}
