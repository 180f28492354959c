import { keyColumnOf } from '#lib/domain/column-catalogue';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { WireStatistics, WireStatisticsUpdate } from '../../contract/wire-types.ts';

type Rows = ReadonlyMap<string, readonly (string | null)[]>;

/** One table of the peer with its past: what a client that stands at an earlier stamp must be told. */
export class PeerTable {
  readonly type: StatisticType;
  columns: string[];
  #rows: Rows = new Map();
  #past: { stamp: number; columns: string[]; rows: Rows }[] = [];

  constructor(type: StatisticType, stamp: number) {
    this.type = type;
    this.columns = [keyColumnOf(type), 'Total Calls', 'Call Type'];
    this.publish(new Map([['one', ['0', 'Inbound']]]), stamp);
  }

  get rows(): Rows {
    return this.#rows;
  }
  get stamp(): number {
    return this.#past.at(-1)?.stamp ?? 0;
  }

  /** The next batch: the whole table as it is from now on, cells without the key. */
  publish(rows: Rows, stamp: number): void {
    this.#rows = rows;
    this.#past = [...this.#past.slice(-200), { stamp, columns: this.columns, rows }];
  }

  whole(): WireStatistics {
    const rows = [...this.#rows].map(([key, cells]) => [key, ...cells]);
    return { type: this.type, columns: [...this.columns], rows, timestamp: this.stamp };
  }

  /** Null: that stamp is not known. */
  since(stamp: number): WireStatisticsUpdate | 'unknown' | 'reconfigured' {
    const then = this.#past.findLast((batch) => batch.stamp === stamp);
    if (!then) return 'unknown';
    if (then.columns.join() !== this.columns.join()) return 'reconfigured';
    const added = [...this.#rows.keys()].filter((key) => !then.rows.has(key));
    const deleted = [...then.rows.keys()].filter((key) => !this.#rows.has(key));
    const cells = [...this.#rows].flatMap(([key, row]) =>
      row.flatMap((value, index) =>
        then.rows.get(key)?.[index] === value
          ? []
          : [{ objectName: key, columnName: this.columns[index + 1] ?? '', columnValue: value }],
      ),
    );
    return { type: this.type, added, cells, deleted, previousTimestamp: stamp, lastTimestamp: this.stamp };
  }
}
