import type { LiveQuery } from '#lib/domain/live-query';
import type { ResultTable } from '#lib/domain/result-table';
import type { QueryNodes } from './query-nodes.ts';
import type { Batch } from './row-slots.ts';
import type { ResultChange } from './live-queries.ts';

/** One open query's result, kept on the nodes of its table. Bound before first use, and anew when columns change. */
export interface QueryView {
  readonly q: string;
  readonly query: LiveQuery;
  /** Takes hold of its nodes and begins a new version; the nodes held before are gone with their table's layout. */
  bind(nodes: QueryNodes): void;
  /** Lets go of its nodes. */
  release(): void;
  /** After the nodes took the batch: what it changes here, null when nothing. */
  apply(batch: Batch): ResultChange | null;
  result(): ResultTable;
}
