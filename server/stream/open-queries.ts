import type { LiveQuery } from '#lib/domain/live-query';
import { AppError, isAppError } from '../app-error.ts';
import type { LiveQueries } from '../statistics/live-queries.ts';
import type { HubLimits } from './hub-limits.ts';
import type { HubMetrics } from './hub-metrics.ts';
import { OpenQuery } from './open-query.ts';
import { RefusedQuery } from './refused-query.ts';

export interface OpenQueriesOptions {
  liveQueries: LiveQueries;
  limits: HubLimits;
  metrics: HubMetrics | undefined;
  /** The latest sequence number given out. */
  n: () => number;
  onDemandChanged: () => void;
}

/** All queries that viewers hold, each opened once and closed when its last holder lets go. */
export class OpenQueries {
  readonly #options: OpenQueriesOptions;
  readonly #open = new Map<string, OpenQuery>();

  constructor(options: OpenQueriesOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#open.size;
  }

  get(q: string): OpenQuery | undefined {
    return this.#open.get(q);
  }

  /** Takes hold of each query once, in order; of none when one is refused. Throws RefusedQuery. */
  hold(queries: readonly LiveQuery[]): OpenQuery[] {
    const before = this.#open.size;
    const held: OpenQuery[] = [];
    try {
      for (const [index, query] of queries.entries()) held.push(this.#holdOne(query, index));
    } catch (error) {
      this.#letGo(held);
      throw error;
    }
    if (this.#open.size !== before) this.#options.onDemandChanged();
    return held;
  }

  letGo(held: Iterable<OpenQuery>): void {
    if (this.#letGo(held)) this.#options.onDemandChanged();
  }

  #holdOne(query: LiveQuery, index: number): OpenQuery {
    const handle = this.#tryOpen(query, index);
    const known = this.#open.get(handle.q);
    if (known) {
      handle.close();
      known.holders++;
      return known;
    }
    if (this.#open.size >= this.#options.limits.openQueries) {
      handle.close();
      throw new AppError('too-many-queries', 'This server keeps as many different queries as it can');
    }
    const opened = new OpenQuery(handle, this.#options.n(), this.#options);
    opened.holders = 1;
    this.#open.set(handle.q, opened);
    return opened;
  }

  #tryOpen(query: LiveQuery, index: number): ReturnType<LiveQueries['open']> {
    try {
      return this.#options.liveQueries.open(query);
    } catch (error) {
      throw isAppError(error) ? new RefusedQuery(error.code, error.message, index) : error;
    }
  }

  #letGo(held: Iterable<OpenQuery>): boolean {
    let closed = false;
    for (const query of held) {
      query.holders--;
      if (query.holders > 0) continue;
      this.#open.delete(query.q);
      query.close();
      closed = true;
    }
    return closed;
  }
}
