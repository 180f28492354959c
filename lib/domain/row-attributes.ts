import type { Cell } from './cell.ts';
import { findColumn } from './column-catalogue.ts';
import type { Column } from './column.ts';
import type { SnapshotEvent, UpdateEvent } from './source.ts';
import type { StatisticType } from './statistic-type.ts';
import { changedRow, keyText, type StatisticsTable } from './statistics-table.ts';
import type { ChangedRow, TableDelta, TableRow } from './table-delta.ts';
import { layoutOf, sameColumns } from './table-layout.ts';

/** What is joined to the rows of a table after the source's own columns: by row key, and the same for a key until told. */
export interface RowAttributes {
  columns: readonly Column[];
  /** One cell for each of the columns. */
  cellsOf: (key: string) => readonly Cell[];
}

/** Of the columns wanted those that a source does not have itself, by any spelling. */
export function columnsBeside(
  type: StatisticType,
  own: readonly Column[],
  wanted: readonly Column[],
): readonly Column[] {
  return wanted.filter(({ name }) => findColumn(type, own, name) === -1);
}

/** The snapshot with every row's attributes. */
export function joinSnapshot(event: SnapshotEvent, { columns, cellsOf }: RowAttributes): SnapshotEvent {
  if (columns.length === 0) return event;
  const width = event.columns.length;
  return {
    ...event,
    columns: [...event.columns, ...columns],
    rows: event.rows.map((row) => {
      const key = keyText(row[0]);
      if (key === null) return row;
      const own =
        row.length === width ? row : Array.from({ length: width }, (_, index) => row[index] ?? null);
      return [...own, ...cellsOf(key)];
    }),
  };
}

/** The update with the attributes of the rows it adds. A cell that would write over an attribute is left out. */
export function joinUpdate(event: UpdateEvent, { columns, cellsOf }: RowAttributes): UpdateEvent {
  if (columns.length === 0) return event;
  const joined = event.added.flatMap((key) => {
    const cells = cellsOf(key);
    return columns.map(({ name }, index) => ({ key, column: name, value: cells[index] ?? null }));
  });
  const isJoined = joinedNames(event.type, columns);
  return { ...event, cells: [...event.cells.filter(({ column }) => !isJoined(column)), ...joined] };
}

function joinedNames(type: StatisticType, columns: readonly Column[]): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const found = known.get(name) ?? findColumn(type, columns, name) !== -1;
    known.set(name, found);
    return found;
  };
}

/**
 * Gives every row of a table the attributes as they are now, after the first `ownCount` columns. The values' moments stay:
 * nothing was measured. Null when nothing differs, and before the first snapshot.
 */
export function applyAttributes(
  table: StatisticsTable,
  ownCount: number,
  { columns, cellsOf }: RowAttributes,
): TableDelta | null {
  if (!table.moments) return null;
  const wanted = [...table.layout.columns.slice(0, ownCount), ...columns];
  const columnsChanged = !sameColumns(table.layout.columns, wanted);
  const changed: ChangedRow[] = [];
  const rows = new Map<string, TableRow>();
  const from = wanted.map(({ name }, index) =>
    index < ownCount
      ? index
      : table.layout.columns.findIndex((old, at) => at >= ownCount && old.name === name),
  );
  for (const [key, row] of table.rows) {
    const before = columnsChanged ? from.map((at) => row[at] ?? null) : row;
    const after = [...row.slice(0, ownCount), ...cellsOf(key)];
    const change = changedRow(key, before, after);
    if (change) changed.push(change);
    rows.set(key, change ? after : before);
  }
  if (!columnsChanged && changed.length === 0) return null;
  if (columnsChanged) table.layout = layoutOf(table.type, wanted);
  table.rows = rows;
  table.version += 1;
  const { measuredAt } = table.moments;
  return {
    type: table.type,
    version: table.version,
    measuredAt,
    columnsChanged,
    added: [],
    changed,
    deleted: [],
  };
}
