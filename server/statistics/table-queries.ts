import type { LiveQuery } from '#lib/domain/live-query';
import type { StatisticsTable } from '#lib/domain/statistics-table';
import type { TableDelta } from '#lib/domain/table-delta';
import { FiguresView } from './figures-view.ts';
import type { ResultChange } from './live-queries.ts';
import { OrderedRowsView } from './ordered-rows-view.ts';
import { QueryNodes } from './query-nodes.ts';
import type { QueryView } from './query-view.ts';
import type { Batch } from './row-slots.ts';
import { RowsView } from './rows-view.ts';
import { TrendView } from './trend-view.ts';

/** Where changes of results are collected until they are told together. */
export type Changes = Map<string, ResultChange>;

// A clock that steps back by less makes nobody younger; by more, ages are judged anew.
const CLOCK_TOLERANCE_MS = 1000;

/** All open queries over one table. */
export class TableQueries {
  readonly #table: StatisticsTable;
  readonly #views = new Map<string, QueryView>();
  #nodes: QueryNodes | null = null;
  #now = -Infinity;

  constructor(table: StatisticsTable) {
    this.#table = table;
  }

  get size(): number {
    return this.#views.size;
  }

  /** How many shared parts stand, to see that none is left behind. */
  get nodes(): number {
    return this.#nodes?.size ?? 0;
  }

  /** When time alone will change a result, epoch ms; Infinity when it will not. */
  get nextCrossingAt(): number {
    return this.#nodes?.nextCrossingAt ?? Infinity;
  }

  open(q: string, query: LiveQuery, now: number): QueryView {
    const view = makeView(q, query);
    this.#views.set(q, view);
    if (this.#table.version > 0) {
      this.#now = Math.max(this.#now, now);
      this.#nodes ??= new QueryNodes(this.#table, this.#now);
      view.bind(this.#nodes);
    }
    return view;
  }

  close(q: string): void {
    this.#views.get(q)?.release();
    this.#views.delete(q);
    if (this.#views.size === 0) this.#nodes = null;
  }

  /** Takes a delta that the table has taken already. */
  apply(delta: TableDelta, now: number, changes: Changes): void {
    if (this.#views.size === 0) return;
    if (!this.#nodes || delta.columnsChanged || this.#wentBack(now)) {
      this.#rebuild(now, changes);
      return;
    }
    this.#now = Math.max(this.#now, now);
    const batch = this.#nodes.slots.take(delta, this.#now);
    this.#run(this.#nodes, batch, changes);
    this.#nodes.slots.settle(batch);
  }

  /** Lets time go on: rows may have become older than a limit. */
  pass(now: number, changes: Changes): void {
    if (!this.#nodes) return;
    if (this.#wentBack(now)) {
      this.#rebuild(now, changes);
      return;
    }
    this.#now = Math.max(this.#now, now);
    this.#run(this.#nodes, this.#nodes.slots.pass(this.#now), changes);
  }

  #run(nodes: QueryNodes, batch: Batch, changes: Changes): void {
    nodes.apply(batch);
    for (const view of this.#views.values()) {
      const change = view.apply(batch);
      if (change) changes.set(view.q, change);
    }
  }

  #rebuild(now: number, changes: Changes): void {
    this.#now = now;
    this.#nodes = new QueryNodes(this.#table, now);
    for (const view of this.#views.values()) {
      view.bind(this.#nodes);
      changes.set(view.q, { kind: 'reset' });
    }
  }

  #wentBack(now: number): boolean {
    return now < this.#now - CLOCK_TOLERANCE_MS;
  }
}

function makeView(q: string, query: LiveQuery): QueryView {
  switch (query.kind) {
    case 'rows':
      return query.limit === undefined && !query.orderBy?.length
        ? new RowsView(q, query)
        : new OrderedRowsView(q, query);
    case 'figures':
      return new FiguresView(q, query);
    case 'trend':
      return new TrendView(q, query);
  }
}
