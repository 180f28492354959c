import type { Snapshot, Update } from './soap-caller.ts';

interface HeldCell {
  text: string;
  /** Timestamp of the answer that brought it. */
  at: number;
}

/** A plain client's table: updates are applied in the order added, cells, deleted; nothing ticks by itself. */
export class ReferenceTable {
  readonly #columns: readonly string[];
  readonly #rows = new Map<string, HeldCell[]>();
  #timestamp: number;

  constructor({ columns, rows, timestamp }: Snapshot) {
    this.#columns = columns;
    this.#timestamp = timestamp;
    for (const row of rows)
      this.#rows.set(
        row[0] ?? '',
        row.map((cell) => ({ text: cell ?? '', at: timestamp })),
      );
  }

  get timestamp(): number {
    return this.#timestamp;
  }

  apply({ added, cells, deleted, lastTimestamp: at }: Update): void {
    for (const key of added)
      this.#rows.set(
        key,
        this.#columns.map((_, column) => ({ text: column === 0 ? key : '', at })),
      );
    for (const { objectName, columnName, columnValue } of cells) {
      const row = this.#rows.get(objectName);
      const column = this.#columns.indexOf(columnName);
      if (row && column >= 0) row[column] = { text: columnValue, at };
    }
    for (const key of deleted) this.#rows.delete(key);
    this.#timestamp = at;
  }

  /**
   * How the table differs from the truth as of `at`. A number that is behind by just the time since it came, to a second,
   * is a running duration and no difference.
   */
  differences(truth: {
    columns: readonly string[];
    rows: readonly (readonly string[])[];
    at: number;
  }): string[] {
    const found: string[] = [];
    if (truth.columns.join() !== this.#columns.join()) found.push('columns');
    const keys = new Set(truth.rows.map((row) => row[0] ?? ''));
    for (const key of this.#rows.keys()) if (!keys.has(key)) found.push(`${key}: too many`);
    for (const row of truth.rows) {
      const held = this.#rows.get(row[0] ?? '');
      if (!held) found.push(`${row[0]}: missing`);
      else
        row.forEach((text, column) => {
          const cell = held[column];
          if (cell && (cell.text === text || ranOn(cell, { text, at: truth.at }))) return;
          found.push(`${row[0]} ${truth.columns[column]}: ${cell?.text} is ${text}`);
        });
    }
    return found;
  }
}

function ranOn(held: HeldCell, truth: HeldCell): boolean {
  if (!/^\d+$/.test(held.text) || !/^\d+$/.test(truth.text)) return false;
  return Math.abs(Number(truth.text) - Number(held.text) - (truth.at - held.at)) <= 1000;
}
