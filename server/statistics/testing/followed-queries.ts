import { applyResultDelta } from '#lib/domain/apply-result-delta';
import { isSince, sameCell, type Cell } from '#lib/domain/cell';
import { resultChecksum } from '#lib/domain/result-checksum';
import type { ResultTable } from '#lib/domain/result-table';
import type { LiveQuery } from '#lib/domain/live-query';
import type { LiveQueries, LiveQueryHandle, ResultChange } from '../live-queries.ts';

interface Followed {
  handle: LiveQueryHandle;
  table: ResultTable;
}

/** Holds queries open and follows them by their changes alone, as a page does. */
export class FollowedQueries {
  readonly followed: Followed[] = [];
  readonly misfits: string[] = [];
  readonly #queries: LiveQueries;
  deltas = 0;

  constructor(queries: LiveQueries) {
    this.#queries = queries;
    queries.onChanges((changes) => this.#take(changes));
  }

  open(query: LiveQuery): void {
    const handle = this.#queries.open(query);
    this.followed.push({ handle, table: handle.result() });
  }

  close(place: number): void {
    const [gone] = this.followed.splice(place % Math.max(1, this.followed.length), 1);
    gone?.handle.close();
  }

  /** In words, where what was followed differs from the result as it stands. */
  behind(): string[] {
    return this.followed.flatMap(({ handle, table }) => {
      const now = handle.result();
      if (table.version !== now.version) return [`version ${table.version} for ${now.version}`];
      if (resultChecksum(table) !== resultChecksum(now))
        return [`other rows in ${JSON.stringify(handle.query)}`];
      const isOrdered = handle.query.kind === 'rows' && (handle.query.orderBy?.length ?? 0) > 0;
      return isOrdered && keys(table) !== keys(now) ? [`order ${keys(table)} for ${keys(now)}`] : [];
    });
  }

  #take(changes: ReadonlyMap<string, ResultChange>): void {
    for (const one of this.followed) {
      const change = changes.get(one.handle.q);
      if (!change) continue;
      if (change.kind === 'reset') {
        one.table = one.handle.result();
        continue;
      }
      this.deltas += 1;
      const next = applyResultDelta(one.table, change.delta);
      if (next) one.table = next;
      else this.misfits.push(`${JSON.stringify(change.delta)} does not fit version ${one.table.version}`);
    }
  }
}

function keys(table: ResultTable): string {
  return table.rows.map((row) => row.key).join();
}

/** In words, where two results differ; the order of rows counts only if asked. Fractions may differ in the last digits. */
export function resultDifferences(
  ours: ResultTable,
  other: ResultTable,
  { inOrder }: { inOrder: boolean },
): string[] {
  if (JSON.stringify(ours.columns) !== JSON.stringify(other.columns)) return ['other columns'];
  const ourKeys = ours.rows.map((row) => row.key);
  const otherKeys = other.rows.map((row) => row.key);
  const asShown = inOrder ? (list: string[]) => list : (list: string[]) => list.toSorted();
  if (asShown(ourKeys).join() !== asShown(otherKeys).join())
    return [`keys ${ourKeys.join()} for ${otherKeys.join()}`];
  const otherRows = new Map(other.rows.map((row) => [row.key, row.cells]));
  return ours.rows.flatMap(({ key, cells }) =>
    cells.flatMap((cell, index) => {
      const wanted = otherRows.get(key)?.[index];
      return likeCell(cell, wanted)
        ? []
        : [`${key} ${ours.columns[index]?.name}: ${JSON.stringify(cell)} for ${JSON.stringify(wanted)}`];
    }),
  );
}

function likeCell(a: Cell, b: Cell | undefined): boolean {
  if (typeof a !== 'number' || typeof b !== 'number' || isSince(b)) return sameCell(a, b);
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
