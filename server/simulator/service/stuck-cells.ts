import type { StatisticType } from '#lib/domain/statistic-type';
import type { ModelCell, ModelTable } from '#server/simulator/model/centre';

/** A row that the service goes on telling wrongly: these columns of it hold these cells, whatever is true. */
export interface StuckRow {
  type: StatisticType;
  key: string;
  cells: Readonly<Record<string, ModelCell>>;
}

/** What of the tables stands still in the telling, as when the end of a call was lost on its way. */
export class StuckCells {
  readonly #rows = new Set<StuckRow>();

  /** Holds a row until the returned function lets it go. */
  hold(row: StuckRow): () => void {
    this.#rows.add(row);
    return () => this.#rows.delete(row);
  }

  /** The table as it is told. Rows that it does not have stay away. */
  told(type: StatisticType, table: ModelTable): ModelTable {
    const stuck = [...this.#rows].filter((row) => row.type === type && table.rows.has(row.key));
    if (stuck.length === 0) return table;
    const rows = new Map(table.rows);
    for (const { key, cells } of stuck) {
      const told = rows.get(key) ?? [];
      rows.set(
        key,
        told.map((cell, at) => cells[table.columns[at] ?? ''] ?? cell),
      );
    }
    return { columns: table.columns, rows };
  }
}
