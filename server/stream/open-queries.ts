import type { LiveQuery } from '#lib/domain/live-query';
import { AppError, isAppError } from '../app-error.ts';
import { seesConnection, type Visibility } from '../scope/visibility.ts';
import type { LiveQueries, LiveQueryHandle } from '../statistics/live-queries.ts';
import { unknownConnection } from '../statistics/unknown-connection.ts';
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
  readonly #queries = new Map<string, OpenQuery>();

  constructor(options: OpenQueriesOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#queries.size;
  }

  get(q: string): OpenQuery | undefined {
    return this.#queries.get(q);
  }

  /**
   * Takes hold of each query once, in order, narrowed to what may be seen; of none when one is refused, or all of them
   * are by `check`. Throws RefusedQuery.
   */
  hold(
    queries: readonly LiveQuery[],
    visibility: Visibility,
    check: (held: readonly OpenQuery[]) => void,
  ): OpenQuery[] {
    const before = this.#queries.size;
    const held: OpenQuery[] = [];
    try {
      for (const [index, query] of queries.entries()) {
        const handle = refusing(index, () => this.#open(query, visibility));
        held.push(this.#holdOne(handle));
      }
      check(held);
    } catch (error) {
      this.#letGo(held);
      throw error;
    }
    if (this.#queries.size !== before) this.#options.onDemandChanged();
    return held;
  }

  letGo(held: Iterable<OpenQuery>): void {
    if (this.#letGo(held)) this.#options.onDemandChanged();
  }

  #holdOne(handle: LiveQueryHandle): OpenQuery {
    const known = this.#queries.get(handle.q);
    if (known) {
      handle.close();
      known.holders++;
      return known;
    }
    if (this.#queries.size >= this.#options.limits.openQueries) {
      handle.close();
      throw new AppError('too-many-queries', 'This server keeps as many different queries as it can');
    }
    const opened = new OpenQuery(handle, this.#options.n(), this.#options);
    opened.holders = 1;
    this.#queries.set(handle.q, opened);
    return opened;
  }

  #open(query: LiveQuery, visibility: Visibility): LiveQueryHandle {
    if (!seesConnection(visibility, query.connection)) throw unknownConnection();
    return this.#options.liveQueries.open(visibility.narrow(query));
  }

  #letGo(held: Iterable<OpenQuery>): boolean {
    let closed = false;
    for (const query of held) {
      query.holders--;
      if (query.holders > 0) continue;
      this.#queries.delete(query.q);
      query.close();
      closed = true;
    }
    return closed;
  }
}

function refusing<Result>(index: number, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw isAppError(error) ? new RefusedQuery(error.code, error.message, index) : error;
  }
}

/** Holds taken on top of the one a viewer keeps: of queries it had, or named twice. */
export function surplus(held: readonly OpenQuery[], before: ReadonlySet<OpenQuery>): OpenQuery[] {
  const seen = new Set(before);
  return held.filter((query) => {
    const again = seen.has(query);
    seen.add(query);
    return again;
  });
}
