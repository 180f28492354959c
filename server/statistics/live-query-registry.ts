import type { Clock } from '#lib/domain/clock';
import type { LiveQuery } from '#lib/domain/live-query';
import type { Demand } from '#lib/domain/source';
import type { StatisticType } from '#lib/domain/statistic-type';
import { queryKey } from './canonical-query.ts';
import type { ConnectionStatistics } from './connection-statistics.ts';
import { CrossingTimer } from './crossing-timer.ts';
import { hashText } from './hash-text.ts';
import { Listeners } from './listeners.ts';
import type { LiveQueries, LiveQueryHandle, ResultChange } from './live-queries.ts';
import { SampleTimers } from './sample-timers.ts';
import { TableQueries, type Changes } from './table-queries.ts';
import type { QueryView } from './query-view.ts';
import { unknownConnection } from './unknown-connection.ts';
import { TrendView } from './trend-view.ts';

/** A recorded figure is watched, but less keenly than one on a screen. */
export const RECORDING_DEMAND = 0.3;

export interface LiveQueryRegistryOptions {
  clock: Clock;
  connections: readonly ConnectionStatistics[];
}

interface OpenQuery {
  key: string;
  view: QueryView;
  holders: number;
  queries: TableQueries;
  connection: ConnectionStatistics;
}

type News = [changes: ReadonlyMap<string, ResultChange>];

/** The live queries of this server over all its connections. `stop` ends all evaluation and lets go of tables and timers. */
export class LiveQueryRegistry implements LiveQueries {
  readonly #clock: Clock;
  readonly #connections = new Map<string, ConnectionStatistics>();
  readonly #tables = new Map<string, TableQueries>();
  readonly #open = new Map<string, OpenQuery>();
  readonly #listeners = new Listeners<News>();
  readonly #stops = new Map<string, () => void>();
  readonly #samples: SampleTimers;
  readonly #crossing: CrossingTimer;

  constructor({ clock, connections }: LiveQueryRegistryOptions) {
    this.#clock = clock;
    this.#samples = new SampleTimers(clock, (everyMs, at) => this.#sample(everyMs, at));
    this.#crossing = new CrossingTimer(clock, () => this.#pass(this.#tables.values()));
    for (const connection of connections) this.add(connection);
  }

  /** Takes in one more connection. */
  add(connection: ConnectionStatistics): void {
    this.#connections.set(connection.id, connection);
    const stop = connection.onTable((type, delta) => {
      const queries = this.#tables.get(tableKey(connection.id, type));
      if (!queries) return;
      const changes: Changes = new Map();
      queries.apply(delta, this.#clock.now(), changes);
      this.#tell(changes);
    });
    this.#stops.set(connection.id, stop);
  }

  /** Ends every query over a connection; handles still held keep their last result, and closing them does nothing. */
  remove(connectionId: string): void {
    this.#stops.get(connectionId)?.();
    this.#stops.delete(connectionId);
    this.#connections.delete(connectionId);
    for (const [q, open] of this.#open) if (open.connection.id === connectionId) this.#end(q, open);
  }

  /** How many different queries are open. */
  get size(): number {
    return this.#open.size;
  }

  open(query: LiveQuery): LiveQueryHandle {
    const connection = this.#connections.get(query.connection);
    if (!connection) throw unknownConnection();
    const key = queryKey(query);
    const q = this.#nameOf(key);
    const open = this.#open.get(q) ?? this.#begin({ q, key, query, connection });
    open.holders += 1;
    let isHeld = true;
    return {
      q,
      query: open.view.query,
      result: () => open.view.result(),
      close: () => {
        if (!isHeld) return;
        isHeld = false;
        open.holders -= 1;
        if (open.holders === 0 && this.#open.get(q) === open) this.#end(q, open);
      },
    };
  }

  onChanges(listener: (...news: News) => void): () => void {
    return this.#listeners.add(listener);
  }

  demand(connection: string): Demand {
    const demand: Partial<Record<StatisticType, number>> = {};
    for (const { view, connection: own } of this.#open.values()) {
      if (own.id !== connection) continue;
      const { kind, type } = view.query;
      demand[type] = Math.max(demand[type] ?? 0, kind === 'trend' ? RECORDING_DEMAND : 1);
    }
    return demand;
  }

  stop(): void {
    for (const stop of this.#stops.values()) stop();
    this.#stops.clear();
    this.#samples.stop();
    this.#crossing.stop();
    // Handles may be closed later still: without tables there is nothing left to wait for.
    this.#tables.clear();
    this.#listeners.clear();
  }

  #begin({
    q,
    key,
    query,
    connection,
  }: {
    q: string;
    key: string;
    query: LiveQuery;
    connection: ConnectionStatistics;
  }): OpenQuery {
    const at = tableKey(connection.id, query.type);
    let queries = this.#tables.get(at);
    if (!queries) {
      queries = new TableQueries(connection.table(query.type));
      this.#tables.set(at, queries);
    }
    // What time has changed meanwhile is told first, so that the new query starts on the same moment as the others.
    this.#pass([queries]);
    const view = queries.open(q, query, this.#clock.now());
    const open: OpenQuery = { key, view, holders: 0, queries, connection };
    this.#open.set(q, open);
    if (query.kind === 'trend') this.#samples.hold(query.everyMs);
    this.#armCrossing();
    return open;
  }

  #end(q: string, { view, queries, connection }: OpenQuery): void {
    this.#open.delete(q);
    queries.close(q);
    if (queries.size === 0) this.#tables.delete(tableKey(connection.id, view.query.type));
    if (view.query.kind === 'trend') this.#samples.release(view.query.everyMs);
    this.#armCrossing();
  }

  // Two different queries with one hash are told apart, however unlikely they are.
  #nameOf(key: string): string {
    let q = hashText(key);
    while (this.#open.has(q) && this.#open.get(q)?.key !== key) q += '_';
    return q;
  }

  #sample(everyMs: number, at: number): void {
    const changes: Changes = new Map();
    for (const queries of this.#tables.values()) queries.pass(this.#clock.now(), changes);
    for (const { view, connection } of this.#open.values()) {
      if (!(view instanceof TrendView) || view.query.everyMs !== everyMs) continue;
      const isReset = changes.get(view.q)?.kind === 'reset';
      const change = view.sample(at, connection.isLive(view.query.type));
      if (change) changes.set(view.q, isReset ? { kind: 'reset' } : change);
    }
    this.#tell(changes);
  }

  #pass(tables: Iterable<TableQueries>): void {
    const changes: Changes = new Map();
    for (const queries of tables) queries.pass(this.#clock.now(), changes);
    this.#tell(changes);
  }

  #tell(changes: Changes): void {
    this.#armCrossing();
    if (changes.size === 0) return;
    this.#listeners.tell(changes);
  }

  #armCrossing(): void {
    let nextAt = Infinity;
    for (const queries of this.#tables.values()) nextAt = Math.min(nextAt, queries.nextCrossingAt);
    this.#crossing.arm(nextAt);
  }
}

function tableKey(connection: string, type: StatisticType): string {
  return `${type}/${connection}`;
}
