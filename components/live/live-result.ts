import type { ResultTable } from '#lib/domain/result-table';
import type { Age } from './stale.ts';

/** A live query's result as a panel gets it: the last picture, and how old it is. */
export interface LiveResult extends Age {
  /** Null until the first snapshot. Kept, marked stale, while the server is away. */
  table: ResultTable | null;
}

/** What a panel has before it is connected to anything, and where there is no browser. */
export const NOTHING_YET: LiveResult = {
  table: null,
  ageState: 'none',
  measuredAt: null,
  receivedAt: null,
  asOf: null,
  reason: 'connecting',
};

export function sameResult(a: LiveResult, b: LiveResult): boolean {
  return (
    a.table === b.table &&
    a.ageState === b.ageState &&
    a.measuredAt === b.measuredAt &&
    a.receivedAt === b.receivedAt &&
    a.asOf === b.asOf &&
    a.reason === b.reason
  );
}
