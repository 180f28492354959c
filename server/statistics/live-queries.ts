import type { Demand } from '#lib/domain/source';
import type { LiveQuery } from '#lib/domain/live-query';
import type { ResultDelta, ResultTable } from '#lib/domain/result-table';

/** Told to whoever holds a query: a delta, or that the whole result must be taken anew (columns changed, too much changed). */
export type ResultChange = { kind: 'delta'; delta: ResultDelta } | { kind: 'reset' };

/** A query kept current. `q` is the hash of its canonical form: equal queries share one evaluation and one `q`. */
export interface LiveQueryHandle {
  readonly q: string;
  readonly query: LiveQuery;
  /** The result as it stands now; never a moment without one (version 0, no rows, before the first data). */
  result(): ResultTable;
  /** Gives the handle back; the evaluation ends when its last holder has closed it. */
  close(): void;
}

/** All live queries of this server. Changes of one source event reach listeners together, in one turn of the loop. */
export interface LiveQueries {
  /** Throws AppError `unknown-connection`, `unknown-column` never (an unknown column yields no data). */
  open(query: LiveQuery): LiveQueryHandle;
  /** Called with every change of every open query, batched: one call per source event or timer. */
  onChanges(listener: (changes: ReadonlyMap<string, ResultChange>) => void): () => void;
  /** What the open queries watch of one connection, for its source. */
  demand(connection: string): Demand;
}
