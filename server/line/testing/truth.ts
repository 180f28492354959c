import { applySnapshot } from '#lib/domain/apply-snapshot';
import { type Cell, isSince } from '#lib/domain/cell';
import type { Column } from '#lib/domain/column';
import { createTable } from '#lib/domain/statistics-table';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import { TextTable } from '#server/five9/values/text-table';

/** What `GET /state` tells of one type. */
export interface StateTable {
  columns: string[];
  rows: string[][];
}

/** A table as plain data: rows by key. */
export interface PlainTable {
  columns: readonly Column[];
  rows: ReadonlyMap<string, readonly Cell[]>;
}

/** A duration that runs may differ by so much. */
const TOLERANCE_MS = 2_000;

/** The table that a whole answer with this content, measured at `at`, would make where there was none. */
export function freshTable(type: StatisticType, { columns, rows }: StateTable, at: number): PlainTable {
  const read = new TextTable(type).load({ type, columns, rows, timestamp: at }, at);
  const table = createTable(type);
  const moments = { sourceTime: at, measuredAt: at, receivedAt: at };
  applySnapshot(table, { kind: 'snapshot', type, columns: read.columns, rows: read.rows, ...moments });
  return { columns: table.layout.columns, rows: table.rows };
}

/**
 * Where `shown` differs from `fresh`, one line a difference; `ageMs` is how much later than `fresh` the numbers shown
 * were measured by the source's clock, which stood still.
 */
export function differences(shown: PlainTable, fresh: PlainTable): string[] {
  const found: string[] = [];
  const names = (table: PlainTable): string =>
    table.columns.map(({ name, kind }) => `${name}:${kind}`).join();
  if (names(shown) !== names(fresh)) return [`columns ${names(shown)} and not ${names(fresh)}`];
  for (const key of shown.rows.keys()) if (!fresh.rows.has(key)) found.push(`row ${key} too many`);
  for (const [key, cells] of fresh.rows) {
    const row = shown.rows.get(key);
    if (!row) found.push(`row ${key} missing`);
    else
      cells.forEach((cell, column) => {
        const other = row[column] ?? null;
        if (isAlike(other, cell)) return;
        const { name } = fresh.columns[column] ?? { name: '?' };
        found.push(`${key} / ${name}: ${JSON.stringify(other)} and not ${JSON.stringify(cell)}`);
      });
  }
  return found;
}

function isAlike(a: Cell, b: Cell): boolean {
  return isSince(a) && isSince(b) ? Math.abs(a.since - b.since) <= TOLERANCE_MS : a === b;
}

/** Every text of a state that stands for a person, a customer or a thing with a name: none may stray into a log. */
export function namesIn(types: Partial<Record<StatisticType, StateTable>>): Set<string> {
  const names = new Set<string>();
  for (const type of STATISTIC_TYPES) {
    const { columns = [], rows = [] } = types[type] ?? {};
    const places = columns.flatMap((name, place) => (place === 0 || NAMING.has(name) ? [place] : []));
    for (const row of rows) for (const place of places) names.add(row[place] ?? '');
  }
  for (const name of names) if (name.length < 4) names.delete(name);
  return names;
}

const NAMING = new Set(['Full Name', 'Customer', 'Campaign Name']);
