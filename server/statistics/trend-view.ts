import type { Cell } from '#lib/domain/cell';
import { valueAt } from '#lib/domain/threshold';
import type { TrendQuery } from '#lib/domain/live-query';
import type { ResultTable } from '#lib/domain/result-table';
import { ALL_ROWS } from './group-key.ts';
import { holdFigure, type HeldFigure } from './held-figure.ts';
import type { ResultChange } from './live-queries.ts';
import type { QueryNodes } from './query-nodes.ts';
import type { QueryView } from './query-view.ts';
import { changeOf, isEmptyEdit, newEdit } from './result-change.ts';
import { trendColumns } from './result-columns.ts';

interface Sample {
  at: number;
  value: Cell;
}

/** One figure as it was, sample by sample; a running duration is kept as its length at the time. */
export class TrendView implements QueryView {
  readonly q: string;
  readonly query: TrendQuery;
  #version = 0;
  #bound: { nodes: QueryNodes; figure: HeldFigure } | null = null;
  #samples: Sample[] = [];

  constructor(q: string, query: TrendQuery) {
    this.q = q;
    this.query = query;
  }

  bind(nodes: QueryNodes): void {
    this.#bound = { nodes, figure: holdFigure(nodes, this.query, this.query.figure) };
    this.#version += 1;
  }

  release(): void {
    for (const node of this.#bound?.figure.nodes ?? []) this.#bound?.nodes.releaseFigure(node);
    this.#bound = null;
  }

  /** A batch changes what the next sample will be, never those taken. */
  apply(): null {
    return null;
  }

  /** Takes the sample of the moment `at`, unless the data is not live, and drops what is older than the trend's reach. */
  sample(at: number, isLive: boolean): ResultChange | null {
    const edit = newEdit();
    const reachMs = this.query.everyMs * this.query.keep;
    const kept = this.#samples.filter((sample) => sample.at > at - reachMs && sample.at < at);
    const keptAt = new Set(kept.map((sample) => sample.at));
    for (const sample of this.#samples) if (!keptAt.has(sample.at)) edit.del.push(String(sample.at));
    if (this.#bound && isLive) {
      const value = valueOf(this.#bound.figure.value(ALL_ROWS), at);
      kept.push({ at, value });
      edit.add.push({ key: String(at), cells: [String(at), value] });
    }
    this.#samples = kept;
    if (isEmptyEdit(edit)) return null;
    const change = changeOf(edit, this.#version, { rows: kept.length, columns: 2 });
    this.#version += 1;
    return change;
  }

  result(): ResultTable {
    return {
      version: this.#version,
      columns: trendColumns(this.query, this.#bound?.nodes.columns ?? []),
      rows: this.#samples.map(({ at, value }) => ({ key: String(at), cells: [String(at), value] })),
    };
  }
}

function valueOf(value: Cell, at: number): Cell {
  return typeof value === 'string' ? value : valueAt(value, at);
}
