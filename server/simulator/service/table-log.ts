import type { ModelCell, ModelTable } from '#server/simulator/model/centre';

/** One published batch: `seq` grows by one, `at` is the simulated moment, `publishedAt` the base clock's. */
export interface Batch {
  seq: number;
  at: number;
  publishedAt: number;
  /** What the service's clock showed: the timestamp a client gets, made unique. */
  stamp: number;
}

/** What changed from one batch to another, as columns and cells of the log's table. */
export interface LogDelta {
  added: string[];
  cells: { key: string; column: number; cell: ModelCell }[];
  deleted: string[];
}

interface LoggedRow {
  cells: readonly ModelCell[];
  /** By column: the batch in which the cell last changed. */
  changed: number[];
  lastChange: number;
  addedIn: number;
  /** Where the key was there before, deleted and not yet forgotten: the batch that first added it. */
  firstIn: number;
}

interface Grave {
  firstIn: number;
  deletedIn: number;
}

/**
 * One statistics table of one view, as of the last batch, knowing for every cell when it last changed. From that any
 * earlier batch's delta follows, so memory is that of one table however long the log runs.
 */
export class TableLog {
  #columns: readonly string[] = [];
  #columnsSince = 0;
  #rows = new Map<string, LoggedRow>();
  readonly #graves = new Map<string, Grave>();
  readonly #changes: Batch[] = [];
  #floor = 0;
  readonly #listeners = new Set<() => void>();

  get columns(): readonly string[] {
    return this.#columns;
  }

  *rows(): IterableIterator<readonly ModelCell[]> {
    for (const row of this.#rows.values()) yield row.cells;
  }

  /** Takes in the table as of `batch`. Changes older than `keepMs` before it can no longer be told. */
  take(table: ModelTable, batch: Batch, keepMs: number): void {
    if (!sameNames(this.#columns, table.columns)) {
      this.#columns = [...table.columns];
      this.#columnsSince = batch.seq;
      this.#rows = new Map();
      this.#graves.clear();
    }
    const changed = this.#diff(table, batch.seq);
    if (changed) this.#changes.push(batch);
    this.#forget(batch.publishedAt - keepMs);
  }

  /** Calls every listener once. Apart from `take`, so that all logs stand at the same batch when clients are woken. */
  notify(): void {
    for (const listener of this.#listeners) listener();
  }

  onBatch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** False when changes after that batch have been forgotten. */
  remembers(seq: number): boolean {
    return seq >= this.#floor;
  }

  columnsChangedAfter(seq: number): boolean {
    return this.#columnsSince > seq;
  }

  /**
   * What a client that stands at batch `seq` must apply. `seq` −1 is a client that has nothing. A cell whose running
   * duration only went on is not in it, unless `ticking` asks for those too.
   */
  since(seq: number, ticking: boolean): LogDelta {
    const delta: LogDelta = { added: [], cells: [], deleted: [] };
    for (const [key, row] of this.#rows) {
      if (row.addedIn > seq) delta.added.push(key);
      if (row.lastChange <= seq && !ticking) continue;
      row.cells.forEach((cell, column) => {
        if ((row.changed[column] ?? 0) > seq || (ticking && typeof cell !== 'string'))
          delta.cells.push({ key, column, cell });
      });
    }
    for (const [key, grave] of this.#graves)
      if (grave.deletedIn > seq && grave.firstIn <= seq) delta.deleted.push(key);
    return delta;
  }

  #diff(table: ModelTable, seq: number): boolean {
    let changed = false;
    for (const [key, cells] of table.rows) {
      const row = this.#rows.get(key);
      const differs = row ? markChanges(row, cells, seq) : this.#add(key, cells, seq);
      changed ||= differs;
    }
    if (this.#rows.size === table.rows.size) return changed;
    for (const [key, row] of this.#rows) {
      if (table.rows.has(key)) continue;
      this.#rows.delete(key);
      this.#graves.set(key, { firstIn: row.firstIn, deletedIn: seq });
    }
    return true;
  }

  #add(key: string, cells: readonly ModelCell[], seq: number): boolean {
    const firstIn = this.#graves.get(key)?.firstIn ?? seq;
    this.#graves.delete(key);
    const changed = cells.map(() => seq);
    this.#rows.set(key, { cells: [...cells], changed, lastChange: seq, addedIn: seq, firstIn });
    return true;
  }

  #forget(before: number): void {
    for (;;) {
      const oldest = this.#changes[0];
      if (!oldest || oldest.publishedAt >= before) break;
      this.#floor = oldest.seq;
      this.#changes.shift();
    }
    for (const [key, grave] of this.#graves) if (grave.deletedIn <= this.#floor) this.#graves.delete(key);
  }
}

function markChanges(row: LoggedRow, cells: readonly ModelCell[], seq: number): boolean {
  let differs = false;
  cells.forEach((cell, column) => {
    if (sameModelCell(cell, row.cells[column])) return;
    row.changed[column] = seq;
    differs = true;
  });
  if (differs) {
    row.lastChange = seq;
    row.cells = [...cells];
  }
  return differs;
}

function sameModelCell(a: ModelCell, b: ModelCell | undefined): boolean {
  if (a === b) return true;
  return typeof a === 'object' && typeof b === 'object' && a.since === b.since;
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index]);
}
