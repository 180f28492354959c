import { sameCell } from '#lib/domain/cell';
import type { ResultRow } from '#lib/domain/result-table';

/** Two names of one animation, so that a second change starts it again. */
export type Fade = 'odd' | 'even';

const NO_CHANGES: readonly number[] = [];

/** How often each cell of the row in certain elements has changed while it stood there. */
export class CellFades {
  #row: ResultRow | null = null;
  #changes: readonly number[] = NO_CHANGES;

  /** Another row in the same elements has not changed: it has come. */
  of(row: ResultRow): readonly number[] {
    const before = this.#row;
    if (row === before) return this.#changes;
    this.#row = row;
    if (before?.key !== row.key) this.#changes = NO_CHANGES;
    else if (row.cells.some((cell, at) => !sameCell(before.cells[at], cell)))
      this.#changes = row.cells.map(
        (cell, at) => (this.#changes[at] ?? 0) + Number(!sameCell(before.cells[at], cell)),
      );
    return this.#changes;
  }
}

/** How a cell that has changed so often fades in. */
export function fadeOf(changes: number | undefined): Fade | undefined {
  if (changes === undefined || changes === 0) return undefined;
  return changes % 2 === 0 ? 'even' : 'odd';
}
