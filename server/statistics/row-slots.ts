import type { ChangedRow, TableDelta, TableRow } from '#lib/domain/table-delta';

/** One row's change within a batch. `before` is null for an added row, `after` for a deleted one. */
export interface Move {
  slot: number;
  key: string;
  before: TableRow | null;
  after: TableRow | null;
}

/**
 * What one event does to a table, by slot. `byColumn[c]` are the rows that stay and whose column c differs;
 * `changedColumns` the c for which there are any. `seq` tells batches apart.
 */
export interface Batch {
  seq: number;
  now: number;
  added: readonly Move[];
  deleted: readonly Move[];
  byColumn: readonly (readonly Move[] | undefined)[];
  changedColumns: readonly number[];
}

/**
 * The rows of a table by small integers, so that queries can keep what they know of a row in typed arrays. A deleted
 * row's slot stays readable until the batch is `settled`, and only then can be another row's.
 */
export class RowSlots {
  readonly #slotOf = new Map<string, number>();
  #keys: string[] = [];
  #rows: (TableRow | null)[] = [];
  #moves: (Move | undefined)[] = [];
  #moveSeqs: number[] = [];
  #free: number[] = [];
  #seq = 0;

  constructor(rows: ReadonlyMap<string, TableRow>) {
    for (const [key, row] of rows) this.#take(key, row);
  }

  /** One past the highest slot in use. */
  get size(): number {
    return this.#rows.length;
  }

  /** Every slot that holds a row. */
  taken(): readonly number[] {
    const taken: number[] = [];
    for (let slot = 0; slot < this.#rows.length; slot++) if (this.#rows[slot]) taken.push(slot);
    return taken;
  }

  row(slot: number): TableRow | null {
    return this.#rows[slot] ?? null;
  }

  key(slot: number): string {
    return this.#keys[slot] ?? '';
  }

  /** The row's change in the batch at hand; a row that did not change moves from itself to itself. */
  move(slot: number): Move {
    const move = this.#moves[slot];
    if (move && this.#moveSeqs[slot] === this.#seq) return move;
    const row = this.row(slot);
    return { slot, key: this.key(slot), before: row, after: row };
  }

  /** A batch in which no row changed, only time went on. */
  pass(now: number): Batch {
    this.#seq += 1;
    return { seq: this.#seq, now, added: [], deleted: [], byColumn: [], changedColumns: [] };
  }

  /** Takes a delta over and says it by slot. Call `settle` when it has been dealt with. */
  take(delta: TableDelta, now: number): Batch {
    this.#seq += 1;
    const byColumn: Move[][] = [];
    const changedColumns: number[] = [];
    for (const change of delta.changed) {
      const move = this.#change(change);
      for (const column of change.columns) {
        const moves = byColumn[column];
        if (moves) {
          moves.push(move);
        } else {
          byColumn[column] = [move];
          changedColumns.push(column);
        }
      }
    }
    const added = delta.added.map(({ key, after }) => {
      const slot = this.#take(key, after);
      return this.#note({ slot, key, before: null, after });
    });
    const deleted: Move[] = [];
    for (const { key, before } of delta.deleted) {
      const slot = this.#slotOf.get(key);
      if (slot === undefined) continue;
      this.#slotOf.delete(key);
      this.#rows[slot] = null;
      deleted.push(this.#note({ slot, key, before, after: null }));
    }
    return { seq: this.#seq, now, added, deleted, byColumn, changedColumns };
  }

  settle(batch: Batch): void {
    for (const { slot } of batch.deleted) this.#free.push(slot);
  }

  #change({ key, before, after }: ChangedRow): Move {
    const slot = this.#slotOf.get(key) ?? this.#take(key, after);
    this.#rows[slot] = after;
    return this.#note({ slot, key, before, after });
  }

  #take(key: string, row: TableRow): number {
    const slot = this.#free.pop() ?? this.#rows.length;
    this.#slotOf.set(key, slot);
    this.#keys[slot] = key;
    this.#rows[slot] = row;
    return slot;
  }

  #note(move: Move): Move {
    this.#moves[move.slot] = move;
    this.#moveSeqs[move.slot] = this.#seq;
    return move;
  }
}
