import { applyResultDelta } from '#lib/domain/apply-result-delta';
import type { ResultTable } from '#lib/domain/result-table';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { DeltaFrame, SnapshotFrame } from '#lib/wire/frame';
import { deltaOf, tableOf } from '#lib/wire/result-frames';

export interface KnownTable {
  connection: string;
  type: StatisticType;
  table: ResultTable;
}

/** The tables of a page by the server's name of their query, moved on by the reducer the server uses. */
export class ResultTables {
  readonly #tables = new Map<string, KnownTable>();

  get(q: string): KnownTable | undefined {
    return this.#tables.get(q);
  }

  replace(frame: SnapshotFrame): void {
    this.#tables.set(frame.q, { connection: frame.connection, type: frame.type, table: tableOf(frame) });
  }

  /** `lost`: the delta does not fit what is here, or nothing is; the whole result is needed. */
  apply(frame: DeltaFrame): 'applied' | 'known' | 'lost' {
    const known = this.#tables.get(frame.q);
    if (!known) return 'lost';
    if (frame.v <= known.table.version) return 'known';
    const table = applyResultDelta(known.table, deltaOf(frame));
    if (!table) return 'lost';
    this.#tables.set(frame.q, { ...known, table });
    return 'applied';
  }

  drop(isOver: (q: string) => boolean): void {
    for (const q of this.#tables.keys()) if (isOver(q)) this.#tables.delete(q);
  }
}
